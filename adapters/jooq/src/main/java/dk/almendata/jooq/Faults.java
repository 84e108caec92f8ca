package dk.almendata.jooq;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/**
 * What a database says of a fault, fit for a log. Databases show the row that they refuse ("Failing row contains …", "COPY …, line 3",
 * the parameters of a batch), and rows hold personal data.
 */
final class Faults {

    /** Data exceptions, broken constraints, check options of views, and what a trigger raises: all speak of values. */
    private static final Set<String> ABOUT_VALUES = Set.of("22", "23", "44", "P0");

    private Faults() {}

    /**
     * The fault with its state, code and stack, without what may come from a row: everything after the first line, the whole text where the
     * state says that it is about values, and other faults behind it but those of the network.
     */
    static SQLException withoutValues(SQLException fault) {
        String state = fault.getSQLState();
        boolean aboutValues = state == null
                ? fault.getNextException() != null
                : state.length() >= 2 && ABOUT_VALUES.contains(state.substring(0, 2));
        String said = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        SQLException plain = new SQLException(
                aboutValues ? "What the database said is withheld, because it may show values of a row" : said,
                state,
                fault.getErrorCode());
        plain.setStackTrace(fault.getStackTrace());
        if (fault.getCause() instanceof IOException network) {
            plain.initCause(network);
        }
        return plain;
    }
}
