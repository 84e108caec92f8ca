package dk.almendata.cli;

import dk.almendata.archive.ArchiveFolder;
import dk.almendata.archive.ArchiveLimits;
import dk.almendata.archive.FileSpool;
import dk.almendata.archive.RefusedFile;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdSource;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.DropGuard;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.ReconciliationPolicy;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.Spool;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code sync}: brings a database in step with Data ud, or with zips that somebody fetched in the browser. */
@Command(
        name = "sync",
        header = "Bring a database in step with the deliveries of Data ud, or with zips fetched in the browser.",
        description = {
            "",
            "Every delivery is loaded once, whole or not at all; the same command goes on after an interruption.",
            "Where another sync is at work on the same source, this one does nothing, names it, and ends with 1.",
            "Exit code 0 only if everything that is due is there; 1 behind, 2 a decision is needed, 3 service or",
            "database, 74 file or disk.",
        },
        footer = {
            "",
            "Example:",
            "  almendata sync --url https://host/api --api-key-env ALMENDATA_API_KEY --db jdbc:h2:file:./almendata",
            "  almendata sync --from Downloads --db jdbc:h2:file:./almendata --format json",
        })
final class SyncCommand extends Verb {

    private static final String SPOOL = "almendata-spool";
    private static final Duration CLAIM_BEFORE_RUN = Duration.ofMinutes(1);
    private static final Pattern MACHINE = Pattern.compile("[A-Za-z0-9._-]{1,63}");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ServiceOption service = new ServiceOption();

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description =
                    "Instead of --url: a zip fetched in the browser, or a folder of them, named as the portal names"
                            + " them. The files are copied and stay as they are; folders inside are not entered.")
    private @Nullable Path from;

    @Mixin
    private final DatabaseOption database = new DatabaseOption();

    @Option(
            names = "--spool",
            paramLabel = "DIR",
            description = "Where archives are kept until their rows are safe. Default: " + SPOOL
                    + " beside the H2 file, otherwise in the working directory.")
    private @Nullable Path spool;

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Mixin
    private final GraceOption grace = new GraceOption();

    @Mixin
    private final CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = "--test-datapakker",
            description = "Load datapakker whose name ends in _test too; else they are held.")
    private boolean testDatapakker;

    @Option(
            names = "--without-base",
            description = "Load months that no full delivery lies under; else they are held until it comes.")
    private boolean withoutBase;

    @Option(
            names = "--max-drop",
            paramLabel = "PERCENT",
            defaultValue = "30",
            description = "Hold a delivery that would leave more than PERCENT, and at least 100, fewer rows than are"
                    + " current. Default: 30; 100 never holds for that.")
    private int maxDrop;

    @Option(
            names = "--max-rejected-rows",
            paramLabel = "N",
            defaultValue = "0",
            description = "Load a delivery although up to N of its rows cannot be read; they are kept as findings."
                    + " Default: 0.")
    private int maxRejectedRows;

    @Option(
            names = "--reconcile",
            paramLabel = "hold|warn|accept",
            defaultValue = "warn",
            description =
                    "What to do with a full delivery whose rows or sums are not those of the months that it replaces:"
                            + " hold it until it is accepted, load it with a warning, or say nothing. Default: warn. The verb"
                            + " reconcile shows the difference.")
    private ReconciliationPolicy reconcile = ReconciliationPolicy.WARN;

    SyncCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (from != null ? service.isUrlTyped() : service.url().isEmpty()) {
            throw Refusal.usage("Expected one of --url and --from, found " + (from != null ? "both" : "neither") + ".");
        }
        checkLimits();
        service.profile();
        grace.days();
        catalogueOption.catalogue();
        Path spoolFolder = spoolFolder(database.url());
        return from == null ? fromService(spoolFolder) : fromFolder(from, spoolFolder);
    }

    private DropGuard dropGuard() {
        return new DropGuard(maxDrop, DropGuard.standard().rows());
    }

    private void checkLimits() {
        if (maxDrop < 0 || maxDrop > 100) {
            throw Refusal.usage("--max-drop: expected 0 to 100, found " + maxDrop + ".");
        }
        if (maxRejectedRows < 0 || maxRejectedRows > 100_000) {
            throw Refusal.usage("--max-rejected-rows: expected 0 to 100000, found " + maxRejectedRows + ".");
        }
    }

    private Path spoolFolder(DatabaseUrl databaseUrl) {
        return spool != null
                ? spool
                : databaseUrl.file().map(file -> file.resolveSibling(SPOOL)).orElse(Path.of(SPOOL));
    }

    private Spool spoolIn(Path folder) {
        return FileSpool.of(folder, service.profile()::csvDialect, ArchiveLimits.standard());
    }

    private int fromService(Path spoolFolder) {
        try (DataUdClient client = service.client(surroundings())) {
            DeliverySource deliveries = DataUdSource.of(source.id(), client);
            return database.open(
                    surroundings(), store -> run(store, deliveries, spoolIn(spoolFolder), List.of(), false));
        }
    }

    private int fromFolder(Path path, Path spoolFolder) {
        if (service.hasKey()) {
            throw Refusal.usage("--from asks no service and takes no API key. Leave the key out.");
        }
        if (path.toAbsolutePath()
                .normalize()
                .equals(spoolFolder.toAbsolutePath().normalize())) {
            throw Refusal.usage("--from and --spool are the same folder. Choose another one for --spool.");
        }
        ArchiveFolder folder = ArchiveFolder.of(source.id(), path);
        if (folder.otherFiles() + folder.folders() > 0) {
            surroundings()
                    .say("Left alone in " + path + ": other files " + folder.otherFiles() + ", folders "
                            + folder.folders() + ".");
        }
        return database.open(surroundings(), store -> {
            ArchiveFolder known = folder.knowing(store.listing(source.id()));
            Spool copies = spoolIn(spoolFolder);
            // The copies may be those of a run that is at work; if this one is, it claims the source again.
            if (store.claim(source.id(), owner(), CLAIM_BEFORE_RUN).isEmpty()) {
                forgetEarlierCopies(store.ledger(source.id()), known, copies);
            }
            return run(store, known, copies, known.refused(), true);
        });
    }

    /** A file that was refused may have been replaced since, so what is not loaded yet is copied again. */
    private static void forgetEarlierCopies(Map<DeliveryId, LedgerEntry> ledger, ArchiveFolder folder, Spool copies) {
        folder.list().deliveries().stream()
                .flatMap(delivery -> Optional.ofNullable(ledger.get(delivery.id())).stream())
                .filter(entry -> entry.state() != DeliveryState.LOADED)
                .flatMap(entry -> entry.archive().stream())
                .forEach(copies::discard);
    }

    private int run(
            DeliveryStore store,
            DeliverySource deliveries,
            Spool archives,
            List<RefusedFile> refused,
            boolean givenFiles) {
        warnOfOtherSources(store.sources());
        SyncReport report;
        SyncSummary summary;
        try (Printer printer = format.open(SyncRows.LAYOUT, surroundings())) {
            SyncWatch watch = new SyncWatch(printer, new ProgressLine(surroundings()));
            refused.forEach(watch::refused);
            report = DeliverySync.builder()
                    .source(deliveries)
                    .spool(archives)
                    .store(store)
                    .clock(surroundings().clock())
                    .observer(watch)
                    .owner(owner())
                    .catalogue(catalogueOption.catalogue())
                    .testDatapakker(testDatapakker)
                    .baseRequired(!withoutBase)
                    .dropGuard(dropGuard())
                    .maxRejectedRows(maxRejectedRows)
                    .reconciliation(reconcile)
                    .build()
                    .run();
            summary = new SyncSummary(
                    report, refused.size(), givenFiles, coverage(store, watch, givenFiles, report.fault()));
            printer.closing(SyncRows.of(summary), summary.sentence());
        }
        if (report.fault().isPresent()) {
            throw report.fault().get();
        }
        return summary.exitCode();
    }

    /** Who finds the source taken should know on which machine to look. */
    private String owner() {
        return surroundings()
                .variable("HOSTNAME")
                .or(() -> surroundings().variable("COMPUTERNAME"))
                .filter(MACHINE.asMatchPredicate())
                .map(machine -> "sync on " + machine)
                .orElse("sync");
    }

    /** Two sources never rule each other's rows, so whoever forgets --source would see everything twice. */
    private void warnOfOtherSources(List<SourceId> known) {
        known.stream()
                .filter(other -> !other.equals(source.id()))
                .forEach(other -> surroundings()
                        .say("Warning: this database also holds deliveries of the source '" + other
                                + "'. Its tables show the rows of both, told apart by from_source; check --source."));
    }

    private Optional<SourceStanding> coverage(
            DeliveryStore store, SyncWatch watch, boolean givenFiles, Optional<RuntimeException> fault) {
        if (fault.filter(StoreException.class::isInstance).isPresent()) {
            return Optional.empty();
        }
        boolean nothingListed = !givenFiles
                && watch.listing()
                        .filter(listing -> listing.deliveries().isEmpty())
                        .isPresent();
        if (givenFiles && store.listing(source.id()).subscriptions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SourceStanding.of(
                store, source.id(), catalogueOption.catalogue(), on.day(surroundings()), grace.days(), nothingListed));
    }
}
