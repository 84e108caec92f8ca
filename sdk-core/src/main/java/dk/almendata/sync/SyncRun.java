package dk.almendata.sync;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.Severity;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run through a listing: what becomes of each delivery. */
final class SyncRun {

    private static final int FINDINGS_KEPT = 100;

    private final DeliverySource source;
    private final Archives archives;
    private final DeliveryStore store;
    private final Clock clock;
    private final SyncObserver observer;
    private final SyncPolicy policy;
    private Map<DeliveryId, LedgerEntry> ledger;
    private final Map<DeliveryId, Delivery> known;
    private final Map<DeliveryId, List<Decision>> decisions;
    private final Bases bases;

    SyncRun(
            DeliverySource source,
            Spool spool,
            DeliveryStore store,
            Clock clock,
            SyncObserver observer,
            SyncPolicy policy) {
        this.source = source;
        this.archives = new Archives(source, spool, store, clock, observer);
        this.store = store;
        this.clock = clock;
        this.observer = observer;
        this.policy = policy;
        this.ledger = store.ledger(source.id());
        this.known = store.listing(source.id()).deliveries().stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
        this.decisions = store.decisions(source.id());
        this.bases = new Bases(
                policy.catalogue(),
                known.values().stream()
                        .filter(delivery -> isLoaded(delivery.id()))
                        .toList());
    }

    private boolean isLoaded(DeliveryId id) {
        LedgerEntry entry = ledger.get(id);
        return entry != null && entry.state() == DeliveryState.LOADED;
    }

    void through(Listing listing, List<DeliveryOutcome> outcomes) {
        List<Delivery> deliveries = listing.deliveries().stream()
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
        int number = 0;
        for (Delivery delivery : deliveries) {
            observer.started(delivery, ++number, deliveries.size());
            DeliveryOutcome outcome = outcomeOf(delivery, outcomes);
            if (outcome.result() == Result.LOADED) {
                bases.add(delivery);
            }
            outcomes.add(outcome);
            observer.finished(outcome);
        }
        releaseThoseWithABase(outcomes);
    }

    /** A full delivery may have a higher id than the months that wait for it. */
    private void releaseThoseWithABase(List<DeliveryOutcome> outcomes) {
        boolean refreshed = false;
        for (int i = 0; i < outcomes.size(); i++) {
            Delivery delivery = outcomes.get(i).delivery();
            boolean waits =
                    outcomes.get(i).findings().stream().anyMatch(finding -> finding.code() == FindingCode.BASE_MISSING);
            if (!waits || bases.isMissingFor(delivery)) {
                continue;
            }
            if (!refreshed) {
                ledger = store.ledger(source.id());
                refreshed = true;
            }
            observer.started(delivery, i + 1, outcomes.size());
            outcomes.set(i, outcomeOf(delivery, outcomes));
            observer.finished(outcomes.get(i));
        }
    }

    private Optional<Decision> decisionOn(Delivery delivery) {
        return Decision.standing(decisions.getOrDefault(delivery.id(), List.of()));
    }

    private boolean isAccepted(Delivery delivery) {
        return decisionOn(delivery).filter(Decision::isAcceptance).isPresent();
    }

    private static String relabelled(Delivery listed, Delivery loaded) {
        return "Delivery " + loaded.id() + " is loaded as " + loaded.datapakke() + " " + loaded.period() + " "
                + loaded.scope() + ", and the service now lists it as " + listed.datapakke() + " " + listed.period()
                + " "
                + listed.scope() + ". Its rows stay as they are; look in the portal which is right.";
    }

