package dk.almendata.address;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading an address key.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param outcome ok, legacy or invalid; a key is never ambiguous
 * @param layout the layout of the key's length; empty if no layout has it
 * @param key the key; empty exactly if the outcome is invalid
 * @param reasons what was set right, flagged or refused, unmodifiable
 */
public record KeyReading(
        AddressOutcome outcome, Optional<KeyLayout> layout, Optional<AddressKey> key, List<AddressReason> reasons) {

    /** Checks that no part is missing. */
    public KeyReading {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(key, "key");
        reasons = List.copyOf(reasons);
    }
}
