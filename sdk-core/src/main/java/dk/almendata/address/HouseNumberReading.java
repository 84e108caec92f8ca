package dk.almendata.address;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading a house number.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param outcome ok, legacy or invalid
 * @param houseNumber the number; empty exactly if the outcome is invalid
 * @param reasons what was set right, flagged or refused, unmodifiable
 */
public record HouseNumberReading(
        AddressOutcome outcome, Optional<HouseNumber> houseNumber, List<AddressReason> reasons) {

    /** Checks that no part is missing. */
    public HouseNumberReading {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(houseNumber, "houseNumber");
        reasons = List.copyOf(reasons);
    }
}