    private DeliveryOutcome outcomeOf(Delivery delivery, List<DeliveryOutcome> outcomes) {
        Delivery before = known.getOrDefault(delivery.id(), delivery);
        if (!before.offersTheSameAs(delivery)) {
            return plain(delivery, Result.HELD, relabelled(delivery, before));
        }
        LedgerEntry entry = ledger.get(delivery.id());
        try {
            Optional<DeliveryOutcome> settled = settled(delivery, entry);
            return settled.isPresent() ? settled.get() : bring(delivery, entry);
        } catch (SourceException fault) {
            DeliveryOutcome failed = plain(delivery, Result.FAILED, message(fault));
            if (!fault.reason().endsRun()) {
                return failed;
            }
            outcomes.add(failed);
            observer.finished(failed);
            throw fault;
        } catch (SpoolException | StoreException fault) {
            DeliveryOutcome failed = plain(delivery, Result.FAILED, message(fault));
            outcomes.add(failed);
            observer.finished(failed);
            throw fault;
        }
    }

    /** What can be said without its archive. */
    private Optional<DeliveryOutcome> settled(Delivery delivery, @Nullable LedgerEntry entry) {
        if (entry != null && entry.state() == DeliveryState.LOADED) {
            entry.archive().ifPresent(archives::release);
            return Optional.of(
                    policy.recheck() && delivery.status().isDownloadable()
                            ? new Recheck(archives).of(delivery, entry, isAccepted(delivery))
                            : plain(delivery, Result.UNCHANGED, "Loaded before; nothing to do."));
        }
        if (entry != null && entry.state() == DeliveryState.PRUNED && isRunAgain(delivery)) {
            return Optional.of(plain(delivery, Result.UNCHANGED, entry.message()));
        }
        Optional<Decision> decision = decisionOn(delivery);
        if (decision.filter(Decision::isRejection).isPresent()) {
            return Optional.of(plain(delivery, Result.DECLINED, decision.get().sentence()));
        }
        Optional<YearMonth> last =
                policy.until().filter(month -> delivery.period().endsAfter(month));
        if (last.isPresent()) {
            return Optional.of(
                    plain(delivery, Result.POSTPONED, "Later than " + last.get() + ", the last month asked for."));
        }
        if (entry != null && entry.isSetAside()) {
            return Optional.of(plain(delivery, Result.HELD, entry.message()));
        }
        if (!delivery.status().isDownloadable()) {
            boolean failed = delivery.status().isFailed();
            return Optional.of(plain(
                    delivery,
                    failed ? Result.FAILED : Result.WAITING,
                    failed
                            ? "The delivery failed at the service; run the subscription again in the portal."
                            : "The service has not finished it: " + delivery.status() + "."));
        }
        Datapakke definition = policy.catalogue().definitionOf(delivery.datapakke());
        if (definition.isTest() && !policy.testDatapakker() && !isAccepted(delivery)) {
            return Optional.of(refuse(
                    delivery,
                    DeliveryState.HELD,
                    List.of(Finding.of(
                            FindingCode.TEST_DATAPAKKE,
                            Place.ARCHIVE,
                            "found the test datapakke " + delivery.datapakke()))));
        }
        return definition
                .checkPeriod(delivery.period())
                .map(violation -> refuse(
                        delivery,
                        DeliveryState.HELD,
                        List.of(Finding.of(
                                FindingCode.PERIOD_UNCLEAR,
                                Place.ARCHIVE,
                                "found " + delivery.period() + ": " + violation.sentence()))));
    }

    /** Whether a newer run of the same datapakke, filter and period is loaded. */
    private boolean isRunAgain(Delivery delivery) {
        return known.values().stream()
                .anyMatch(other -> other.id().compareTo(delivery.id()) > 0
                        && other.offersTheSameAs(delivery)
                        && isLoaded(other.id()));
    }

    private DeliveryOutcome bring(Delivery delivery, @Nullable LedgerEntry entry) {
        SpooledArchive archive = archives.held(entry == null ? Optional.empty() : entry.archive())
                .orElseGet(() -> archives.fetch(delivery));
        try (DeliveryArchive content = archives.open(delivery, archive)) {
            return LoadTries.of(() -> loadVerified(delivery, content));
        } catch (ArchiveRefusedException refused) {
            archives.discard(archive);
            return refuse(delivery, DeliveryState.REJECTED, refused.findings());
        }
    }

