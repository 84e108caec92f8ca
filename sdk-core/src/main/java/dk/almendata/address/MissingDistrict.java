package dk.almendata.address;

/** Finds the district of a text that has none behind its postcode: it stands before the road, or where a town does. */
final class MissingDistrict {

    private MissingDistrict() {}

    /** Takes the missing district from what stands in front, or from the town, once all parts of a text are read. */
    static void take(AddressParts state) {
        String front = state.districtInFront;
        if (front != null) {
            if (state.townName == null) {
                state.townName = front;
            } else if (isDistrict(state, front) && !isDistrict(state, state.townName)) {
                PostcodeTail.district(state, front);
            } else {
                state.keep(front);
            }
        }
        String town = state.townName;
        if (town != null && isDistrict(state, town)) {
            PostcodeTail.district(state, town);
            state.townName = null;
        }
    }

    /** Whether a town is the missing district: the one of the postcode, or where there is no postcode any. */
    private static boolean isDistrict(AddressParts state, String town) {
        Postcode postcode = state.postcode;
        if (state.district != null || state.has(AddressReason.POSTCODE_FILLER)) {
            return false;
        }
        return postcode == null ? PostcodeList.hasDistrict(town) : PostcodeTail.isDistrict(postcode.number(), town);
    }
}
