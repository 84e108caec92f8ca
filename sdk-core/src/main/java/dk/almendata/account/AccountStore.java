package dk.almendata.account;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Received;
import java.util.List;
import java.util.Optional;

/**
 * Port: where charts of accounts are kept, and how accounts are carried from one chart to the next. A chart or mapping that is saved again is a
 * newer version; earlier ones stay.
 *
 * <p>Faults of what lies below are unchecked and those of the implementation.
 */
public interface AccountStore {

    /**
     * Keeps the chart of a level and year.
     *
     * @param chart the chart
     * @param received where it came from
     * @return its version, from 1; that of the newest if that one has the same lines, and nothing is kept then
     */
    int save(Chart chart, Received received);

    /**
     * The newest chart of a level and year.
     *
     * @param level whose it is
     * @param year the financial year, by its number
     * @return the chart; empty if there is none for that very year
     */
    Optional<Chart> chart(LbfLevel level, int year);

    /**
     * Every version of a chart.
     *
     * @param level whose it is
     * @param year the financial year, by its number
     * @return where each came from, oldest first; empty if there is none
     */
    List<Received> chartVersions(LbfLevel level, int year);

    /**
     * Keeps how the accounts of a level are carried across changes of the chart.
     *
     * @param level whose accounts; an organisation's or an afdeling's
     * @param mapping all steps
     * @param received where they came from
     * @return the version, from 1; that of the newest if that one has the same steps, and nothing is kept then
     * @throws IllegalArgumentException if the level is byggeafsnit, which has no accounts
     */
    int save(LbfLevel level, DatedMapping mapping, Received received);

    /**
     * How the accounts of a level are carried across changes of the chart.
     *
     * @param level whose accounts
     * @return the newest version; without steps if none was kept
     */
    DatedMapping mapping(LbfLevel level);

    /**
     * Every version of a mapping.
     *
     * @param level whose accounts
     * @return where each came from, oldest first; empty if there is none
     */
    List<Received> mappingVersions(LbfLevel level);
}
