package dk.almendata.enrichment;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Master data in memory: the numbers that exist, each with its last month where that has passed.
 *
 * <pre>{@code
 * KnownNumbers known = KnownNumbers.builder()
 *         .current(LbfNumber.of(LbfLevel.AFDELING, "0240001"))
 *         .until(LbfNumber.of(LbfLevel.AFDELING, "0240002"), YearMonth.of(2019, 12))
 *         .build(); // 0240002 stands in older periods only
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class KnownNumbers implements MasterData {

    private final Map<LbfNumber, MasterDataStanding> standings;

    private KnownNumbers(Map<LbfNumber, MasterDataStanding> standings) {
        this.standings = Map.copyOf(standings);
    }

    /**
     * Begins with no number.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public MasterDataStanding standing(LbfNumber number) {
        return standings.getOrDefault(Objects.requireNonNull(number, "number"), MasterDataStanding.unknown());
    }

    /**
     * How many numbers are known.
     *
     * @return current and former ones
     */
    public int size() {
        return standings.size();
    }

    /** Collects numbers. For one thread. */
    public static final class Builder {

        private final Map<LbfNumber, YearMonth> months = new HashMap<>();
        private final Map<LbfNumber, MasterDataStanding> stated = new HashMap<>();

        private Builder() {}

        /**
         * Adds a number that exists, whatever its months say.
         *
         * @param number the number
         * @return this builder
         */
        public Builder current(LbfNumber number) {
            stated.put(Objects.requireNonNull(number, "number"), MasterDataStanding.current());
            return this;
        }

        /**
         * Adds a number that a month holds. It counts as current if no other number of its level was seen in a later month.
         *
         * @param number the number
         * @param month the month
         * @return this builder
         */
        public Builder seen(LbfNumber number, YearMonth month) {
            months.merge(
                    Objects.requireNonNull(number, "number"),
                    Objects.requireNonNull(month, "month"),
                    (one, other) -> one.isAfter(other) ? one : other);
            return this;
        }

        /**
         * Adds a number that ended.
         *
         * @param number the number
         * @param lastMonth the last month that holds it
         * @return this builder
         */
        public Builder until(LbfNumber number, YearMonth lastMonth) {
            stated.put(Objects.requireNonNull(number, "number"), MasterDataStanding.former(lastMonth));
            return this;
        }

        /**
         * The master data.
         *
         * @return what was collected
         */
        public KnownNumbers build() {
            Map<LbfLevel, YearMonth> newest = new EnumMap<>(LbfLevel.class);
            months.forEach((number, month) ->
                    newest.merge(number.level(), month, (one, other) -> one.isAfter(other) ? one : other));
            Map<LbfNumber, MasterDataStanding> standings = new HashMap<>();
            months.forEach((number, month) -> standings.put(
                    number,
                    month.equals(newest.get(number.level()))
                            ? MasterDataStanding.current()
                            : MasterDataStanding.former(month)));
            standings.putAll(stated);
            return new KnownNumbers(standings);
        }
    }
}
