package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.RowPlaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;

/**
 * Compares a full delivery with the months that it replaces, once the ruling after its load is worked out: in every place in which a month was
 * the newest to speak before, what the load displaces there against what of its own rules there now.
 *
 * <p>Decision: a month without a filter speaks of every organisation, also of one that it has no row of, so that rows which only the full
 * delivery has are seen. Rows without an LBF number are compared where the load may displace those of the month. A table whose rows stay beside
 * those of other deliveries is not compared, because nothing of it is replaced.
 */
final class ReplacedMonths {

    private final DSLContext sql;
    private final LoadOrder order;
    private final Set<DatapakkeName> months;
    private final long sequence;

    ReplacedMonths(DSLContext sql, LoadOrder order, long sequence) {
        this.sql = sql;
        this.order = order;
        this.months = order.reconciling().months();
        this.sequence = sequence;
    }

    /** One for each file of these that replaces months, none of whose tables keeps its rows; asks the database nothing if none is to be compared. */
    List<Reconciliation> of(List<FileRows> files) {
        List<Reconciliation> all = new ArrayList<>();
        if (!months.isEmpty()) {
            files.stream()
                    .filter(file -> file.load().cells().byRowDate())
                    .forEach(file -> of(file).ifPresent(all::add));
        }
        return all;
    }

    private Optional<Reconciliation> of(FileRows file) {
        List<Speaker> speakers = speakers(file);
        if (speakers.stream().noneMatch(Speaker::isMonth)) {
            return Optional.empty();
        }
        List<PlacedCell> displaced = PlacedCell.read(
                sql,
                CELL.tableName.eq(file.table()).and(CELL.fileKey.ne(file.key())).and(CELL.ruledUntil.eq(sequence)));
        List<PlacedCell> own = PlacedCell.read(sql, CELL.fileKey.eq(file.key()).and(CELL.ruledUntil.eq(Ruling.STILL)));
        Set<CellPlace> places = new HashSet<>();
        displaced.stream()
                .filter(cell -> months.contains(cell.datapakke()))
                .map(PlacedCell::place)
                .forEach(places::add);
        own.stream()
                .map(PlacedCell::place)
                .filter(place -> isOfAMonth(place, speakers))
                .forEach(places::add);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        PlaceTotals totals = new PlaceTotals(new CellSums(sql, file.load().schema()));
        Predicate<PlacedCell> compared = cell -> places.contains(cell.place());
        totals.before(displaced.stream().filter(compared).toList());
        totals.after(own.stream().filter(compared).toList());
        return Optional.of(new Reconciliation(file.table(), totals.lines()));
    }

    /** Whether the newest before this delivery to speak of a place is a month. */
    private static boolean isOfAMonth(CellPlace place, List<Speaker> speakers) {
        return speakers.stream()
                .filter(speaker -> speaker.speaksOf(place))
                .findFirst()
                .filter(Speaker::isMonth)
                .isPresent();
    }

    /** What the accepted deliveries before this one offer, the newest first. One without a filter stands there once, for all organisations. */
    private List<Speaker> speakers(FileRows file) {
        String all = Scope.all().toString();
        String scope = order.delivery().scope().toString();
        boolean hasLbfColumn = file.load().schema().lbfColumn().isPresent();
        return sql
                .select(
                        DELIVERY.deliveryId,
                        DELIVERY.datapakke,
                        DELIVERY.scope,
                        OFFER.organisation,
                        OFFER.firstMonth,
                        OFFER.lastMonth)
                .from(OFFER)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(OFFER.deliveryKey))
                .where(OFFER.tableName.eq(file.table()))
                .and(DELIVERY.sourceId.eq(order.source().text()))
                .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                .and(DELIVERY.deliveryId.lt(order.delivery().id().value()))
                .and(DELIVERY.scope.ne(all).or(OFFER.organisation.eq(RowPlaces.NONE)))
                .fetch(row -> new Speaker(
                        row.get(DELIVERY.deliveryId),
                        months.contains(DatapakkeName.of(row.get(DELIVERY.datapakke))),
                        row.get(OFFER.organisation),
                        row.get(OFFER.firstMonth),
                        row.get(OFFER.lastMonth),
                        row.get(DELIVERY.scope).equals(all),
                        !hasLbfColumn || scope.equals(all) || scope.equals(row.get(DELIVERY.scope))))
                .stream()
                .sorted(Comparator.comparing(Speaker::deliveryId).reversed())
                .toList();
    }

    /**
     * One offer of an earlier delivery.
     *
     * @param deliveryId the delivery
     * @param isMonth whether it is one of those compared with
     * @param organisation the organisation
     * @param first the first month
     * @param last the last month
     * @param ofAll whether it is for every organisation
     * @param sharesBlanks whether its rows without an LBF number may be displaced by the load
     */
    private record Speaker(
            long deliveryId,
            boolean isMonth,
            String organisation,
            String first,
            String last,
            boolean ofAll,
            boolean sharesBlanks) {

        boolean speaksOf(CellPlace place) {
            boolean blank = place.organisation().equals(RowPlaces.NONE);
            return first.compareTo(place.month()) <= 0
                    && place.month().compareTo(last) <= 0
                    && (blank
                            ? sharesBlanks && organisation.equals(RowPlaces.NONE)
                            : ofAll || organisation.equals(place.organisation()));
        }
    }
}
