package dk.almendata.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code Content-Range} says (RFC 9110, 14.4): {@code bytes 100-299/300} with a part, {@code bytes *}{@code /300} where none can be
 * given.
 *
 * @param first the first byte, −1 where there is none
 * @param last the last byte, −1 where there is none
 * @param whole the length of the whole, −1 where it is not known
 */
record ContentRange(long first, long last, long whole) {

    private static final Pattern FORM =
            Pattern.compile("bytes +(?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18}|\\*)", Pattern.CASE_INSENSITIVE);

    /** Reads the header; empty for everything that it cannot be. */
    static Optional<ContentRange> parse(String text) {
        Matcher range = FORM.matcher(text.strip());
        if (!range.matches()) {
            return Optional.empty();
        }
        boolean part = range.group(1) != null;
        ContentRange found = new ContentRange(
                part ? Long.parseLong(range.group(1)) : -1,
                part ? Long.parseLong(range.group(2)) : -1,
                range.group(3).equals("*") ? -1 : Long.parseLong(range.group(3)));
        boolean possible =
                part ? found.first <= found.last && (found.whole < 0 || found.last < found.whole) : found.whole >= 0;
        return possible ? Optional.of(found) : Optional.empty();
    }

    /** Whether it is all that is missing of a whole. */
    boolean isRestOf(long held, long length) {
        return first == held && last == length - 1 && whole == length;
    }
}
