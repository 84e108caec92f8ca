package dk.almendata.lbf;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text is no LBF number, or not in the form that was asked for. Carries the facts; the message says what to do. */
public final class InvalidLbfNumberException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final @Nullable LbfLevel level;
    private final String text;
    private final LbfReason reason;

    private InvalidLbfNumberException(@Nullable LbfLevel level, String text, LbfReason reason, String message) {
        super(message);
        this.level = level;
        this.text = Objects.requireNonNull(text, "text");
        this.reason = reason;
    }

    static InvalidLbfNumberException refused(@Nullable LbfLevel level, String text, long reading) {
        LbfReading refused = LbfReading.of(level, text, reading);
        return new InvalidLbfNumberException(level, text, refused.reasons().get(0), refused.message(Locale.ENGLISH));
    }

    static InvalidLbfNumberException notCanonical(LbfLevel level, String text, long reading) {
        LbfReading repaired = LbfReading.of(level, text, reading);
        String message = "Expected " + level.digits() + " digits without separators, found " + LbfReading.shown(text)
                + "; LbfNumber.parse reads it as " + LbfNumber.of(reading);
        return new InvalidLbfNumberException(level, text, repaired.reasons().get(0), message);
    }

    /**
     * The level that was stated.
     *
     * @return empty if none was
     */
    public Optional<LbfLevel> level() {
        return Optional.ofNullable(level);
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
     * Why it was refused. A reason whose outcome is {@link LbfOutcome#REPAIRED} means that {@code of} was given a text that only
     * {@code parse} accepts.
     *
     * @return the reason
     */
    public LbfReason reason() {
        return reason;
    }
}
