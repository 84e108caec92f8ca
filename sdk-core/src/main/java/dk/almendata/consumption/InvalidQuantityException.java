package dk.almendata.consumption;

/** A text is no number or no amount. Carries the facts; the message says what to do. */
public final class InvalidQuantityException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_LENGTH = 40;

    private final String text;
    private final QuantityFault fault;

    InvalidQuantityException(String expected, String text, QuantityFault fault) {
        super("Expected " + expected + ", found " + shown(text) + ". " + fault.english());
        this.text = text;
        this.fault = fault;
    }

    /** Text that holds many letters may be anything that strayed into the column, such as a name. */
    private static String shown(String text) {
        boolean open = text.length() <= SHOWN_LENGTH
                && text.chars().filter(Character::isLetter).count() <= 4
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '@');
        return open ? "'" + text + "'" : "text(" + text.length() + ")";
    }

    /**
     * The whole text as found. It may be personal data that strayed into the column; the message shows it only where that is unlikely.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * Why it was refused.
     *
     * @return the fault
     */
    public QuantityFault fault() {
        return fault;
    }
}
