package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the values of one line's fields in place, and tells what is wrong with them. Used again and again; not thread-safe. */
final class FieldValues {

    /** An amount that is not there. */
    static final long ABSENT = -1;

    /** Stands for a whole number that could not be read, so that nothing more is said about it. */
    private static final long UNREADABLE = -2;

    private static final int LETTERS = 26;
    private static final int MOST_DIGITS = 18;
    private static final int WHOLE_DIGITS_OF_AMOUNT = 9;
    private static final int ROAD_CHARACTERS = 4;
    private static final int DATE_CHARACTERS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int[] MONTH_LENGTHS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final FieldSplitter fields;
    private final TextDecoder decoder;

    private byte[] bytes = {};
    private long line;
    private ConsumerLineIssueSink issues = issue -> {};
    private boolean faulty = true;
    private int repaired;

    private int scale;
    private long volume;
    private int volumeScale;
    private long energy;
    private int energyScale;
    private LocalDate from = LocalDate.EPOCH;
    private int fromDigits;
    private LocalDate to = LocalDate.EPOCH;
    private int toDigits;

    FieldValues(FieldSplitter fields, TextDecoder decoder) {
        this.fields = fields;
        this.decoder = decoder;
    }

    void begin(byte[] source, long number, ConsumerLineIssueSink sink) {
        bytes = source;
        line = number;
        issues = sink;
        faulty = false;
        repaired = 0;
    }

    boolean isFaulty() {
        return faulty;
    }

    int repaired() {
        return repaired;
    }

    void fault(ConsumerLineFault fault, String detail) {
        faulty = true;
        issues.accept(ConsumerLineIssue.ofLine(line, fault, detail));
    }

    void fault(ConsumerField field, ConsumerLineFault fault) {
        faulty = true;
        String value = decoder.lenient(bytes, fields.start(field), fields.end(field));
        issues.accept(ConsumerLineIssue.ofField(line, field, fault, value));
    }

    /** Where the end of the field is not known. */
    void faultUnshown(ConsumerField field, ConsumerLineFault fault) {
        faulty = true;
        issues.accept(new ConsumerLineIssue(line, Optional.of(field), fault, Optional.empty(), ""));
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
        for (int i = start; i < end; i++) {
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
    long whole(ConsumerField field) {
        int at = fields.start(field);
        int end = fields.end(field);
        if (at == end) {
            fault(field, ConsumerLineFault.REQUIRED);
            return UNREADABLE;
        }
        if (end - at > MOST_DIGITS) {
            fault(field, ConsumerLineFault.WHOLE_NUMBER);
            return UNREADABLE;
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

    /** As {@link #whole}; zeros in front are dropped with a flag. */
    long identifier(ConsumerField field) {
        long value = whole(field);
        if (value > 0 && bytes[fields.start(field)] == '0') {
            repair(ConsumerLineFlag.ZEROS_DROPPED);
        }
        return value;
    }

    int road() {
        long value = whole(ConsumerField.ROAD_CODE);
        int characters = fields.end(ConsumerField.ROAD_CODE) - fields.start(ConsumerField.ROAD_CODE);
        if (value == 0 || (value > 0 && characters > ROAD_CHARACTERS)) {
            fault(ConsumerField.ROAD_CODE, ConsumerLineFault.ROAD_CODE);
        }
        return (int) value;
    }

    int house() {
        long value = whole(ConsumerField.HOUSE_NUMBER);
        if (value == 0 || value > InstallationPlace.LAST_HOUSE) {
            fault(ConsumerField.HOUSE_NUMBER, ConsumerLineFault.HOUSE_NUMBER);
        } else if (value > 0 && bytes[fields.start(ConsumerField.HOUSE_NUMBER)] == '0') {
            repair(ConsumerLineFlag.ZEROS_DROPPED);
        }
        return (int) value;
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
        boolean missing = isEmpty(ConsumerField.VOLUME) && isEmpty(ConsumerField.ENERGY);
        if (missing) {
            fault(ConsumerField.VOLUME, ConsumerLineFault.NO_AMOUNT);
        }
        volume = amount(ConsumerField.VOLUME);
        volumeScale = scale;
        energy = amount(ConsumerField.ENERGY);
        energyScale = scale;
    }

    private boolean isEmpty(ConsumerField field) {
        return fields.start(field) == fields.end(field);
    }

    /** Digits with at most one point between them; leaves their decimals in {@link #scale}. */
    private long amount(ConsumerField field) {
        int at = fields.start(field);
        int end = fields.end(field);
        scale = 0;
        if (at == end) {
            return ABSENT;
        }
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
        int last = date(ConsumerField.TO);
        if (first < 0 || last < 0) {
            return;
        }
        if (last <= first) {
            fault(ConsumerField.TO, ConsumerLineFault.PERIOD_ORDER);
            return;
        }
        // Lines of a file share their dates.
        if (first != fromDigits) {
            from = day(first);
            fromDigits = first;
        }
        if (last != toDigits) {
            to = day(last);
            toDigits = last;
        }
    }

    private static LocalDate day(int digits) {
        return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    }

    /** The date as the digits yyyymmdd; negative after a fault. */
    private int date(ConsumerField field) {
        int at = fields.start(field);
        int length = fields.end(field) - at;
        if (length == 0) {
            fault(field, ConsumerLineFault.REQUIRED);
            return -1;
        }
        if (length != DATE_CHARACTERS || bytes[at + 2] != '-' || bytes[at + 5] != '-') {
            fault(field, ConsumerLineFault.DATE_FORM);
            return -1;
        }
        int day = twoDigits(at);
        int month = twoDigits(at + 3);
        int century = twoDigits(at + 6);
        int ofCentury = twoDigits(at + 8);
        if ((day | month | century | ofCentury) < 0) {
            fault(field, ConsumerLineFault.DATE_FORM);
            return -1;
        }
        int year = century * 100 + ofCentury;
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > length(month, year)) {
            fault(field, ConsumerLineFault.DATE_UNREAL);
            return -1;
        }
        return (year * 100 + month) * 100 + day;
    }

    private static int length(int month, int year) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && !leap ? 28 : MONTH_LENGTHS[month - 1];
    }

    private int twoDigits(int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
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

    Consumption consumption() {
        return Consumption.ofNullable(
                volume == ABSENT ? null : Volume.of(BigDecimal.valueOf(volume, volumeScale)),
                energy == ABSENT ? null : Energy.of(BigDecimal.valueOf(energy, energyScale), EnergyUnit.MEGAWATT_HOUR),
                Quality.MEASURED);
    }
}
