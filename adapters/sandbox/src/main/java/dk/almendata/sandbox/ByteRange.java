package dk.almendata.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of bytes that a {@code Range} header asks for, both ends included (RFC 9110, 14.1.2).
 *
 * @param first the first byte; behind the last byte of the file the range cannot be satisfied
 * @param last the last byte, at most that of the file
 */
record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("bytes=\\s*([0-9]*)\\s*-\\s*([0-9]*)\\s*");

    /** Digits that always fit into a long; larger numbers lie behind the end of every file. */
    private static final int DIGITS = 18;

    /**
     * Reads a header.
     *
     * @param length of the file
     * @return the range; empty for what may be ignored: several ranges, another unit, no range at all, any range of an empty file
     */
    static Optional<ByteRange> parse(String header, long length) {
        Matcher matcher = FORM.matcher(header.strip().toLowerCase(Locale.ROOT));
        if (length == 0 || !matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(suffix(number(last), length));
        }
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        return to < from ? Optional.empty() : Optional.of(new ByteRange(from, Math.min(to, length - 1)));
    }

    private static ByteRange suffix(long count, long length) {
        return new ByteRange(count == 0 ? length : Math.max(0, length - count), length - 1);
    }

    private static long number(String digits) {
        return digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    boolean isSatisfiable() {
        return first <= last;
    }

    long count() {
        return last - first + 1;
    }
}
