package dk.almendata.enrichment;

import dk.almendata.lbf.LbfNumber;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one row of an enrichment is about: an organisation, an afdeling, a byggeafsnit, or an account or account year of one (guide 3.2.1).
 *
 * <p>Kontonr. is opaque text, with leading zeros and points kept (decision), so {@code 1000} and {@code 01000} are two accounts; an empty one
 * is the whole account year. Ordered by number, year and account, the whole year first. Immutable; may be shared between threads.
 */
public final class DataPoint implements Comparable<DataPoint> {

    /** The first year that is taken for an accounting year. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that is taken for an accounting year. */
    public static final int LAST_YEAR = 2199;

    private static final int NO_YEAR = 0;
    private static final Comparator<DataPoint> ORDER = Comparator.comparing(DataPoint::level)
            .thenComparing(DataPoint::number)
            .thenComparingInt(point -> point.year)
            .thenComparing(point -> point.account);

    private final EnrichmentLevel level;
    private final LbfNumber number;
    private final int year;
    private final String account;

    private DataPoint(EnrichmentLevel level, LbfNumber number, int year, String account) {
        this.level = Objects.requireNonNull(level, "level");
        this.number = Objects.requireNonNull(number, "number");
        this.account = Objects.requireNonNull(account, "account");
        this.year = year;
        if (number.level() != level.lbfLevel()) {
            throw new IllegalArgumentException("Expected an LBF number of "
                    + level.lbfLevel().digits() + " digits for " + level.text() + ", found " + number);
        }
    }

    /**
     * An organisation, afdeling or byggeafsnit.
     *
     * @param level a level without accounts
     * @param number a number of that level
     * @return the data point
     * @throws IllegalArgumentException if level and number do not go together
     */
    public static DataPoint of(EnrichmentLevel level, LbfNumber number) {
        if (level.isAccount()) {
            throw new IllegalArgumentException("Expected a year for a data point of " + level.text());
        }
        return new DataPoint(level, number, NO_YEAR, "");
    }

    /**
     * An account, or a whole account year.
     *
     * @param level a level of accounts
     * @param number a number of that level
     * @param year the accounting year, from {@value #FIRST_YEAR} to {@value #LAST_YEAR}
     * @param account the account; empty for the whole year
     * @return the data point
     * @throws IllegalArgumentException if level and number do not go together, the year is none, or blanks stand around the account
     */
    public static DataPoint ofAccount(EnrichmentLevel level, LbfNumber number, int year, String account) {
        if (!level.isAccount()) {
            throw new IllegalArgumentException("Expected no year for a data point of " + level.text());
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Expected an accounting year such as 2024, found " + year);
        }
        if (Blanks.isAround(account)) {
            throw new IllegalArgumentException("Expected an account without blanks around it");
        }
        return new DataPoint(level, number, year, account);
    }

    /**
     * The level.
     *
     * @return the level
     */
    public EnrichmentLevel level() {
        return level;
    }

    /**
     * The LBF number.
     *
     * @return the number
     */
    public LbfNumber number() {
        return number;
    }

    /**
     * The accounting year.
     *
     * @return empty for a level without accounts
     */
    public OptionalInt year() {
        return level.isAccount() ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /**
     * The account.
     *
     * @return empty for a level without accounts and for a whole account year
     */
    public Optional<String> account() {
        return account.isEmpty() ? Optional.empty() : Optional.of(account);
    }

    /**
     * The text in one of the key columns.
     *
     * @param column a key column of the level
     * @return the canonical text; of a whole account year the account is empty
     */
    public String text(KeyColumn column) {
        return switch (column) {
            case LBF_NUMBER -> number.toString();
            case FINANCIAL_YEAR -> level.isAccount() ? String.valueOf(year) : "";
            case ACCOUNT_NUMBER -> account;
        };
    }

    @Override
    public int compareTo(DataPoint other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataPoint that
                && level == that.level
                && number.equals(that.number)
                && year == that.year
                && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, number, year, account);
    }

    /** For people: {@code 0240001}, {@code 0240001/2024/1000}, or {@code 0240001/2024} for the whole year. */
    @Override
    public String toString() {
        return level.isAccount() ? number + "/" + year + (account.isEmpty() ? "" : "/" + account) : number.toString();
    }
}
