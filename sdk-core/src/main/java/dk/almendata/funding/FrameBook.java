package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The years of a frame whose rules are known: what each has, gives and takes. Days are entered in their order; a year is closed before the
 * next one begins. For one thread.
 *
 * <p>Source: point 5. Decisions: the advance is measured against the year's own, unreduced frame and lowers the frames after it, nearest
 * first; within a year what is freed pays back an advance first.
 */
final class FrameBook implements Book {

    /** The figures of one year while it is reckoned. */
    private static final class Figures {
        private final BigDecimal own;
        private BigDecimal carriedIn = Kroner.ZERO;
        private BigDecimal advancedOut = Kroner.ZERO;
        private BigDecimal returned = Kroner.ZERO;
        private BigDecimal committed = Kroner.ZERO;

        private Figures(BigDecimal own) {
            this.own = own;
        }

        private BigDecimal base() {
            return own.subtract(advancedOut).add(carriedIn).add(returned);
        }

        private BigDecimal advanceUsed() {
            return committed.subtract(base()).max(Kroner.ZERO);
        }

        private BigDecimal free() {
            return base().subtract(committed).max(Kroner.ZERO);
        }
    }

    private final FrameRules rules;
    private final SortedMap<Integer, Figures> years = new TreeMap<>();
    private final SortedMap<Integer, FrameYear> closed = new TreeMap<>();
    private int open;

    FrameBook(FrameRules rules, int firstYear, int lastYear) {
        this.rules = rules;
        this.open = firstYear;
        SortedMap<Integer, BigDecimal> frames = rules.yearly().orElseThrow();
        for (int year = firstYear; year <= lastYear; year++) {
            years.put(year, new Figures(frames.getOrDefault(year, Kroner.ZERO)));
        }
    }

    @Override
    public void free(int year, BigDecimal amount) {
        Figures figures = at(year);
        figures.returned = figures.returned.add(amount);
    }

    @Override
    public BigDecimal missing(int year, BigDecimal amount) {
        Figures figures = at(year);
        return figures.committed
                .add(amount)
                .subtract(figures.base())
                .subtract(advanceLimit(year))
                .max(Kroner.ZERO);
    }

    @Override
    public boolean commit(int year, BigDecimal amount) {
        Figures figures = at(year);
        BigDecimal before = figures.advanceUsed();
        figures.committed = figures.committed.add(amount);
        return figures.advanceUsed().compareTo(before) > 0;
    }

    /** Every year, closed. */
    SortedMap<Integer, FrameYear> close() {
        at(years.lastKey());
        closeYear(years.lastKey());
        return closed;
    }

    /** Closes what lies before the year. */
    private Figures at(int year) {
        for (; open < year; open++) {
            closeYear(open);
        }
        return figures(year);
    }

    private Figures figures(int year) {
        return Objects.requireNonNull(years.get(year), "year");
    }

    private BigDecimal advanceLimit(int year) {
        BigDecimal allowed =
                Kroner.percent(figures(year).own, rules.advancePercent().orElseThrow());
        BigDecimal later = Kroner.ZERO;
        for (Figures figures : years.tailMap(year + 1).values()) {
            later = later.add(figures.own).subtract(figures.advancedOut);
        }
        return allowed.min(later);
    }

    private void closeYear(int year) {
        Figures figures = figures(year);
        BigDecimal used = figures.advanceUsed();
        BigDecimal room = advanceLimit(year).subtract(used).max(Kroner.ZERO);
        List<Figures> later = new ArrayList<>(years.tailMap(year + 1).values());
        BigDecimal rest = used;
        for (Figures next : later) {
            BigDecimal taken = rest.min(next.own.subtract(next.advancedOut));
            next.advancedOut = next.advancedOut.add(taken);
            rest = rest.subtract(taken);
        }
        if (!later.isEmpty() && rules.carriedOver().orElseThrow()) {
            later.get(0).carriedIn = figures.free();
        }
        closed.put(
                year,
                new FrameYear(
                        figures.own,
                        figures.carriedIn,
                        figures.advancedOut,
                        used,
                        room,
                        figures.returned,
                        figures.committed,
                        figures.free()));
    }
}
