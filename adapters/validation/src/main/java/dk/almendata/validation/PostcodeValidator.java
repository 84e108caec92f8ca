package dk.almendata.validation;

import dk.almendata.address.AddressReason;
import java.util.Optional;

/** Asks the core about a text, for {@link Postcode}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class PostcodeValidator extends AddressPartValidator<Postcode> {

    private boolean strict;

    /** Called by Jakarta Validation. */
    public PostcodeValidator() {}

    @Override
    public void initialize(Postcode constraint) {
        strict = constraint.strict();
    }

    @Override
    Optional<AddressReason> refusal(String text) {
        boolean valid = dk.almendata.address.Postcode.isReadable(text)
                && !(strict && !dk.almendata.address.Postcode.parse(text).text().equals(text));
        return valid ? Optional.empty() : Optional.of(AddressReason.POSTCODE_FORM);
    }
}
