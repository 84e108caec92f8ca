package dk.almendata.datapakke;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a datapakke: what it holds, how often it runs and which periods its deliveries state.
 *
 * <p>Names and descriptions are from guide 3.3.2. Repetition and period filter per package are <em>assumed</em>, because the
 * guide states them for no package; override them in the {@link Catalogue}. Two definitions are equal if their names are.
 * Immutable; instances may be shared between threads.
 *
 * <p>Example: {@code Datapakke.builder(DatapakkeName.of("Energi_Delvis")).repetition(Repetition.MONTHLY).build()}.
 */
public final class Datapakke {

    private final DatapakkeName name;
    private final DataArea area;
    private final Extent extent;
    private final String description;
    private final Repetition repetition;
    private final PeriodFilter periodFilter;
    private final @Nullable DatapakkeName twin;

    private Datapakke(Builder builder) {
        this.name = builder.name;
        this.area = builder.area;
        this.extent = builder.extent;
        this.description = builder.description;
        this.repetition = builder.repetition;
        this.periodFilter = builder.periodFilter;
        this.twin = builder.twin;
    }

    /**
     * A definition for any name, known or not. What is not set follows the spelling and is <em>assumed</em>:
     * {@code X_Delvis} is partial and monthly, anything else full, yearly and without filter.
     *
     * @param name the name
     * @return a builder, for one thread
     */
    public static Builder builder(DatapakkeName name) {
        return new Builder(Objects.requireNonNull(name, "name"));
    }

    /**
     * The name, spelled exactly as the portal spells it.
     *
     * @return the name
     */
    public DatapakkeName name() {
        return name;
    }

    /**
     * The data area.
     *
     * @return the area
     */
    public DataArea area() {
        return area;
    }

    /**
     * Full or partial.
     *
     * @return the extent
     */
    public Extent extent() {
        return extent;
    }

    /**
     * The portal's description in Danish, such as {@code BBR (Seneste måned)}.
     *
     * @return the description, empty if none is known
     */
    public String description() {
        return description;
    }

    /**
     * {@code Gentagelse}.
     *
     * @return how often a subscription runs
     */
    public Repetition repetition() {
        return repetition;
    }

    /**
     * {@code Periodefilter}.
     *
     * @return which part of the data one run delivers
     */
    public PeriodFilter periodFilter() {
        return periodFilter;
    }

    /**
     * Whether this is one of the portal's test packages, which stay out of production tables by default.
     *
     * @return true for {@code Grunddata_Fuld_test}
     */
    public boolean isTest() {
        return name.isTest();
    }

    /**
     * The package of the same area with the other extent.
     *
     * @return {@code Bbr_Delvis} for {@code Bbr_Fuld}; empty where there is none
     */
    public Optional<DatapakkeName> twin() {
        return Optional.ofNullable(twin);
    }

    /**
     * Whether a package of the same area with the other extent exists.
     *
     * @return true for {@code Bbr_Fuld} and {@code Bbr_Delvis}
     */
    public boolean hasTwin() {
        return twin != null;
    }

    /**
     * Whether a delivery of this package may state a period.
     *
     * <p>Source: decision. Both dates may be blank for a package without filter that runs initially or yearly; the start may
     * be blank for one that runs from the start to the end of last year. Any other blank date, an end before its start, a
     * date inside a month, and more than the one month or year that a run delivers mean that the delivery is held.
     *
     * @param period the period as the service states it
     * @return what is wrong, or empty if the period is legal
     */
    public Optional<PeriodViolation> checkPeriod(DeliveryPeriod period) {
        LocalDate start = period.start().orElse(null);
        LocalDate end = period.end().orElse(null);
        if (start != null && end != null && end.isBefore(start)) {
            return Optional.of(PeriodViolation.END_BEFORE_START);
        }
        if (!isBlankLegal(start == null, end == null)) {
            return Optional.of(PeriodViolation.BLANK_DATE);
        }
        if (!period.isWholeMonths()) {
            return Optional.of(PeriodViolation.CUTS_MONTH);
        }
        if (periodFilter == PeriodFilter.CURRENT_YEAR
                && start != null
                && end != null
                && (start.getDayOfYear() != 1 || end.getDayOfYear() != end.lengthOfYear())) {
            return Optional.of(PeriodViolation.CUTS_YEAR);
        }
        return isLongerThanARun(period) ? Optional.of(PeriodViolation.SEVERAL_RUNS) : Optional.empty();
    }

