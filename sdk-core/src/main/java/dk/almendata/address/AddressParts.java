package dk.almendata.address;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading of a text while it is being put together. For one thread. */
final class AddressParts {

    private @Nullable Set<AddressReason> reasons;

    @Nullable
    String roadName;

    @Nullable
    HouseToken number;

    @Nullable
    Floor floor;

    @Nullable
    Door door;

    @Nullable
    String unitText;

    @Nullable
    String townName;

    /** A district that stands before the road. */
    @Nullable
    String districtInFront;

    @Nullable
    Postcode postcode;

    @Nullable
    String district;

    /** Words behind the district that may belong to it. */
    @Nullable
    String behindDistrict;

    /** Whether only a road directory can show that there is a road of this name. */
    boolean unproven;

    /** Whether the next number is kept already, as one of several. */
    boolean numbersKept;

    AddressParts() {}

    private AddressParts(AddressParts other) {
        this.reasons = other.reasons == null ? null : EnumSet.copyOf(other.reasons);
        this.roadName = other.roadName;
        this.number = other.number;
        this.floor = other.floor;
        this.door = other.door;
        this.unitText = other.unitText;
        this.townName = other.townName;
        this.districtInFront = other.districtInFront;
        this.postcode = other.postcode;
        this.district = other.district;
        this.unproven = other.unproven;
    }

    AddressParts copy() {
        return new AddressParts(this);
    }

    /** What was noted so far, to be added to and taken from. */
    Set<AddressReason> reasons() {
        Set<AddressReason> noted = reasons == null ? EnumSet.noneOf(AddressReason.class) : reasons;
        reasons = noted;
        return noted;
    }

    boolean has(AddressReason reason) {
        return reasons != null && reasons.contains(reason);
    }

    AddressParts note(AddressReason reason) {
        reasons().add(reason);
        return this;
    }

    void noteAll(Set<AddressReason> more) {
        if (!more.isEmpty()) {
            reasons().addAll(more);
        }
    }

    /** Takes floor and door, where there are any. */
    void take(UnitText unit) {
        noteAll(unit.reasons());
        floor = unit.floor() == null ? floor : unit.floor();
        door = unit.door() == null ? door : unit.door();
    }

    /** Keeps what is neither floor nor door; empty brackets say nothing. */
    void keep(String text) {
        String kept = UnitPhrase.withoutBrackets(text);
        if (kept.isEmpty()) {
            return;
        }
        unitText = unitText == null ? kept : unitText + ", " + kept;
        note(AddressReason.UNIT_TEXT);
    }

    /** Keeps what stands before the road: a district, or unit text. */
    void inFront(String text) {
        if (districtInFront == null && PostcodeList.hasDistrict(text)) {
            districtInFront = text;
            note(AddressReason.ORDER_CHANGED);
        } else {
            keep(text);
        }
    }

    /** Takes the town. If one was taken before, a district without a postcode is the district, and otherwise that one turns out to be unit text. */
    void town(String text) {
        String before = townName;
        if (before != null && postcode == null && district == null && PostcodeList.hasDistrict(text)) {
            district = text;
            return;
        }
        townName = text;
        if (before != null) {
            keep(before);
        }
    }

    /** The address of these parts. */
    Address address() {
        AddressBuilder builder = Address.builder()
                .roadName(String.valueOf(roadName))
                .floor(floor)
                .door(door)
                .unitText(unitText)
                .townName(townName)
                .postcode(postcode)
                .district(district);
        HouseToken token = number;
        if (token != null) {
            HouseNumberRange range = token.range();
            if (range == null) {
                builder.houseNumber(token.houseNumber());
            } else {
                builder.range(range);
            }
        }
        return builder.build();
    }
}
