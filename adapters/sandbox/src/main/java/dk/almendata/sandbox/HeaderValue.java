package dk.almendata.sandbox;

import java.util.Objects;
import java.util.regex.Pattern;

/** Text that can stand in an HTTP header as it is. */
final class HeaderValue {

    private static final Pattern FORM = Pattern.compile("[!-~]([ -~]*[!-~])?");

    private HeaderValue() {}

    /** Gives the value back, if it can stand in a header; the message does not hold it, because it may be a key. */
    static String check(String what, String value) {
        if (!FORM.matcher(Objects.requireNonNull(value, what)).matches()) {
            throw new IllegalArgumentException(
                    what + ": expected visible ASCII without blanks around it, found something else");
        }
        return value;
    }
}
