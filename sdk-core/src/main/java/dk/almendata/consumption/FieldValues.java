package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the values of one line's fields in place, and tells what is wrong with them. Used again and again; not thread-safe. */
final class FieldValues {

    /** An amount that is not there. */
    static final long ABSENT = -1;

    /** Stands for a whole number that could not be read, so that nothing more is said about it. */
    private static final long UNREADABLE = -2;

    private static final int FIELDS = ConsumerField.values().length;

    private static final ConsumerField[] WHOLE_NUMBERS = {
        ConsumerField.CONSUMER_NUMBER,
        ConsumerField.INSTALLATION_NUMBER,
        ConsumerField.ROAD_CODE,
        ConsumerField.HOUSE_NUMBER
    };

    private static final int LETTERS = 26;
    private static final int MOST_DIGITS = 18;
    private static final int WHOLE_DIGITS_OF_AMOUNT = 9;
    private static final int ROAD_CHARACTERS = 4;
    private static final int DATE_CHARACTERS = 10;

    private final FieldSplitter fields;
    private final TextDecoder decoder;
    private final FileDates dates = new FileDates();

    private byte[] bytes = {};
    private int repaired;

    /** What is wrong with each field, where a bit says that something is. */
    private final ConsumerLineFault[] faults = new ConsumerLineFault[FIELDS];

    private int faulty;

    /** The values of {@link #WHOLE_NUMBERS}. */
    private final long[] wholeNumbers = new long[WHOLE_NUMBERS.length];

    private int scale;
    private long volume;
    private int volumeScale;
    private long energy;
    private int energyScale;
    private LocalDate from = LocalDate.EPOCH;
    private LocalDate to = LocalDate.EPOCH;
    private int days;

    FieldValues(FieldSplitter fields, TextDecoder decoder) {
        this.fields = fields;
        this.decoder = decoder;
    }

    void begin(byte[] source) {
        bytes = source;
        faulty = 0;
        repaired = 0;
    }

    boolean areFaulty() {
        return faulty != 0;
    }

    int repaired() {
        return repaired;
    }

    private void fault(ConsumerField field, ConsumerLineFault fault) {
        faulty |= 1 << field.number();
        faults[field.number() - 1] = fault;
    }

    /** Tells what was wrong, the two texts first. Apart from finding it, so that what every line runs through is short. */
    void tell(long line, ConsumerLineIssueSink issues) {
        tell(ConsumerField.NAME, line, issues);
        tell(ConsumerField.UNIT_TEXT, line, issues);
        for (int number = ConsumerField.CONSUMER_NUMBER.number(); number <= FIELDS; number++) {
            ConsumerField field = ConsumerField.of(number);
            if (field != ConsumerField.UNIT_TEXT) {
                tell(field, line, issues);
            }
        }
    }

    private void tell(ConsumerField field, long line, ConsumerLineIssueSink issues) {
        if ((faulty & (1 << field.number())) != 0) {
            String value = decoder.lenient(bytes, fields.start(field), fields.end(field));
            issues.accept(ConsumerLineIssue.ofField(line, field, faults[field.number() - 1], value));
        }
    }

    @SuppressWarnings("EnumOrdinal") // bits are not stored, so the order may change
    private void repair(ConsumerLineFlag flag) {
        repaired |= 1 << flag.ordinal();
    }

