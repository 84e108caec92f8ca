package dk.almendata.text;

/**
 * Values straight from bytes: whole numbers, decimal numbers and dates, each exact or refused.
 *
 * <p>A number has at most 18 digits, perhaps a minus in front, no plus, no leading zeros (a number would lose them), no thousands, no
 * exponent and no blanks. A date is {@code yyyy-MM-dd} of a day that exists, in the years 1 to 9999.
 */
final class FieldParser {

    /** What a field is that cannot be read as asked. Outside the range of every number and date. */
    static final long INVALID = Long.MIN_VALUE;

    /** Powers of ten up to 10^18. */
    static final long[] POWERS = powers();

    private static final int MAX_DIGITS = 18;

    private FieldParser() {}

    /** The number that a field writes, or {@link #INVALID}. */
    static long integer(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative) {
            at++;
        }
        int digits = to - at;
        if (digits < 1 || digits > MAX_DIGITS || (digits > 1 && bytes[at] == '0')) {
            return INVALID;
        }
        long value = 0;
        while (at < to) {
            int digit = bytes[at++] - '0';
            if (digit < 0 || digit > 9) {
                return INVALID;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    /** The number that a field writes, times 10^scale, or {@link #INVALID} also if it has more decimals than the scale. */
    static long decimal(byte[] bytes, int from, int to, int scale, byte mark) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative) {
            at++;
        }
        int first = at;
        long value = 0;
        int digit;
        while (at < to && (digit = bytes[at] - '0') >= 0 && digit <= 9) {
            value = value * 10 + digit;
            at++;
        }
        int whole = at - first;
        if (whole < 1 || whole + scale > MAX_DIGITS || (whole > 1 && bytes[first] == '0')) {
            return INVALID;
        }
        int decimals = 0;
        if (at < to) {
            decimals = to - at - 1;
            if (bytes[at++] != mark || decimals < 1 || decimals > scale) {
                return INVALID;
            }
            while (at < to) {
                digit = bytes[at++] - '0';
                if (digit < 0 || digit > 9) {
                    return INVALID;
                }
                value = value * 10 + digit;
            }
        }
        value *= POWERS[scale - decimals];
        return negative ? -value : value;
    }

    /** Days since 1970-01-01, or {@link #INVALID}. */
    static long epochDay(byte[] bytes, int from, int to) {
        if (to - from != 10 || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
            return INVALID;
        }
        int century = twoDigits(bytes, from);
        int ofCentury = twoDigits(bytes, from + 2);
        int month = twoDigits(bytes, from + 5);
        int day = twoDigits(bytes, from + 8);
        if ((century | ofCentury | month | day) < 0) {
            return INVALID;
        }
        int year = century * 100 + ofCentury;
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return INVALID;
        }
        // Years are counted from March, so that the leap day is the last of its year (proleptic Gregorian calendar).
        int shiftedYear = month > 2 ? year : year - 1;
        int shiftedMonth = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1;
        return 365L * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + dayOfYear - 719_468;
    }

    /** Whether a field holds ASCII digits only. */
    static boolean areDigits(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int twoDigits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    private static long[] powers() {
        long[] powers = new long[MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
