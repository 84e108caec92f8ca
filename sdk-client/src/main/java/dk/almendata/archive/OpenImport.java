package dk.almendata.archive;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.CellRule;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.ArchiveDigests;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadAbandonedException;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.SourceId;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.Severity;
import dk.almendata.table.TableSchema;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.ExportPackage;
import dk.almendata.text.ExportedTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads an export ({@link dk.almendata.text.OpenExport}) into a store that holds nothing else, and gives tables equal to those it was written
 * from: the same columns, types and rows.
 *
 * <p>Decision: all of it is one delivery with the id 1 of the source {@code export}. A store that holds deliveries of another source is left
 * alone, because their rows would stand beside these: an export is for reading, not for keeping in step. The schemas are those of its
 * {@code datapackage.json}; nothing is read off the rows.
 */
public final class OpenImport {

    /** The source under which the rows stand. */
    public static final SourceId SOURCE = new SourceId("export");

    private static final DatapakkeName FULL = DatapakkeName.of("Eksport_Fuld");
    private static final int MAX_PACKAGE_BYTES = 16 << 20;

    /** An export is as large as a database; what it holds is checked against its own description. */
    private static final ArchiveLimits LIMITS = ArchiveLimits.builder()
            .entryBytes(1L << 42)
            .totalBytes(1L << 43)
            .ratio(1_000)
            .build();

    private OpenImport() {}

    /**
     * Whether a store has room for an export.
     *
     * @param store the store
     * @return true if it knows no source but {@link #SOURCE}
     */
    public static boolean isRoomIn(DeliveryStore store) {
        return store.sources().stream().allMatch(SOURCE::equals);
    }

    /**
     * Loads an export.
     *
     * @param zip the file
     * @param store a store with room for it
     * @param at the time to write down
     * @return what came, one change for each table; already loaded if the same export was loaded before
     * @throws ArchiveRefusedException if the file is damaged, no export, or not as it describes itself
     * @throws dk.almendata.text.InvalidTableSchemaException if its description is not valid, or it was written for Excel
     * @throws dk.almendata.sync.SpoolException if the file cannot be read
     * @throws LoadAbandonedException if another export was loaded before
     * @throws IllegalStateException if there is no room in the store
     */
    public static LoadReceipt load(Path zip, DeliveryStore store, Instant at) {
        if (!isRoomIn(store)) {
            throw new IllegalStateException("The store holds deliveries of other sources");
        }
        try (ZipArchive archive = ZipArchive.open(zip, CsvDialect.standard(), LIMITS)) {
            ExportPackage content = described(zip);
            requireSame(archive, content);
            return load(archive, content, store, at);
        }
    }

    private static ExportPackage described(Path zip) {
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = file.getEntry(ExportPackage.FILE);
            if (entry == null) {
                throw refused(Place.ARCHIVE, "found no " + ExportPackage.FILE + ", so that this is no export");
            }
            try (InputStream in = file.getInputStream(entry)) {
                return ExportPackage.read(in.readNBytes(MAX_PACKAGE_BYTES));
            }
        } catch (IOException e) {
            throw DiskFaults.cannotRead(zip, e);
        }
    }

    private static void requireSame(ZipArchive archive, ExportPackage content) {
        Map<String, ExportedTable> described = new TreeMap<>();
        content.tables().forEach(table -> described.put(table.path(), table));
        ArchiveDigests digests = archive.verified();
        for (ArchiveEntry entry : archive.entries()) {
            ExportedTable table = described.remove(entry.name());
            if (table == null) {
                throw refused(Place.ofFile(entry.name()), "found a file that is not described");
            }
            if (!table.digest().equals(digests.of(entry))) {
                throw refused(Place.ofFile(entry.name()), "found other bytes");
            }
        }
        if (!described.isEmpty()) {
            throw refused(Place.ofFile(described.keySet().iterator().next()), "found no such file");
        }
    }

    private static ArchiveRefusedException refused(Place place, String detail) {
        return new ArchiveRefusedException(List.of(Finding.of(FindingCode.EXPORT_CHANGED, place, detail)));
    }

    private static LoadReceipt load(ZipArchive archive, ExportPackage content, DeliveryStore store, Instant at) {
        Delivery delivery =
                Delivery.builder(DeliveryId.of(1), FULL, DeliveryStatus.SUCCES).build();
        store.recordListing(SOURCE, new Listing(List.of(), List.of(delivery)), at);
        // Its twin makes rows belong to the months of their dates, as they did where they come from.
        Datapakke definition =
                Datapakke.builder(FULL).twin(DatapakkeName.of("Eksport_Delvis")).build();
        List<Finding> errors = new ArrayList<>();
        List<FileLoad> files = new ArrayList<>();
        for (ArchiveEntry entry : archive.entries()) {
            TableSchema schema = content.schemas().of(entry.table()).orElseThrow();
            store.prepare(schema);
            files.add(new FileLoad(
                    entry,
                    schema,
                    CellRule.of(
                            definition, delivery.period(), schema.periodHeader().isPresent()),
                    () -> archive.open(entry, schema, finding -> keepError(finding, errors))));
        }
        LoadOrder order = new LoadOrder(
                SOURCE, delivery, archive::verified, files, List::of, (changes, found) -> requireNone(errors), at);
        return store.load(order);
    }

    private static void keepError(Finding finding, List<Finding> errors) {
        if (finding.severity() == Severity.ERROR && errors.isEmpty()) {
            errors.add(finding);
        }
    }

    private static void requireNone(List<Finding> errors) {
        if (!errors.isEmpty()) {
            throw new LoadAbandonedException(errors.get(0).message());
        }
    }
}
