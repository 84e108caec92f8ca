package dk.almendata.sync;

import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.Holding;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.subscription.DeliveryCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of a source as its store tells it.
 *
 * <pre>{@code
 * Coverage coverage = StoreCoverage.of(store, new SourceId("data-ud"), LocalDate.of(2025, 4, 15)).build();
 * coverage.gaps().forEach(System.out::println); // what is due and not there, each with its cause
 * }</pre>
 */
public final class StoreCoverage {

    private StoreCoverage() {}

    /**
     * What must exist on a day, compared with what the store holds. Reads the store now.
     *
     * <p>Decision: a delivery that somebody rejected is left out where another one of the same datapakke, filter and period is loaded; so a bad
     * re-run that is rejected leaves no gap.
     *
     * <p>Decision: on a day before a delivery was first listed (a year that is rehearsed) it had not been seen; then the days of grace count
     * from the day it was due.
     *
     * @param store the store
     * @param source the source; one that the store does not know is never in step
     * @param on the day in Copenhagen
     * @return a builder that knows subscriptions, deliveries and holdings, for one thread; the caller sets the rest, and builds
     * @throws StoreException if the database fails
     */
    public static Coverage.Builder of(DeliveryStore store, SourceId source, LocalDate on) {
        Listing listing = store.listing(source);
        Map<DeliveryId, LedgerEntry> ledger = store.ledger(source);
        Map<DeliveryId, List<Decision>> decisions = store.decisions(source);
        List<Delivery> loaded = listing.deliveries().stream()
                .filter(delivery -> isLoaded(ledger.get(delivery.id())))
                .toList();
        List<Delivery> counting = listing.deliveries().stream()
                .filter(delivery -> !isRejected(decisions.getOrDefault(delivery.id(), List.of()))
                        || loaded.stream().noneMatch(delivery::offersTheSameAs))
                .toList();
        return Coverage.builder(source.text(), on)
                .subscriptions(listing.subscriptions())
                .deliveries(counting)
                .nothingListed(store.isNewestListingEmpty(source))
                .holdings(ledger.values().stream()
                        .map(entry -> holding(entry, on))
                        .toList());
    }

    private static boolean isLoaded(@Nullable LedgerEntry entry) {
        return entry != null && entry.state() == DeliveryState.LOADED;
    }

    private static boolean isRejected(List<Decision> decisions) {
        return Decision.standing(decisions).filter(Decision::isRejection).isPresent();
    }

    private static Holding holding(LedgerEntry entry, LocalDate on) {
        Optional<LocalDate> firstSeen = Optional.of(LocalDate.ofInstant(entry.firstSeen(), DeliveryCalendar.COPENHAGEN))
                .filter(day -> !day.isAfter(on));
        Holding.State state = switch (entry.state()) {
            case LISTED, DOWNLOADED, PRUNED -> Holding.State.NOT_LOADED;
            case LOADED -> Holding.State.LOADED;
            case HELD -> Holding.State.HELD;
            case REJECTED -> Holding.State.REJECTED;
        };
        return new Holding(entry.delivery(), state, firstSeen, entry.message());
    }
}
