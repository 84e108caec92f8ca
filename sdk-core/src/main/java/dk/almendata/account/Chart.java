package dk.almendata.account;

import dk.almendata.lbf.LbfLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The accounts that an organisation or an afdeling uses in a year. Both have charts of their own: account 115 of one is nothing in the other.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class Chart {

    private final LbfLevel level;
    private final int year;
    private final List<ChartLine> lines;
    private final Map<AccountNumber, ChartLine> byNumber = new LinkedHashMap<>();

    private Chart(LbfLevel level, int year, List<ChartLine> lines) {
        this.level = level;
        this.year = year;
        this.lines = lines;
        lines.forEach(line -> byNumber.putIfAbsent(line.number(), line));
    }

    /**
     * A chart.
     *
     * @param level whose it is: an organisation's or an afdeling's
     * @param year the financial year it is for, by its number
     * @param lines its lines; where two have one number, the first tells of it
     * @return the chart
     * @throws IllegalArgumentException if the level is byggeafsnit, which has no accounts
     */
    public static Chart of(LbfLevel level, int year, List<ChartLine> lines) {
        if (Objects.requireNonNull(level, "level") == LbfLevel.BYGGEAFSNIT) {
            throw new IllegalArgumentException(
                    "Expected a chart of an organisation or an afdeling; a byggeafsnit has no"
                            + " accounts of its own");
        }
        return new Chart(level, year, List.copyOf(lines));
    }

    /**
     * Whose it is.
     *
     * @return organisation or afdeling
     */
    public LbfLevel level() {
        return level;
    }

    /**
     * The financial year it is for.
     *
     * @return its number
     */
    public int year() {
        return year;
    }

    /**
     * Its lines.
     *
     * @return all, unmodifiable
     */
    public List<ChartLine> lines() {
        return lines;
    }

    /**
     * What it says of an account.
     *
     * @param number the number, exactly as it stands
     * @return the line; empty if it has none
     */
    public Optional<ChartLine> find(AccountNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
