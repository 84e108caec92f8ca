package dk.almendata.validation;

import dk.almendata.address.AddressReason;
import dk.almendata.address.Municipalities;
import java.util.Optional;

/** Asks the core about a text, for {@link MunicipalityCode}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class MunicipalityCodeValidator extends AddressPartValidator<MunicipalityCode> {

    private boolean strict;
    private boolean known;

    /** Called by Jakarta Validation. */
    public MunicipalityCodeValidator() {}

    @Override
    public void initialize(MunicipalityCode constraint) {
        strict = constraint.strict();
        known = constraint.known();
    }

    @Override
    Optional<AddressReason> refusal(String text) {
        if (!dk.almendata.address.MunicipalityCode.isReadable(text)) {
            return Optional.of(AddressReason.MUNICIPALITY_FORM);
        }
        dk.almendata.address.MunicipalityCode code = dk.almendata.address.MunicipalityCode.parse(text);
        if (code.isGreenlandic() || code.isFaroese()) {
            return Optional.of(
                    code.isGreenlandic() ? AddressReason.MUNICIPALITY_GREENLAND : AddressReason.MUNICIPALITY_FAROE);
        }
        if (known
                && Municipalities.standard().all().stream()
                        .noneMatch(one -> one.code().equals(code))) {
            return Optional.of(AddressReason.MUNICIPALITY_UNKNOWN);
        }
        return strict && !code.text().equals(text) ? Optional.of(AddressReason.MUNICIPALITY_FORM) : Optional.empty();
    }
}
