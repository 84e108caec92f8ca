package dk.almendata.archive;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Zips that somebody fetched in the browser, as a source of deliveries: a folder of them, or a single one.
 *
 * <p>A zip is known by the name that the service gives it, {@code <Datapakke>_<Id>_<PeriodeStartDato>_<PeriodeSlutDato>.zip} with {@code -}
 * for a blank date (<em>assumed</em>), for example {@code Huslejedata_Delvis_12_2025-01-01_2025-01-31.zip}; what a browser adds, such as
 * {@code  (1)}, is forgiven. A zip that cannot be offered is never passed over in silence: {@link #refused} says which and why. Files that
 * are no zips are left alone, folders inside are not entered.
 *
 * <p>A name tells less than the service does: recipient, scope and subscription are not in it. So give what a store knows of the source
 * ({@link #knowing}) before a sync, and it stays known.
 *
 * <p>Looks at the names once, when it is made; the files are only ever read. Immutable; may be shared between threads.
 */
public final class ArchiveFolder implements DeliverySource {

    private static final int BLOCK = 64 * 1024;

    private final SourceId id;
    private final Map<DeliveryId, Offer> offers;
    private final List<RefusedFile> refused;
    private final int otherFiles;
    private final int folders;

    /** A zip and what its name says. */
    private record Offer(Path file, Delivery delivery) {

        String name() {
            return nameOf(file);
        }
    }

    private ArchiveFolder(
            SourceId id, Map<DeliveryId, Offer> offers, List<RefusedFile> refused, int otherFiles, int folders) {
        this.id = id;
        this.offers = new TreeMap<>(offers);
        this.refused = List.copyOf(refused);
        this.otherFiles = otherFiles;
        this.folders = folders;
    }

    /**
     * The zips of a folder, or one zip.
     *
     * @param id the name of the source; that of the service whose deliveries they are, because the ids are the service's
     * @param path a folder, or a zip
     * @return the source
     * @throws dk.almendata.sync.SpoolException if the path does not exist or cannot be read
     */
    public static ArchiveFolder of(SourceId id, Path path) {
        Objects.requireNonNull(id, "id");
        try {
            if (!Files.isDirectory(path)) {
                if (!Files.exists(path)) {
                    throw new NoSuchFileException(path.toString());
                }
                return of(id, List.of(path), 0, 0);
            }
            List<Path> zips = new ArrayList<>();
            int others = 0;
            int folders = 0;
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.sorted().toList()) {
                    if (Files.isDirectory(child)) {
                        folders++;
                    } else if (ArchiveName.isZip(nameOf(child))
                            && !nameOf(child).startsWith(".")) {
                        zips.add(child); // also a pipe or a broken link, so that it is refused and not passed over
                    } else {
                        others++;
                    }
                }
            }
            return of(id, zips, others, folders);
        } catch (IOException e) {
            throw DiskFaults.cannotRead(path, e);
        }
    }

    private static ArchiveFolder of(SourceId id, List<Path> zips, int others, int folders) throws IOException {
        List<RefusedFile> refused = new ArrayList<>();
        Map<DeliveryId, List<Offer>> byId = new TreeMap<>();
        for (Path zip : zips) {
            Optional<Delivery> delivery = ArchiveName.read(nameOf(zip));
            if (!Files.isRegularFile(zip)) {
                refused.add(noFile(EntryNames.shown(nameOf(zip))));
            } else if (delivery.isPresent()) {
                byId.computeIfAbsent(delivery.get().id(), key -> new ArrayList<>())
                        .add(new Offer(zip, delivery.get()));
            } else {
                refused.add(unreadable(EntryNames.shown(nameOf(zip))));
            }
        }
        Map<DeliveryId, Offer> offers = new HashMap<>();
        for (List<Offer> same : byId.values()) {
            if (areOne(same)) {
                offers.put(same.get(0).delivery().id(), same.get(0));
            } else {
                same.forEach(offer -> refused.add(ambiguous(offer, same)));
            }
        }
        return new ArchiveFolder(id, offers, refused, others, folders);
    }

    private static RefusedFile unreadable(String name) {
        String remedy = name.indexOf('\uFFFD') >= 0
                ? "This machine's locale cannot read the name: set a UTF-8 one, such as LC_ALL=C.UTF-8."
                : "Rename the file to what the portal calls it.";
        return new RefusedFile(
                name,
                Optional.empty(),
                "Expected a file name such as " + ArchiveName.EXAMPLE
                        + " (datapakke, id, first and last day, - for a blank date), found '" + name + "'. " + remedy);
    }

    private static RefusedFile noFile(String name) {
        return new RefusedFile(
                name,
                Optional.empty(),
                "Expected a file, found '" + name
                        + "', which is a link to nothing, a pipe or a device. Put the file itself into the folder.");
    }

    private static boolean areOne(List<Offer> same) throws IOException {
        Offer first = same.get(0);
        for (Offer other : same.subList(1, same.size())) {
            if (!other.delivery().equals(first.delivery()) || Files.mismatch(first.file(), other.file()) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static RefusedFile ambiguous(Offer offer, List<Offer> same) {
        String others = same.stream()
                .filter(other -> !other.equals(offer))
                .map(other -> "'" + EntryNames.shown(other.name()) + "'")
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
        return refusal(
                offer,
                "Expected one file for delivery " + offer.delivery().id() + ", found '"
                        + EntryNames.shown(offer.name()) + "' and also " + others
                        + ", which is not the same. Keep the right one.");
    }

    private static RefusedFile refusal(Offer offer, String message) {
        return new RefusedFile(EntryNames.shown(offer.name()), Optional.of(offer.delivery()), message);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    /**
     * The same zips, with what a store knows of the source. A delivery that is known with the same datapakke and period keeps everything
     * that is known, except that it has now succeeded; one that is known with another is refused.
     *
     * @param known what the source listed before
     * @return a source that lists the deliveries as known
     */
    public ArchiveFolder knowing(Listing known) {
        Map<DeliveryId, Offer> kept = new HashMap<>(offers);
        List<RefusedFile> all = new ArrayList<>(refused);
        for (Delivery before : known.deliveries()) {
            Offer offer = offers.get(before.id());
            if (offer == null) {
                continue;
            }
            Delivery stated = offer.delivery();
            if (before.datapakke().equals(stated.datapakke()) && before.period().equals(stated.period())) {
                Delivery arrived =
                        before.toBuilder().status(DeliveryStatus.SUCCES).build();
                kept.put(before.id(), new Offer(offer.file(), arrived));
            } else {
                kept.remove(before.id());
                all.add(refusal(
                        offer,
                        "Expected delivery " + before.id() + " to be " + before.datapakke() + " " + before.period()
                                + ", as it is known, found '" + EntryNames.shown(offer.name())
                                + "'. Rename the file if its name is wrong, or give another source if it comes from another"
                                + " service."));
            }
        }
        return new ArchiveFolder(id, kept, all, otherFiles, folders);
    }

    /**
     * The zips that are not offered.
     *
     * @return an unmodifiable list, empty if every zip is offered
     */
    public List<RefusedFile> refused() {
        return refused;
    }

    /**
     * How many files are no zips and were left alone.
     *
     * @return the number
     */
    public int otherFiles() {
        return otherFiles;
    }

    /**
     * How many folders inside were not entered.
     *
     * @return the number
     */
    public int folders() {
        return folders;
    }

    @Override
    public SourceId id() {
        return id;
    }

    /** The deliveries offered, by id; no subscriptions, because a folder knows none. */
    @Override
    public Listing list() {
        return new Listing(
                List.of(), offers.values().stream().map(Offer::delivery).toList());
    }

    /** Copies the zip; the file itself stays as it is. */
    @Override
    public SpooledArchive fetch(Delivery delivery, Incoming incoming) {
        Offer offer = offers.get(delivery.id());
        if (offer == null) {
            throw new IllegalArgumentException("Delivery " + delivery.id() + " is not offered here");
        }
        try (InputStream in = Files.newInputStream(offer.file())) {
            long length = Files.size(offer.file());
            byte[] block = new byte[BLOCK];
            int read;
            while ((read = in.read(block)) >= 0) {
                incoming.write(block, 0, read);
            }
            return incoming.complete(OptionalLong.of(length));
        } catch (IOException e) {
            throw DiskFaults.cannotRead(offer.file(), e);
        }
    }
}
