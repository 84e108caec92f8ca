package dk.almendata.validation;

import dk.almendata.address.AddressOutcome;
import dk.almendata.address.AddressReason;
import dk.almendata.address.KeyReading;
import java.util.Optional;

/** Asks the core about a text, for {@link AddressKey}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class AddressKeyValidator extends AddressPartValidator<AddressKey> {

    /** Called by Jakarta Validation. */
    public AddressKeyValidator() {}

    @Override
    Optional<AddressReason> refusal(String text) {
        KeyReading reading = dk.almendata.address.AddressKey.check(text);
        return reading.outcome() == AddressOutcome.INVALID
                ? Optional.of(reading.reasons().get(0))
                : Optional.empty();
    }
}
