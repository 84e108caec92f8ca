package dk.almendata.account;

import java.util.Objects;
import java.util.Optional;

/**
 * A line of a chart as LBF's tables have it: {@code Ident | Type | K/D | Kontonr. | Tekst}.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param ident the ident as it stands; other texts than {@link AccountIdent} occur
 * @param type the type code, such as {@code K}, {@code Sk} or {@code Ss}; may be empty
 * @param side the side it stands on as a rule; empty if the table does not say
 * @param number the account number
 * @param text what the account is
 */
public record ChartLine(String ident, String type, Optional<Side> side, AccountNumber number, String text) {

    /** Checks that no part is missing. */
    public ChartLine {
        Objects.requireNonNull(ident, "ident");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(text, "text");
    }
}
