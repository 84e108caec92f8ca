package dk.almendata.coverage;

import dk.almendata.subscription.DeliveryCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The run of months under a matrix, numbered from 0, and where in it a row lies.
 *
 * @param first the first month
 * @param last the last month, included
 * @param on the day asked about
 */
record Months(YearMonth first, YearMonth last, LocalDate on) {

    private static final YearMonth EARLIEST = YearMonth.of(DeliveryCalendar.FIRST_YEAR, 1);

    /** Months by number, both included; empty if the second lies before the first. */
    record Span(int from, int to) {

        private static final Span EMPTY = new Span(0, -1);

        boolean isEmpty() {
            return to < from;
        }
    }

    static Months of(Coverage coverage) {
        LocalDate on = coverage.on();
        YearMonth last = YearMonth.from(on);
        YearMonth first = last;
        for (CoverageRow row : coverage.rows()) {
            if (isLegal(row)) {
                LocalDate start = start(row, on);
                first = start.isBefore(first.atDay(1)) ? YearMonth.from(start) : first;
            }
        }
        YearMonth earliest = first.isBefore(EARLIEST) ? EARLIEST : first;
        return new Months(earliest.isAfter(last) ? last : earliest, last, on);
    }

    int count() {
        return (int) ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** The months that a row speaks of, as far as they are columns. */
    Span of(CoverageRow row) {
        if (!isLegal(row)) {
            return Span.EMPTY;
        }
        boolean isBounded = row.period().start().isPresent() || row.cause() == CoverageCause.NOT_DUE_YET;
        long from = isBounded ? Math.max(0, number(start(row, on))) : 0;
        long to = Math.min(count() - 1, number(end(row, on)));
        return to < from ? Span.EMPTY : new Span((int) from, (int) to);
    }

    /** The numbers of the months under each head, in order. */
    Map<String, int[]> grouped(Grain grain) {
        Map<String, int[]> groups = new LinkedHashMap<>();
        int[] all = IntStream.range(0, count()).toArray();
        switch (grain) {
            case MONTH ->
                IntStream.of(all).forEach(i -> groups.put(first.plusMonths(i).toString(), new int[] {i}));
            case YEAR ->
                IntStream.rangeClosed(first.getYear(), last.getYear())
                        .forEach(year -> groups.put(
                                Integer.toString(year),
                                IntStream.of(all)
                                        .filter(i -> first.plusMonths(i).getYear() == year)
                                        .toArray()));
            case WHOLE -> groups.put("whole", all);
        }
        return groups;
    }

    private long number(LocalDate day) {
        return ChronoUnit.MONTHS.between(first, YearMonth.from(day));
    }

    private static boolean isLegal(CoverageRow row) {
        return row.owner().datapakke().checkPeriod(row.period()).isEmpty();
    }

    /** The first day; for a blank one the January of the year that ends, for whole tables that of the year before they were due. */
    private static LocalDate start(CoverageRow row, LocalDate on) {
        return row.period().start().orElseGet(() -> LocalDate.of(end(row, on).getYear(), 1, 1));
    }

    /** The last day; whole tables hold what had ended when they were due. */
    private static LocalDate end(CoverageRow row, LocalDate on) {
        return row.period()
                .end()
                .orElseGet(
                        () -> row.due().orElse(LocalDate.of(on.getYear(), 1, 1)).minusDays(1));
    }
}
