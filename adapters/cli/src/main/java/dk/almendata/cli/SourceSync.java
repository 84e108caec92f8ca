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
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.Spool;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Brings one source in step, from the service or from given files. For one run. */
final class SourceSync {

    private static final Duration CLAIM_BEFORE_RUN = Duration.ofMinutes(1);
    private static final Pattern MACHINE = Pattern.compile("[A-Za-z0-9._-]{1,63}");

    private final SourceSettings settings;
    private final Horizon horizon;
    private final boolean plan;
    private final Set<SourceId> companions;
    private final Surroundings surroundings;
    private final SourceId source;
    private final Supplier<Printer> printers;

    /**
     * A sync that has not begun.
     *
     * @param plan whether it only says what it would do
     * @param companions other sources that may be in the same database, of which nobody need be warned
     * @param printers opens what the rows go to, once the database is open
     */
    SourceSync(
            SourceSettings settings,
            Horizon horizon,
            boolean plan,
            Set<SourceId> companions,
            Supplier<Printer> printers,
            Surroundings surroundings) {
        this.settings = settings;
        this.horizon = horizon;
        this.plan = plan;
        this.companions = companions;
        this.printers = printers;
        this.surroundings = surroundings;
        this.source = settings.source().id();
    }

    /** Runs once, unless something given cannot be. What ends the run early stands in its report. */
    SyncSummary run() {
        settings.policy().check();
        settings.service().profile();
        settings.catalogue().catalogue();
        Path spoolFolder = settings.spool().folder(settings.database().url());
        return settings.folder()
                .map(folder -> fromFolder(folder, spoolFolder))
                .orElseGet(() -> fromService(spoolFolder));
    }

    private Spool spoolIn(Path folder) {
        return FileSpool.of(folder, settings.service().profile()::csvDialect, ArchiveLimits.standard());
    }

    private SyncSummary fromService(Path spoolFolder) {
        if (settings.service().url().isEmpty()) {
            throw Refusal.configuration("Neither what is set for " + source
                    + " nor its wire profile says where the service is. Give it a url, or a folder of zips.");
        }
        try (DataUdClient client = settings.service().client(surroundings)) {
            DeliverySource deliveries = DataUdSource.of(source, client);
            return settings.database()
                    .open(surroundings, store -> run(store, deliveries, spoolIn(spoolFolder), List.of()));
        }
    }

    private SyncSummary fromFolder(Path path, Path spoolFolder) {
        if (settings.service().hasKey()) {
            throw Refusal.usage("--from asks no service and takes no API key. Leave the key out.");
        }
        if (path.toAbsolutePath()
                .normalize()
                .equals(spoolFolder.toAbsolutePath().normalize())) {
            throw Refusal.usage("--from and --spool are the same folder. Choose another one for --spool.");
        }
        ArchiveFolder folder = ArchiveFolder.of(source, path);
        if (folder.otherFiles() + folder.folders() > 0) {
            surroundings.say("Left alone in " + path + ": other files " + folder.otherFiles() + ", folders "
                    + folder.folders() + ".");
        }
        return settings.database().open(surroundings, store -> {
            ArchiveFolder known = folder.knowing(store.listing(source));
            Spool copies = spoolIn(spoolFolder);
            // The copies may be those of a run that is at work; if this one is, it claims the source again.
            if (store.claim(source, owner(), CLAIM_BEFORE_RUN).isEmpty()) {
                forgetEarlierCopies(store.ledger(source), known, copies);
            }
            return run(store, known, copies, known.refused());
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

    private SyncSummary run(DeliveryStore store, DeliverySource deliveries, Spool archives, List<RefusedFile> refused) {
        warnOfOtherSources(store.sources());
        Printer printer = printers.get();
        SyncWatch watch = new SyncWatch(source, printer, new ProgressLine(surroundings));
        refused.forEach(watch::refused);
        DeliverySync.Builder sync = settings.policy()
                .applyTo(DeliverySync.builder())
                .source(deliveries)
                .spool(archives)
                .store(store)
                .clock(surroundings.clock())
                .observer(watch)
                .owner(owner())
                .catalogue(settings.catalogue().catalogue());
        horizon.until().ifPresent(sync::until);
        SyncReport report = plan ? sync.build().plan() : sync.build().run();
        SyncSummary summary = new SyncSummary(
                report, refused.size(), givenFiles(), coverage(store, watch, report.fault()), horizon.until(), plan);
        printer.closing(SyncRows.of(summary), summary.sentence());
        return summary;
    }

    private boolean givenFiles() {
        return settings.folder().isPresent();
    }

    /** Who finds the source taken should know on which machine to look. */
    private String owner() {
        return surroundings
                .variable("HOSTNAME")
                .or(() -> surroundings.variable("COMPUTERNAME"))
                .filter(MACHINE.asMatchPredicate())
                .map(machine -> "sync on " + machine)
                .orElse("sync");
    }

    /** Two sources never rule each other's rows, so whoever forgets --source would see everything twice; those of one file are meant. */
    private void warnOfOtherSources(List<SourceId> known) {
        known.stream()
                .filter(other -> !other.equals(source) && !companions.contains(other))
                .forEach(other -> surroundings.say("Warning: this database also holds deliveries of the source '"
                        + other + "'. Its tables show the rows of both, told apart by from_source; check --source."));
    }

    private Optional<SourceStanding> coverage(DeliveryStore store, SyncWatch watch, Optional<RuntimeException> fault) {
        if (plan || fault.filter(StoreException.class::isInstance).isPresent()) {
            return Optional.empty();
        }
        boolean nothingListed = !givenFiles()
                && watch.listing()
                        .filter(listing -> listing.deliveries().isEmpty())
                        .isPresent();
        if (givenFiles() && store.listing(source).subscriptions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(SourceStanding.of(
                        store,
                        source,
                        settings.catalogue().catalogue(),
                        horizon.on(),
                        horizon.graceDays(),
                        nothingListed)
                .until(horizon.until()));
    }
}
