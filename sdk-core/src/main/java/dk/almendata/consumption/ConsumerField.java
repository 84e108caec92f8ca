package dk.almendata.consumption;

import java.util.List;

/** The eleven fields of a line of a consumer file, in their order (utility text, 3.1). */
public enum ConsumerField {
    /** Who, or for a potential consumer a plan area or the form of heating. Free text, and personal data. */
    NAME(1, "name"),
    /** The utility's number of the consumer; 0 for a potential one. */
    CONSUMER_NUMBER(2, "consumer number"),
    /** The utility's number of the installation; 0 for a potential consumer. */
    INSTALLATION_NUMBER(3, "installation number"),
    /** The code of the road within the municipality. */
    ROAD_CODE(4, "road code"),
    /** The house number without its letter. */
    HOUSE_NUMBER(5, "house number"),
    /** The letter of the house number. */
    LETTER(6, "litra"),
    /** What tells dwellings of one house number apart. */
    UNIT_TEXT(7, "litra2"),
    /** The volume in cubic metres. */
    VOLUME(8, "m3"),
    /** The energy in megawatt-hours. */
    ENERGY(9, "MWh"),
    /** The day of the first reading. */
    FROM(10, "from"),
    /** The day of the last reading. */
    TO(11, "to");

    private static final List<ConsumerField> ALL = List.of(values());

    private final int number;
    private final String label;

    ConsumerField(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /**
     * Its place in the line.
     *
     * @return 1 to 11
     */
    public int number() {
        return number;
    }

    /** The field of a number from 1 to 11. */
    static ConsumerField of(int number) {
        return ALL.get(number - 1);
    }

    /** Whether a text can be what belongs into the field, with a letter or two characters too many at most; never so for free text. */
    boolean isShapeOf(String value) {
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean mark = c == '.' || c == ',' || c == '-' || (this == HOUSE_NUMBER && c == ' ');
            if (Character.isLetter(c)) {
                letters++;
            } else if (!mark && (c < '0' || c > '9')) {
                return false;
            }
        }
        return letters <= 1 && value.length() <= longest();
    }

    private int longest() {
        return switch (this) {
            case NAME, UNIT_TEXT -> 0;
            case LETTER -> 1;
            case ROAD_CODE, HOUSE_NUMBER -> 6;
            case FROM, TO -> 10;
            case CONSUMER_NUMBER, INSTALLATION_NUMBER, VOLUME, ENERGY -> Integer.MAX_VALUE;
        };
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
