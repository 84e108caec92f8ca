package dk.almendata.archive;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.PinnedSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks through a delivery's zip as the sync does, without a database: the archive from end to end, then every row of every CSV file under
 * its schema. Memory does not grow with the files.
 *
 * <p>The schema of a file is the one pinned for its table, else the one that the file suggests when it is read once. What only a database
 * can tell is not looked at: columns and types of earlier deliveries, and what would be replaced. Immutable; may be shared between threads.
 */
public final class ArchiveVerification {

    private final PinnedSchemas schemas;
    private final int findingsKept;
    private final CsvDialect usual;
    private final Map<DatapakkeName, CsvDialect> own;

    private ArchiveVerification(
            PinnedSchemas schemas, int findingsKept, CsvDialect usual, Map<DatapakkeName, CsvDialect> own) {
        this.schemas = Objects.requireNonNull(schemas, "schemas");
        if (findingsKept < 0) {
            throw new IllegalArgumentException("Findings to keep: expected zero or more, found " + findingsKept);
        }
        this.findingsKept = findingsKept;
        this.usual = Objects.requireNonNull(usual, "usual");
        this.own = Map.copyOf(own);
    }

    /**
     * A verification.
     *
     * @param schemas the schemas pinned, perhaps none
     * @param findingsKept how many problems, and how many notes, are kept for each file; the rest are counted
     * @return the verification
     */
    public static ArchiveVerification of(PinnedSchemas schemas, int findingsKept) {
        return new ArchiveVerification(schemas, findingsKept, CsvDialect.standard(), Map.of());
    }

    /**
     * With CSV files in another form than the standard one.
     *
     * @param others the form of files where their datapakke has none of its own, or the name of the zip does not tell it
     * @param byDatapakke the datapakker with a form of their own; copied
     * @return a changed copy
     */
    public ArchiveVerification in(CsvDialect others, Map<DatapakkeName, CsvDialect> byDatapakke) {
        return new ArchiveVerification(schemas, findingsKept, others, byDatapakke);
    }

    /**
     * Looks through a zip.
     *
     * @param zip the file
     * @param reports takes a report for the archive as a whole, if there is something to say about it, then one for each CSV file as it has
     *     been read
     * @throws dk.almendata.sync.SpoolException if the file cannot be read
     * @throws dk.almendata.text.InvalidTableSchemaException if one schema is pinned for a table of any name and the archive holds several
     *     CSV files
     */
    public void run(Path zip, Consumer<FileReport> reports) {
        try (ZipArchive archive = ZipArchive.open(zip, dialect(zip), ArchiveLimits.standard())) {
            List<ArchiveEntry> entries = archive.entries();
            schemas.requireFitsFor(entries.size());
            if (!archive.findings().isEmpty()) {
                reports.accept(new FileReport.Collector(findingsKept).archive(archive.findings()));
            }
            entries.forEach(entry -> reports.accept(read(archive, entry)));
        } catch (ArchiveRefusedException refused) {
            reports.accept(new FileReport.Collector(findingsKept).archive(refused.findings()));
        }
    }

    private CsvDialect dialect(Path zip) {
        return Optional.ofNullable(zip.getFileName())
                .flatMap(name -> ArchiveName.read(name.toString()))
                .map(delivery -> own.getOrDefault(delivery.datapakke(), usual))
                .orElse(usual);
    }

    private FileReport read(ZipArchive archive, ArchiveEntry entry) {
        FileReport.Collector findings = new FileReport.Collector(findingsKept);
        List<String> headings = archive.header(entry, findings);
        if (headings.isEmpty()) {
            findings.proposeDialect(() -> archive.dialectOf(entry));
            return findings.unread(entry.name());
        }
        Optional<TableSchema> pinned = schemas.of(entry.table());
        pinned.ifPresent(schema -> schema.drift(entry.name(), headings).forEach(findings::accept));
        // Reading the rows finds again whatever the survey finds, so that the survey's own findings may go.
        Optional<TableSchema> schema =
                pinned.or(() -> archive.survey(entry, finding -> {}).map(Survey::schema));
        if (schema.isEmpty()) {
            return findings.unread(entry.name());
        }
        try (RowCursor rows = archive.open(entry, schema.get(), findings)) {
            while (rows.next()) {
                // The cursor checks every field of a row as it reads it.
            }
            findings.proposeDialect(() -> archive.dialectOf(entry));
            return findings.read(entry.name(), rows.records(), headings.size());
        }
    }
}
