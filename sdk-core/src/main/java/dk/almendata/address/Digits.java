package dk.almendata.address;

/** Reads and writes the ASCII digits of codes; digits of other scripts are none. */
final class Digits {

    private static final int TEN = 10;

    private Digits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Whether a text has a digit. */
    static boolean isIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The end of the run of digits that starts here. */
    static int end(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The value of digits, -1 if there are none, more than allowed, or anything else. */
    static int value(CharSequence text, int most) {
        return text.length() <= most ? value(text, 0, text.length()) : -1;
    }

    /** The value of at most nine digits, -1 if there is none or anything else. */
    static int value(CharSequence text, int from, int to) {
        int value = from < to ? 0 : -1;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            value = value * TEN + text.charAt(i) - '0';
        }
        return value;
    }

    static String padded(int value, int length) {
        char[] digits = new char[length];
        int rest = value;
        for (int i = length - 1; i >= 0; i--) {
            digits[i] = (char) ('0' + rest % TEN);
            rest /= TEN;
        }
        return new String(digits);
    }
}
