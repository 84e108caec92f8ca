package dk.almendata.consumption;

/** The eleven fields of a line of a consumer file, in their order (utility text, 3.1). */
public enum ConsumerField {
    /** Who, or for a potential consumer a plan area or the form of heating. Free text, and personal data. */
    NAME("name"),
    /** The utility's number of the consumer; 0 for a potential one. */
    CONSUMER_NUMBER("consumer number"),
    /** The utility's number of the installation; 0 for a potential consumer. */
    INSTALLATION_NUMBER("installation number"),
    /** The code of the road within the municipality. */
    ROAD_CODE("road code"),
    /** The house number without its letter. */
    HOUSE_NUMBER("house number"),
    /** The letter of the house number. */
    LETTER("litra"),
    /** What tells dwellings of one house number apart. */
    UNIT_TEXT("litra2"),
    /** The volume in cubic metres. */
    VOLUME("m3"),
    /** The energy in megawatt-hours. */
    ENERGY("MWh"),
    /** The day of the first reading. */
    FROM("from"),
    /** The day of the last reading. */
    TO("to");

    private final String label;

    ConsumerField(String label) {
        this.label = label;
    }

    /**
     * Its place in the line.
     *
     * @return 1 to 11
     */
    public int number() {
        return ordinal() + 1;
    }

    /**
     * What people call it.
     *
     * @return for example {@code road code}
     */
    public String label() {
        return label;
    }
}
