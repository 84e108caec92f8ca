package dk.almendata.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pool of money for projects, as data: how much, in which years, by which rules. What is not known is left out, and the answers say so.
 *
 * <p>A pool of a third party is made the same way as the two of {@link StandardPools}:
 *
 * <pre>{@code
 * Pool pool = Pool.builder("egen", "Egen pulje", 2025, 2027, new BigDecimal("3000000"))
 *         .frame(FrameRules.builder(FundKind.TRIAL).yearly(frames).carriedOver(true).build())
 *         .build();
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Pool {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String id;
    private final String name;
    private final int firstYear;
    private final int lastYear;
    private final BigDecimal total;
    private final BigDecimal usedBefore;
    private final Map<FundKind, FrameRules> frames;
    private final List<PurposeArea> purposes;
    private final @Nullable Set<ContentItem> content;
    private final @Nullable Set<CancellationGround> grounds;
    private final List<String> consulted;
    private final List<String> addressees;
    private final @Nullable Strategy strategy;

    private Pool(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.firstYear = builder.firstYear;
        this.lastYear = builder.lastYear;
        this.total = builder.total;
        this.usedBefore = builder.usedBefore;
        this.frames = Collections.unmodifiableMap(new EnumMap<>(builder.frames));
        this.purposes = builder.purposes;
        this.content = builder.content;
        this.grounds = builder.grounds;
        this.consulted = builder.consulted;
        this.addressees = builder.addressees;
        this.strategy = builder.strategy;
    }

    /**
     * Begins a pool of which only the sum and the years are known.
     *
     * @param id a short name, lower case, by which files and the command line call it
     * @param name its name
     * @param firstYear the first year with money
     * @param lastYear the last; at its end everything must be committed
     * @param total all its money, kroner
     * @return a builder for one thread
     * @throws IllegalArgumentException if the id is no short name, the name is blank, the years are no years in their order, or the total is
     *     negative or has more than two decimals
     */
    public static Builder builder(String id, String name, int firstYear, int lastYear, BigDecimal total) {
        return new Builder(id, name, firstYear, lastYear, total);
    }

    /**
     * The short name.
     *
     * @return such as {@code baeredygtighed}
     */
    public String id() {
        return id;
    }

    /**
     * The name.
     *
     * @return such as {@code Bæredygtighedspuljen}
     */
    public String name() {
        return name;
    }

    /**
     * The first year with money.
     *
     * @return the year
     */
    public int firstYear() {
        return firstYear;
    }

    /**
     * The last year with money.
     *
     * @return the year
     */
    public int lastYear() {
        return lastYear;
    }

    /**
     * The day at whose end everything must be committed.
     *
     * @return 31 December of the last year
     */
    public LocalDate end() {
        return LocalDate.of(lastYear, 12, 31);
    }

    /**
     * All its money.
     *
     * @return kroner
     */
    public BigDecimal total() {
        return total;
    }

    /**
     * What its basis says was used in the first year already, of which no ledger tells by itself.
     *
     * @return kroner; 0.00 as a rule
     */
    public BigDecimal usedInFirstYear() {
        return usedBefore;
    }

    /**
     * The rules of a frame.
     *
     * @param kind the frame
     * @return the rules; empty if the pool has no such frame
     */
    public Optional<FrameRules> frame(FundKind kind) {
        return Optional.ofNullable(frames.get(Objects.requireNonNull(kind, "kind")));
    }

    /**
     * Its frames.
     *
     * @return the kinds in their order, unmodifiable
     */
    public Set<FundKind> kinds() {
        return frames.keySet();
    }

    /**
     * The areas that its basis gives as examples of its purpose.
     *
     * @return the areas, unmodifiable; empty if none are known
     */
    public List<PurposeArea> purposes() {
        return purposes;
    }

    /**
     * What an application must hold.
     *
     * @return the items, unmodifiable; empty if unknown
     */
    public Optional<Set<ContentItem>> content() {
        return Optional.ofNullable(content);
    }

    /**
     * For what a commitment can be cancelled.
     *
     * @return the grounds, unmodifiable; empty if unknown
     */
    public Optional<Set<CancellationGround>> grounds() {
        return Optional.ofNullable(grounds);
    }

    /**
     * The strategy that it pays for.
     *
     * @return the strategy; empty if there is none
     */
    public Optional<Strategy> strategy() {
        return Optional.ofNullable(strategy);
    }

    /**
     * Who must be consulted before money is distributed.
     *
     * @return names of authorities, unmodifiable; empty if nobody is known to be
     */
    public List<String> consulted() {
        return consulted;
    }

    /**
     * Whom the yearly statement goes to.
     *
     * @return names of authorities, unmodifiable; empty if nobody is known to get one
     */
    public List<String> addressees() {
        return addressees;
    }

    /** The short name. */
    @Override
    public String toString() {
        return id;
    }

    /** States what is known of a pool. For one thread. */
    public static final class Builder {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2199;

        private final String id;
        private final String name;
        private final int firstYear;
        private final int lastYear;
        private final BigDecimal total;
        private BigDecimal usedBefore = Kroner.ZERO;
        private final Map<FundKind, FrameRules> frames = new EnumMap<>(FundKind.class);
        private List<PurposeArea> purposes = List.of();
        private @Nullable Set<ContentItem> content;
        private @Nullable Set<CancellationGround> grounds;
        private List<String> consulted = List.of();
        private List<String> addressees = List.of();
        private @Nullable Strategy strategy;

        private Builder(String id, String name, int firstYear, int lastYear, BigDecimal total) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
            this.firstYear = firstYear;
            this.lastYear = lastYear;
            this.total = Kroner.notNegative(total, "total");
            if (!ID.matcher(id).matches() || name.isBlank()) {
                throw new IllegalArgumentException(
                        "Expected a short name in lower case and a name for a pool, found '" + id + "'");
            }
            if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR || lastYear < firstYear) {
                throw new IllegalArgumentException("Expected first and last year of a pool within " + FIRST_YEAR
                        + " to " + LAST_YEAR + ", found " + firstYear + " and " + lastYear);
            }
        }

        /**
         * What was used in the first year already; 0.00 by default.
         *
         * @param value kroner from 0.00 on
         * @return this
         * @throws IllegalArgumentException if it is negative or has more than two decimals
         */
        public Builder usedInFirstYear(BigDecimal value) {
            usedBefore = Kroner.notNegative(value, "usedInFirstYear");
            return this;
        }

        /**
         * Adds a frame, or replaces the one of its kind.
         *
         * @param value its rules
         * @return this
         */
        public Builder frame(FrameRules value) {
            frames.put(value.kind(), value);
            return this;
        }

        /**
         * The areas of its purpose; none by default.
         *
         * @param value the areas
         * @return this
         */
        public Builder purposes(List<PurposeArea> value) {
            purposes = List.copyOf(value);
            return this;
        }

        /**
         * What an application must hold; unknown by default.
         *
         * @param value the items
         * @return this
         */
        public Builder content(Set<ContentItem> value) {
            Set<ContentItem> items = EnumSet.noneOf(ContentItem.class);
            items.addAll(value);
            content = Collections.unmodifiableSet(items);
            return this;
        }

        /**
         * For what a commitment can be cancelled; unknown by default.
         *
         * @param value the grounds
         * @return this
         */
        public Builder grounds(Set<CancellationGround> value) {
            Set<CancellationGround> all = EnumSet.noneOf(CancellationGround.class);
            all.addAll(value);
            grounds = Collections.unmodifiableSet(all);
            return this;
        }

        /**
         * Who must be consulted before money is distributed; nobody by default.
         *
         * @param value names of authorities
         * @return this
         */
        public Builder consulted(List<String> value) {
            consulted = List.copyOf(value);
            return this;
        }

        /**
         * Whom the yearly statement goes to; nobody by default.
         *
         * @param value names of authorities
         * @return this
         */
        public Builder addressees(List<String> value) {
            addressees = List.copyOf(value);
            return this;
        }

        /**
         * The strategy that it pays for; none by default.
         *
         * @param value the strategy
         * @return this
         */
        public Builder strategy(Strategy value) {
            strategy = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The pool.
         *
         * @return the pool; what was not stated is unknown
         * @throws IllegalStateException if a frame has money outside the years or not of every year, the frames have more than the total, or
         *     every frame has a total of its own and they do not sum to it
         */
        public Pool build() {
            List<BigDecimal> totals = new ArrayList<>();
            for (FrameRules frame : frames.values()) {
                frame.total().ifPresent(totals::add);
                frame.yearly().ifPresent(yearly -> {
                    if (yearly.firstKey() < firstYear || yearly.lastKey() > lastYear) {
                        throw new IllegalStateException("The pool " + id + " has money from " + firstYear + " to "
                                + lastYear + ", its frame " + frame.kind().text() + " from " + yearly.firstKey()
                                + " to " + yearly.lastKey());
                    }
                    if (yearly.size() != lastYear - firstYear + 1) {
                        throw new IllegalStateException("The pool " + id + " has money from " + firstYear + " to "
                                + lastYear + ", its frame " + frame.kind().text() + " for " + yearly.keySet()
                                + " alone: state every year, 0.00 where there is no money, or leave the years out");
                    }
                });
            }
            BigDecimal sum =
                    totals.stream().reduce(Kroner.ZERO, BigDecimal::add).add(usedBefore);
            if (sum.compareTo(total) > 0) {
                throw new IllegalStateException("The pool " + id + " has " + total.toPlainString()
                        + ", its frames and what was used before " + sum.toPlainString());
            }
            if (!frames.isEmpty() && totals.size() == frames.size() && sum.compareTo(total) != 0) {
                throw new IllegalStateException("The pool " + id + " has " + total.toPlainString()
                        + ", its frames and what was used before " + sum.toPlainString()
                        + ": state the same, or leave a frame unknown");
            }
            return new Pool(this);
        }
    }
}