    /** A text beyond plain ASCII; null after a fault. */
    @Nullable
    String text(ConsumerField field) {
        int start = fields.start(field);
        int end = fields.end(field);
        for (int i = fields.hasControls() ? start : end; i < end; i++) {
            if ((bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t') || bytes[i] == 0x7f) {
                fault(field, ConsumerLineFault.CONTROL_CHARACTER);
                return null;
            }
        }
        String text = decoder.strict(bytes, start, end);
        if (text == null) {
            fault(field, ConsumerLineFault.ENCODING);
            return null;
        }
        return fields.isEscaped(field) ? text.replace("\"\"", "\"") : text;
    }

    /** A whole number of 0 or more; negative after a fault. */
    private long whole(ConsumerField field) {
        int at = fields.start(field);
        int end = fields.end(field);
        int length = end - at;
        if (length == 0) {
            fault(field, ConsumerLineFault.REQUIRED);
            return UNREADABLE;
        }
        if (length > MOST_DIGITS) {
            fault(field, ConsumerLineFault.WHOLE_NUMBER);
            return UNREADABLE;
        }
        if (length <= Long.BYTES && end >= Long.BYTES) {
            long eight = EightBytes.before(bytes, end, length);
            if (EightBytes.areDigits(eight)) {
                return EightBytes.value(eight);
            }
        }
        long value = 0;
        while (at < end) {
            int digit = bytes[at++] - '0';
            if (digit < 0 || digit > 9) {
                fault(field, ConsumerLineFault.WHOLE_NUMBER);
                return UNREADABLE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Both numbers, road code and house number; negative ones are at fault. */
    void numbers() {
        // One loop, and not four calls, so that what is compiled for every line is short.
        for (int i = 0; i < WHOLE_NUMBERS.length; i++) {
            wholeNumbers[i] = whole(WHOLE_NUMBERS[i]);
        }
        if (consumer() == 0 && installation() > 0) {
            fault(ConsumerField.CONSUMER_NUMBER, ConsumerLineFault.ZERO_IN_ONE);
        } else if (installation() == 0 && consumer() > 0) {
            fault(ConsumerField.INSTALLATION_NUMBER, ConsumerLineFault.ZERO_IN_ONE);
        }
        if (road() == 0 || (road() > 0 && length(ConsumerField.ROAD_CODE) > ROAD_CHARACTERS)) {
            fault(ConsumerField.ROAD_CODE, ConsumerLineFault.ROAD_CODE);
        }
        if (house() == 0 || house() > InstallationPlace.LAST_HOUSE) {
            fault(ConsumerField.HOUSE_NUMBER, ConsumerLineFault.HOUSE_NUMBER);
        }
        if ((consumer() > 0 && beginsWithZero(ConsumerField.CONSUMER_NUMBER))
                || (installation() > 0 && beginsWithZero(ConsumerField.INSTALLATION_NUMBER))
                || (house() > 0 && beginsWithZero(ConsumerField.HOUSE_NUMBER))) {
            repair(ConsumerLineFlag.ZEROS_DROPPED);
        }
    }

    private boolean beginsWithZero(ConsumerField field) {
        return bytes[fields.start(field)] == '0';
    }

    private int length(ConsumerField field) {
        return fields.end(field) - fields.start(field);
    }

    long consumer() {
        return wholeNumbers[0];
    }

    long installation() {
        return wholeNumbers[1];
    }

    long road() {
        return wholeNumbers[2];
    }

    long house() {
        return wholeNumbers[3];
    }

    /** The letter as a number: 1 for A, 0 for none. */
    int letter() {
        int start = fields.start(ConsumerField.LETTER);
        int length = fields.end(ConsumerField.LETTER) - start;
        if (length == 0) {
            return 0;
        }
        byte character = bytes[start];
        boolean small = character >= 'a' && character <= 'z';
        int place = character - (small ? 'a' : 'A') + 1;
        if (length > 1 || place < 1 || place > LETTERS) {
            fault(ConsumerField.LETTER, ConsumerLineFault.LETTER);
            return 0;
        }
        if (small) {
            repair(ConsumerLineFlag.LETTER_RAISED);
        }
        return place;
    }

    void amounts() {
        if (length(ConsumerField.VOLUME) == 0 && length(ConsumerField.ENERGY) == 0) {
            fault(ConsumerField.VOLUME, ConsumerLineFault.NO_AMOUNT);
        }
        volume = amount(ConsumerField.VOLUME);
        volumeScale = scale;
        energy = amount(ConsumerField.ENERGY);
        energyScale = scale;
    }

    /** Digits with at most one point between them; leaves their decimals in {@link #scale}. */
    private long amount(ConsumerField field) {
        int at = fields.start(field);
        int end = fields.end(field);
        scale = 0;
        if (at == end) {
            return ABSENT;
        }
        int length = end - at;
        if (length <= Long.BYTES && end >= Long.BYTES) {
            long eight = EightBytes.before(bytes, end, length);
            int decimals = EightBytes.decimals(eight, length);
            long digits = decimals > 0 ? EightBytes.withoutPoint(eight, decimals) : eight;
            if (EightBytes.areDigits(digits)) {
                scale = decimals;
                return EightBytes.value(digits);
            }
        }
        return longAmount(field);
    }

    /** The same byte by byte. */
    private long longAmount(ConsumerField field) {
        int at = fields.start(field);
        int end = fields.end(field);
        long value = 0;
        int digits = 0;
        int point = -1;
        for (int i = at; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits++;
                value = digits <= MOST_DIGITS ? value * 10 + digit : value;
            } else if (bytes[i] == '.' && point < 0 && i > at && i < end - 1) {
                point = i;
            } else {
                fault(field, isCommaNumber(at, end) ? ConsumerLineFault.DECIMAL_COMMA : ConsumerLineFault.AMOUNT);
                return ABSENT;
            }
        }
        scale = point < 0 ? 0 : end - point - 1;
        if (digits - scale > WHOLE_DIGITS_OF_AMOUNT || scale > FixedPoint.DECIMALS) {
            fault(field, ConsumerLineFault.AMOUNT_TOO_LONG);
            return ABSENT;
        }
        return value;
    }

    private boolean isCommaNumber(int from, int end) {
        boolean comma = false;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            comma |= b == ',';
            if (b != ',' && b != '.' && (b < '0' || b > '9')) {
                return false;
            }
        }
        return comma;
    }

    void period() {
        int first = date(ConsumerField.FROM);
        if (first >= 0) {
            from = dates.date(first);
            days = -dates.number(first);
        }
        int last = date(ConsumerField.TO);
        if (last >= 0) {
            to = dates.date(last);
            days += dates.number(last);
        }
        if (first >= 0 && last >= 0 && days <= 0) {
            fault(ConsumerField.TO, ConsumerLineFault.PERIOD_ORDER);
        }
    }

    /** Where the day is held; negative after a fault. */
    private int date(ConsumerField field) {
        int at = fields.start(field);
        int length = fields.end(field) - at;
        if (length == 0) {
            fault(field, ConsumerLineFault.REQUIRED);
            return -1;
        }
        long digits = length == DATE_CHARACTERS ? EightBytes.date(bytes, at) : 0;
        if (!EightBytes.areDigits(digits)) {
            fault(field, ConsumerLineFault.DATE_FORM);
            return -1;
        }
        int place = dates.place(EightBytes.value(digits));
        if (place < 0) {
            fault(field, ConsumerLineFault.DATE_UNREAL);
        }
        return place;
    }

    long volume() {
        return volume;
    }

    int volumeScale() {
        return volumeScale;
    }

    long energy() {
        return energy;
    }

    int energyScale() {
        return energyScale;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    long days(DayCount count) {
        return count.days(days);
    }

    Consumption consumption() {
        return Consumption.ofNullable(
                volume == ABSENT ? null : Volume.of(BigDecimal.valueOf(volume, volumeScale)),
                energy == ABSENT ? null : Energy.of(BigDecimal.valueOf(energy, energyScale), EnergyUnit.MEGAWATT_HOUR),
                Quality.MEASURED);
    }
}
