package dk.almendata.consumption;

/** What a meter counts. Each register lies on a part of the meter and starts anew when that part is exchanged. */
public enum Register {
    /** Energy, in the unit of the meter. */
    ENERGY("energy", MeterPart.ELECTRONIC),
    /** Volume, in m3. */
    VOLUME("volume", MeterPart.FLOW),
    /** E8: the sum of volume × supply temperature. */
    SUPPLY_PRODUCT("supplyRegister", MeterPart.ELECTRONIC),
    /** E9: the sum of volume × return temperature. */
    RETURN_PRODUCT("returnRegister", MeterPart.ELECTRONIC);

    private final String heading;
    private final MeterPart usualPart;

    Register(String heading, MeterPart usualPart) {
        this.heading = heading;
        this.usualPart = usualPart;
    }

    /**
     * The heading of its column in a file of readings, by which findings name it.
     *
     * @return for example {@code energy}
     */
    public String heading() {
        return heading;
    }

    /** The heading of the column of its corrections. */
    String correctionHeading() {
        return heading + "Correction";
    }

    /**
     * The part it lies on unless a meter says otherwise: volume on the flow part, everything else in the electronics (decision; a calculator
     * that keeps the volume when the flow part is exchanged is stated with {@link Meter.Builder#on}).
     *
     * @return the part
     */
    public MeterPart usualPart() {
        return usualPart;
    }
}
