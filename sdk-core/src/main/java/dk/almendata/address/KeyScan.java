package dk.almendata.address;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One key while it is read: the layout by its length, then field by field. For one thread. */
final class KeyScan {

    private static final int GREENLAND_LENGTH = 16;
    private static final int GEOMATIC_LENGTH = 11;

    private final @Nullable KeyLayout layout;
    private final FixedFields fields;
    private final String text;
    private @Nullable AddressReason refusal;

    KeyScan(String text) {
        this.text = text;
        this.layout = switch (text.length()) {
            case 12 -> KeyLayout.DAWA_KVH;
            case 18 -> KeyLayout.CPR;
            case 19 -> KeyLayout.DAWA_KVHX;
            default -> null;
        };
        // The house number of a CPR key ends in a letter or a blank; a digit there is one of DAWA's with zeros for
        // padding.
        boolean unpadded = layout == KeyLayout.DAWA_KVH
                && text.indexOf('_') < 0
                && !Digits.isDigit(text.charAt(text.length() - 1));
        this.fields = new FixedFields(text, unpadded || layout == KeyLayout.CPR ? ' ' : '_');
        if (unpadded) {
            fields.note(AddressReason.TRAILING_BLANKS_LOST);
        }
    }

    /** The layout that has this length, null if none has. */
    @Nullable
    KeyLayout layout() {
        return layout;
    }

    /** What was set right or flagged. */
    Set<AddressReason> reasons() {
        return fields.reasons();
    }

    /** Why there is no key. */
    AddressReason refusal() {
        AddressReason own = refusal;
        AddressReason theirs = fields.refusal();
        return own != null ? own : theirs != null ? theirs : AddressReason.KEY_LENGTH;
    }

    /** The key, null if it is refused. */
    @Nullable
    AddressKey key() {
        if (layout == null) {
            refusal = switch (text.length()) {
                case 0 -> AddressReason.EMPTY;
                case GREENLAND_LENGTH -> AddressReason.KEY_GREENLAND;
                case GEOMATIC_LENGTH -> AddressReason.KEY_GEOMATIC;
                default -> AddressReason.KEY_LENGTH;
            };
            return null;
        }
        int municipality = fields.number(0, AddressReason.MUNICIPALITY_FORM);
        if (municipality < 1 || !isDanish(municipality)) {
            return null;
        }
        int road = fields.number(AddressKey.CODE_LENGTH, AddressReason.ROAD_CODE_FORM);
        if (road < 1) {
            return null;
        }
        RoadCode roadCode = RoadCode.of(road);
        if (roadCode.isAdministrative()) {
            fields.note(AddressReason.ROAD_ADMINISTRATIVE);
        }
        HouseNumber houseNumber = fields.houseNumber(AddressKey.HOUSE_AT);
        if (houseNumber == null && fields.refusal() == null) {
            if (!roadCode.isAdministrative()) {
                refusal = AddressReason.HOUSE_NUMBER_MISSING;
                return null;
            }
            fields.note(AddressReason.HOUSE_NUMBER_ABSENT);
        }
        Floor floor = null;
        Door door = null;
        if (fields.refusal() == null && layout != KeyLayout.DAWA_KVH) {
            int doorAt = layout == KeyLayout.CPR ? AddressKey.CPR_DOOR_AT : AddressKey.KVHX_DOOR_AT;
            floor = fields.floor(AddressKey.FLOOR_AT, doorAt - AddressKey.FLOOR_AT);
            door = fields.refusal() == null ? fields.door(doorAt) : null;
        }
        return fields.refusal() != null
                ? null
                : new AddressKey(
                        MunicipalityCode.ofDigits(text.substring(0, AddressKey.CODE_LENGTH)),
                        roadCode,
                        houseNumber,
                        floor,
                        door);
    }

    private boolean isDanish(int municipality) {
        switch (KnownMunicipalities.standing(municipality)) {
            case GREENLANDIC -> refusal = AddressReason.MUNICIPALITY_GREENLAND;
            case FAROESE -> refusal = AddressReason.MUNICIPALITY_FAROE;
            case CURRENT -> refusal = null;
            default -> fields.note(AddressReason.MUNICIPALITY_UNKNOWN);
        }
        return refusal == null;
    }
}
