package dk.almendata.validation;

import dk.almendata.address.AddressReason;
import java.util.Optional;

/** Asks the core about a text, for {@link RoadCode}. Public because Jakarta Validation makes it; nothing else needs its name. */
public final class RoadCodeValidator extends AddressPartValidator<RoadCode> {

    private boolean strict;
    private boolean physical;

    /** Called by Jakarta Validation. */
    public RoadCodeValidator() {}

    @Override
    public void initialize(RoadCode constraint) {
        strict = constraint.strict();
        physical = constraint.physical();
    }

    @Override
    Optional<AddressReason> refusal(String text) {
        if (!dk.almendata.address.RoadCode.isReadable(text)) {
            return Optional.of(AddressReason.ROAD_CODE_FORM);
        }
        dk.almendata.address.RoadCode code = dk.almendata.address.RoadCode.parse(text);
        if (physical && code.isAdministrative()) {
            return Optional.of(AddressReason.ROAD_ADMINISTRATIVE);
        }
        return strict && !code.text().equals(text) ? Optional.of(AddressReason.ROAD_CODE_FORM) : Optional.empty();
    }
}
