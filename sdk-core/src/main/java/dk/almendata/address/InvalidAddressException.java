package dk.almendata.address;

import java.util.Locale;

/**
 * A text is not an address, not a part of one, or not a key. Carries the rule that it breaks.
 */
public final class InvalidAddressException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_LENGTH = 20;

    /** The rule that is broken. */
    private final AddressReason reason;

    private InvalidAddressException(AddressReason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** A part, whose value says nothing about a person. */
    static InvalidAddressException ofPart(String expected, String found, AddressReason reason) {
        return new InvalidAddressException(
                reason, "Expected " + expected + ", found " + shown(found) + ". " + reason.message(Locale.ENGLISH));
    }

    /** A whole address, which may tell where a person lives, so that only its length is told. */
    static InvalidAddressException ofText(String expected, String found, AddressReason reason) {
        return new InvalidAddressException(
                reason,
                "Expected " + expected + ", found text(" + found.length() + "). " + reason.message(Locale.ENGLISH));
    }

    /**
     * The rule that is broken.
     *
     * @return a reason whose outcome is {@link AddressOutcome#INVALID}
     */
    public AddressReason reason() {
        return reason;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder("'");
        text.codePoints()
                .limit(SHOWN_LENGTH)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > SHOWN_LENGTH ? "…'" : "'")
                .toString();
    }
}