    private boolean isLongerThanARun(DeliveryPeriod period) {
        boolean monthly = repetition == Repetition.MONTHLY;
        boolean oneRunOnePeriod = monthly || periodFilter == PeriodFilter.CURRENT_YEAR;
        return oneRunOnePeriod && period.months().size() > (monthly ? 1 : 12);
    }

    private boolean isBlankLegal(boolean startBlank, boolean endBlank) {
        if (!startBlank && !endBlank) {
            return true;
        }
        if (repetition == Repetition.INITIAL && periodFilter == PeriodFilter.START_TO_END_OF_LAST_YEAR) {
            return !endBlank;
        }
        return repetition != Repetition.MONTHLY && periodFilter == PeriodFilter.NONE && startBlank && endBlank;
    }

    /**
     * A builder that carries every field of this definition, to override some of them.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(name)
                .area(area)
                .extent(extent)
                .description(description)
                .repetition(repetition)
                .periodFilter(periodFilter);
        builder.twin = twin;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Datapakke other && name.equals(other.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name.text();
    }

    /** Builds a {@link Datapakke}. For one thread, short-lived. */
    public static final class Builder {
        private final DatapakkeName name;
        private DataArea area;
        private Extent extent;
        private String description = "";
        private Repetition repetition;
        private PeriodFilter periodFilter = PeriodFilter.NONE;
        private @Nullable DatapakkeName twin;

        private Builder(DatapakkeName name) {
            this.name = name;
            this.area = name.area();
            this.extent = name.extent();
            this.repetition = extent == Extent.PARTIAL ? Repetition.MONTHLY : Repetition.YEARLY;
        }

        /**
         * Replaces the data area; default: what stands before the suffix of the name.
         *
         * @param value the area
         * @return this builder
         */
        public Builder area(DataArea value) {
            this.area = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the extent; default: partial for a name that ends in {@code _Delvis}, else full.
         *
         * @param value the extent
         * @return this builder
         */
        public Builder extent(Extent value) {
            this.extent = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the description; default: empty.
         *
         * @param value the description
         * @return this builder
         */
        public Builder description(String value) {
            this.description = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the repetition; default: monthly for a partial name, else yearly.
         *
         * @param value the repetition
         * @return this builder
         */
        public Builder repetition(Repetition value) {
            this.repetition = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the period filter; default: none.
         *
         * @param value the filter
         * @return this builder
         */
        public Builder periodFilter(PeriodFilter value) {
            this.periodFilter = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the package of the same area with the other extent; default: there is none.
         *
         * @param value its name
         * @return this builder
         */
        public Builder twin(DatapakkeName value) {
            this.twin = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Makes the definition.
         *
         * @return the definition
         * @throws IllegalStateException if repetition and period filter do not stand together in the portal's table (guide
         *     3.3.3.6)
         */
        public Datapakke build() {
            boolean possible = switch (periodFilter) {
                case NONE -> true;
                case START_TO_END_OF_LAST_YEAR -> repetition == Repetition.INITIAL;
                case CURRENT_YEAR -> repetition == Repetition.YEARLY;
            };
            if (!possible) {
                throw new IllegalStateException("Datapakke '" + name + "': repetition " + repetition.word()
                        + " does not go with period filter " + periodFilter.word()
                        + "; expected Initialt with 'Fra start til ultimo sidste år', Årligt with 'Aktuelt år', or any"
                        + " repetition without filter");
            }
            return new Datapakke(this);
        }
    }
}
