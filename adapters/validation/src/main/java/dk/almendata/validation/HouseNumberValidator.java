package dk.almendata.validation;

import dk.almendata.address.AddressOutcome;
import dk.almendata.address.AddressReason;
import dk.almendata.address.HouseNumberMode;
import dk.almendata.address.HouseNumberReading;
import java.util.Optional;

/** Asks the core about a text, for {@link HouseNumber}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class HouseNumberValidator extends AddressPartValidator<HouseNumber> {

    private HouseNumberMode mode = HouseNumberMode.READING;

    /** Called by Jakarta Validation. */
    public HouseNumberValidator() {}

    @Override
    public void initialize(HouseNumber constraint) {
        mode = constraint.mode();
    }

    @Override
    Optional<AddressReason> refusal(String text) {
        HouseNumberReading reading = dk.almendata.address.HouseNumber.check(text, mode);
        return reading.outcome() == AddressOutcome.INVALID
                ? Optional.of(reading.reasons().get(0))
                : Optional.empty();
    }
}
