package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        private Optional<BigDecimal> lowest = Optional.empty();

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

        /** What of its own frame is neither taken ahead nor committed, as far as it can be told apart from what was carried in. */
        private BigDecimal left() {
            return own.subtract(advancedOut).min(free());
        }
    }

    private final FrameRules rules;
    private final SortedMap<Integer, Figures> years = new TreeMap<>();
    private final boolean carriedOver;
    private int open;

    FrameBook(FrameRules rules, int firstYear, int lastYear) {
        this.rules = rules;
        this.carriedOver = rules.carriedOver().orElseThrow();
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
        figures.lowest = Optional.of(figures.lowest.map(figures.free()::min).orElseGet(figures::free));
        return figures.advanceUsed().compareTo(before) > 0;
    }

    /** Every year, as all entries leave it. */
    SortedMap<Integer, FrameYear> close() {
        at(years.lastKey());
        SortedMap<Integer, FrameYear> closed = new TreeMap<>();
        years.forEach((year, figures) -> closed.put(
                year,
                new FrameYear(
                        figures.own,
                        figures.carriedIn,
                        figures.advancedOut,
                        figures.advanceUsed(),
                        advanceRoom(year),
                        figures.returned,
                        figures.committed,
                        figures.free(),
                        distributable(year))));
        return closed;
    }

    /** What is free in a year, less what commitments of later years rest on. Without carry-over no later year rests on it. */
    private BigDecimal distributable(int year) {
        BigDecimal least = figures(year).free();
        if (carriedOver) {
            for (Figures later : years.tailMap(year + 1).values()) {
                least = later.lowest.map(least::min).orElse(least);
            }
        }
        return least;
    }

    /** What the rule allows and the later frames still have; what is carried over is not counted a second time. */
    private BigDecimal advanceRoom(int year) {
        Figures figures = figures(year);
        BigDecimal left = Kroner.ZERO;
        for (Figures later : years.tailMap(year + 1).values()) {
            left = left.add(carriedOver ? later.own.subtract(later.advancedOut) : later.left());
        }
        if (carriedOver) {
            left = left.min(figures(years.lastKey()).free().subtract(distributable(year)));
        }
        return allowance(year).subtract(figures.advanceUsed()).min(left).max(Kroner.ZERO);
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
        BigDecimal later = Kroner.ZERO;
        for (Figures figures : years.tailMap(year + 1).values()) {
            later = later.add(figures.own).subtract(figures.advancedOut);
        }
        return allowance(year).min(later);
    }

    private BigDecimal allowance(int year) {
        return Kroner.percent(figures(year).own, rules.advancePercent().orElseThrow());
    }

    private void closeYear(int year) {
        Figures figures = figures(year);
        List<Figures> later = new ArrayList<>(years.tailMap(year + 1).values());
        BigDecimal rest = figures.advanceUsed();
        for (Figures next : later) {
            BigDecimal taken = rest.min(next.own.subtract(next.advancedOut));
            next.advancedOut = next.advancedOut.add(taken);
            rest = rest.subtract(taken);
        }
        if (!later.isEmpty() && carriedOver) {
            later.get(0).carriedIn = figures.free();
        }
    }
}