    /** What was read of an archive counts only once it is verified; otherwise the damage is told, not what it led to. */
    private DeliveryOutcome loadVerified(Delivery delivery, DeliveryArchive archive) {
        try {
            return load(delivery, archive);
        } catch (StoreException | SpoolException | IllegalArgumentException | IllegalStateException fault) {
            archive.verified();
            throw fault;
        }
    }

    private DeliveryOutcome load(Delivery delivery, DeliveryArchive archive) {
        if (policy.baseRequired() && !isAccepted(delivery) && bases.isMissingFor(delivery)) {
            return hold(delivery, archive, List.of(baseMissing(delivery)));
        }
        Datapakke definition = policy.catalogue().definitionOf(delivery.datapakke());
        Findings findings = new Findings(findingsKept());
        findings.acceptAll(archive.findings());
        List<ArchiveEntry> entries =
                new TableAssignment(store, policy.catalogue()).assign(definition, archive.entries(), findings);
        List<Finding> missing = isAccepted(delivery) ? List.of() : filesMissing(delivery, entries);
        if (!missing.isEmpty()) {
            return hold(delivery, archive, missing);
        }
        List<Finding> before = findings.all();
        DeliveryPlan plan = new DeliveryPlan(store, observer, delivery, definition, archive, entries);
        List<FileLoad> files = plan.files(findings);
        if (findings.hasErrors()) {
            return reject(delivery, archive, findings);
        }
        Optional<DeliveryOutcome> first = attempt(delivery, archive, files, findings, 0);
        if (first.isPresent()) {
            return first.get();
        }
        if (findings.onlyValuesRefused()) {
            Findings again = startingWith(before);
            Optional<List<FileLoad>> widened = plan.widened(again);
            if (widened.isPresent()) {
                return attempt(delivery, archive, widened.get(), again, policy.maxRejectedRows())
                        .orElseGet(() -> reject(delivery, archive, again));
            }
        }
        if (policy.maxRejectedRows() > 0 && findings.onlyRowsRefused()) {
            Findings again = startingWith(before);
            return attempt(delivery, archive, plan.files(again), again, policy.maxRejectedRows())
                    .orElseGet(() -> reject(delivery, archive, again));
        }
        return reject(delivery, archive, findings);
    }

    private int findingsKept() {
        return Math.max(FINDINGS_KEPT, policy.maxRejectedRows());
    }

    private Findings startingWith(List<Finding> before) {
        Findings findings = new Findings(findingsKept());
        findings.acceptAll(before);
        return findings;
    }

    private static Finding baseMissing(Delivery delivery) {
        return Finding.of(
                FindingCode.BASE_MISSING,
                Place.ARCHIVE,
                "found " + delivery.datapakke() + " " + delivery.period() + " " + delivery.scope()
                        + " and no full delivery under it");
    }

    /** Tables that the newest loaded delivery of the datapakke brought and this one does not. */
    private List<Finding> filesMissing(Delivery delivery, List<ArchiveEntry> entries) {
        Set<String> missing = new TreeSet<>(store.tablesOf(source.id(), delivery.datapakke()));
        entries.forEach(entry -> missing.remove(entry.table()));
        return missing.stream()
                .map(table -> Finding.of(
                        FindingCode.FILE_MISSING,
                        Place.ARCHIVE,
                        "found no file for table " + table + ", which the last delivery of " + delivery.datapakke()
                                + " had"))
                .toList();
    }

