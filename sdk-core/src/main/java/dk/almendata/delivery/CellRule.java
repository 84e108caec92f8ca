package dk.almendata.delivery;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which months the rows of one delivery belong to, and which months the delivery offers to rule.
 *
 * <p>Decision on cells: a row of a partial delivery belongs to the month of the delivery's period; where the period is longer than a month,
 * to the month of the row's own date, or to one cell for the year if it has none. A row of a full delivery belongs to the month of its own
 * date if the table has a period column and the datapakke a partial twin, and to no month otherwise (the whole table is one cell for each
 * organisation). A full delivery offers everything from its start, if it states one, up to its end, also months in which it has no rows: rows that have gone
 * are then gone.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param byRowDate whether the month comes from the row's date
 * @param month the month of a row whose date does not decide or is missing, as {@link CellMonth} counts
 * @param offers the months offered, both ends included, as the text of {@link CellMonth}
 * @param firstDay the first day that a row may be dated, empty where the period does not say
 * @param lastDay the last day that a row may be dated
 */
public record CellRule(
        boolean byRowDate, int month, List<Offer> offers, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {

    private static final Offer UNDATED = new Offer("none", "none");
    private static final List<Offer> EVERYTHING = List.of(new Offer(CellMonth.FIRST, CellMonth.LAST), UNDATED);

    /** Copies the offers. */
    public CellRule {
        offers = List.copyOf(offers);
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
    }

    /**
     * A run of months that a delivery offers to rule.
     *
     * @param first the first month's text
     * @param last the last month's text, included
     */
    public record Offer(String first, String last) {

        /** Checks the order. */
        public Offer {
            if (first.compareTo(last) > 0) {
                throw new IllegalArgumentException("An offer ends before it begins: " + first + " to " + last);
            }
        }
    }

    /**
     * The rule for a table of a delivery.
     *
     * @param definition the delivery's datapakke
     * @param period the delivery's period, legal for the datapakke
     * @param hasPeriodColumn whether the table's schema names a period column
     * @return the rule
     */
    public static CellRule of(Datapakke definition, DeliveryPeriod period, boolean hasPeriodColumn) {
        if (definition.extent() == Extent.PARTIAL
                && period.start().isPresent()
                && period.end().isPresent()) {
            return partial(period, period.start().get(), period.end().get(), hasPeriodColumn);
        }
        String first = period.start()
                .map(start -> CellMonth.text(CellMonth.of(start.getYear(), start.getMonthValue())))
                .orElse(CellMonth.FIRST);
        String last = period.end()
                .map(end -> CellMonth.text(CellMonth.of(end.getYear(), end.getMonthValue())))
                .orElse(CellMonth.LAST);
        boolean dated = hasPeriodColumn && definition.twin().isPresent();
        return new CellRule(
                dated,
                CellMonth.NONE,
                List.of(new Offer(first, last), UNDATED),
                period.start(),
                dated ? period.end() : Optional.empty());
    }

    /**
     * The rule for a table whose deliveries are merged as somebody decided.
     *
     * @param definition the delivery's datapakke
     * @param period the delivery's period, legal for the datapakke
     * @param hasPeriodColumn whether the table's schema names a period column
     * @param replaces the whole table, or months even where the datapakke has no partial twin; empty for what {@link #of(Datapakke,
     *     DeliveryPeriod, boolean)} says
     * @return the rule
     */
    public static CellRule of(
            Datapakke definition, DeliveryPeriod period, boolean hasPeriodColumn, Optional<Replaces> replaces) {
        CellRule usual = of(definition, period, hasPeriodColumn);
        if (replaces.isEmpty()) {
            return usual;
        }
        return switch (replaces.get()) {
            case TABLE -> new CellRule(false, CellMonth.NONE, EVERYTHING, Optional.empty(), Optional.empty());
            case MONTHS ->
                definition.extent() == Extent.PARTIAL || !hasPeriodColumn
                        ? usual
                        : new CellRule(true, CellMonth.NONE, usual.offers(), period.start(), period.end());
        };
    }

    /** What a delivery replaces. */
    public enum Replaces {
        /** Everything of its organisations. */
        TABLE,
        /** The months of its period, and of each row the month of its date. */
        MONTHS
    }

    private static CellRule partial(DeliveryPeriod period, LocalDate start, LocalDate end, boolean hasPeriodColumn) {
        boolean oneMonth = start.getYear() == end.getYear() && start.getMonth() == end.getMonth();
        if (oneMonth) {
            int month = CellMonth.of(start.getYear(), start.getMonthValue());
            String text = CellMonth.text(month);
            return new CellRule(false, month, List.of(new Offer(text, text)), period.start(), period.end());
        }
        int year = CellMonth.ofYear(start.getYear());
        Offer offer = new Offer(CellMonth.text(year), CellMonth.text(CellMonth.of(end.getYear(), end.getMonthValue())));
        return new CellRule(hasPeriodColumn, year, List.of(offer), period.start(), period.end());
    }
}