    /** One try to load; empty if more rows were refused than may be. */
    private Optional<DeliveryOutcome> attempt(
            Delivery delivery, DeliveryArchive archive, List<FileLoad> files, Findings findings, int mayBeRefused) {
        List<Finding> holds = new ArrayList<>();
        List<Finding> growth = new ArrayList<>();
        Reconciled reconciled = new Reconciled(policy, delivery, files);
        LoadOrder order = new LoadOrder(
                source.id(),
                delivery,
                archive::verified,
                files,
                () -> Stream.of(findings.all(), growth, reconciled.findings())
                        .flatMap(List::stream)
                        .toList(),
                (changes, found) -> {
                    archive.verified();
                    found.stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .forEach(findings::accept);
                    if (findings.hasErrors() && !isTolerable(changes, findings, mayBeRefused)) {
                        throw new LoadAbandonedException(findings.summary());
                    }
                    growth.clear();
                    changes.forEach(change -> Growth.check(change).ifPresent(growth::add));
                    if (!isAccepted(delivery)) {
                        changes.forEach(change -> dropped(change).ifPresent(holds::add));
                        holds.addAll(reconciled.holds());
                    }
                    if (!holds.isEmpty()) {
                        throw new LoadAbandonedException(holds.get(0).message());
                    }
                },
                clock.instant(),
                reconciled.reconciling());
        try {
            return Optional.of(outcomeOf(delivery, store.load(order)));
        } catch (LoadAbandonedException abandoned) {
            if (!holds.isEmpty()) {
                if (reconciled.isAsked()) {
                    store.recordReconciliation(source.id(), delivery, reconciled.all());
                }
                return Optional.of(refuse(delivery, DeliveryState.HELD, holds));
            }
            // Without a finding it was the store that said no: another process has loaded other content meanwhile.
            return findings.hasErrors()
                    ? Optional.empty()
                    : Optional.of(plain(delivery, Result.HELD, message(abandoned)));
        }
    }

    private static DeliveryOutcome outcomeOf(Delivery delivery, LoadReceipt receipt) {
        return receipt.alreadyLoaded()
                ? plain(delivery, Result.UNCHANGED, "Loaded before; nothing to do.")
                : new DeliveryOutcome(
                        delivery, Result.LOADED, receipt.changes(), receipt.findings(), receipt.summary());
    }

    private static boolean isTolerable(List<TableChange> changes, Findings findings, int mayBeRefused) {
        long refused = changes.stream()
                .mapToLong(change -> change.rowsInFile() - change.rowsLanded())
                .sum();
        return findings.onlyRowsRefused() && refused <= mayBeRefused;
    }

    private Optional<Finding> dropped(TableChange change) {
        return change.rowsOffered() == 0 && change.rowsReplaced() > 0
                ? Optional.of(Finding.of(
                        FindingCode.ROWS_VANISHED,
                        Place.ofFile(change.file()),
                        (change.rowsInFile() == 0 ? "found none" : "found none within its period") + " where "
                                + change.rowsReplaced() + " are current"))
                : policy.dropGuard().check(change);
    }

    private DeliveryOutcome hold(Delivery delivery, DeliveryArchive archive, List<Finding> findings) {
        archive.verified();
        return refuse(delivery, DeliveryState.HELD, findings);
    }

    private DeliveryOutcome reject(Delivery delivery, DeliveryArchive archive, Findings findings) {
        archive.verified();
        return refuse(delivery, DeliveryState.REJECTED, findings.all(), findings.summary());
    }

    private DeliveryOutcome refuse(Delivery delivery, DeliveryState state, List<Finding> findings) {
        Findings counted = new Findings(findingsKept());
        counted.acceptAll(findings);
        String message =
                counted.hasErrors() ? counted.summary() : findings.get(0).message();
        return refuse(delivery, state, findings, message);
    }

    private DeliveryOutcome refuse(Delivery delivery, DeliveryState state, List<Finding> findings, String message) {
        store.recordRefusal(source.id(), delivery, state, message, findings, clock.instant());
        Result result = state == DeliveryState.HELD ? Result.HELD : Result.REJECTED;
        return new DeliveryOutcome(delivery, result, List.of(), findings, message);
    }

    private static DeliveryOutcome plain(Delivery delivery, Result result, String message) {
        return new DeliveryOutcome(delivery, result, List.of(), List.of(), message);
    }

    private static String message(RuntimeException fault) {
        return Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName());
    }
}
