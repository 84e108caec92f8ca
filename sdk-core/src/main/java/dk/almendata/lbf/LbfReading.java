package dk.almendata.lbf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text as an LBF number: the outcome, the number if there is one, and every reason.
 *
 * <p>Made by {@link LbfNumber#check(LbfLevel, String)}:
 *
 * <pre>{@code
 * LbfReading reading = LbfNumber.check(LbfLevel.BYGGEAFSNIT, "240-1-2");
 * reading.outcome();               // REPAIRED
 * reading.number();                // 024000102
 * reading.reasons();               // SEPARATORS_REMOVED, ZEROS_PADDED
 * reading.message(Locale.ENGLISH); // '240-1-2' was read as 024000102. Separators between the parts were removed. ...
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class LbfReading {

    private static final int SHOWN_LENGTH = 40;
    private static final int CPR_DIGITS = 10;

    private final @Nullable LbfLevel stated;
    private final String text;
    private final @Nullable LbfNumber number;
    private final LbfOutcome outcome;
    private final List<LbfReason> reasons;

    private LbfReading(@Nullable LbfLevel stated, String text, long reading) {
        this.stated = stated;
        this.text = text;
        this.number = LbfReader.isRefused(reading) ? null : LbfNumber.of(reading);
        List<LbfReason> found = new ArrayList<>();
        LbfOutcome worst = LbfOutcome.OK;
        for (LbfReason reason : LbfReason.values()) {
            if (LbfReader.has(reading, reason)) {
                found.add(reason);
                worst = Collections.max(List.of(worst, reason.outcome()));
            }
        }
        this.reasons = List.copyOf(found);
        this.outcome = worst;
    }

    static LbfReading of(@Nullable LbfLevel stated, String text, long reading) {
        return new LbfReading(stated, text, reading);
    }

    /**
     * How the reading ended.
     *
     * @return the outcome of the weightiest reason, {@link LbfOutcome#OK} if there is none
     */
    public LbfOutcome outcome() {
        return outcome;
    }

    /**
     * The number that was read.
     *
     * @return empty exactly if the outcome is {@link LbfOutcome#REFUSED}
     */
    public Optional<LbfNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * Every repair and doubt; for a refused text the one reason of the refusal.
     *
     * @return unmodifiable, in the order of {@link LbfReason}, empty if the text was canonical
     */
    public List<LbfReason> reasons() {
        return reasons;
    }

    /**
     * The numbers that a text refused for {@link LbfReason#LEVEL_NEEDED} may stand for, one for each level at which it could be read without
     * the doubtful organisation 0000: {@code 4508501} is afdeling {@code 4508501} or byggeafsnit {@code 004508501}.
     *
     * @return unmodifiable, lowest level first; empty for every other reading
     */
    public List<LbfNumber> candidates() {
        if (!reasons.contains(LbfReason.LEVEL_NEEDED)) {
            return List.of();
        }
        List<LbfNumber> possible = new ArrayList<>();
        for (LbfLevel level : LbfLevel.values()) {
            long reading = LbfReader.read(level, text);
            if (!LbfReader.isRefused(reading) && !LbfReader.has(reading, LbfReason.ZERO_ORGANISATION)) {
                possible.add(LbfNumber.of(reading));
            }
        }
        return List.copyOf(possible);
    }

    /**
     * What people are told: the text as found, what it was read as or what was expected, and the sentence of every reason.
     *
     * <p>The text is cut at 40 characters; one that may hold a CPR number is given by its length only.
     *
     * @param locale Danish gives Danish, every other language English
     * @return sentences; empty if the outcome is {@link LbfOutcome#OK}
     */
    public String message(Locale locale) {
        boolean danish = LbfReason.isDanish(locale);
        if (outcome == LbfOutcome.OK) {
            return "";
        }
        StringBuilder message = new StringBuilder();
        if (number != null) {
            message.append(shownText())
                    .append(danish ? " er læst som " : " was read as ")
                    .append(number);
        } else {
            message.append(danish ? "Forventede " : "Expected ")
                    .append(expectation(danish))
                    .append(danish ? ", fandt " : ", found ")
                    .append(shownText());
        }
        message.append('.');
        for (LbfReason reason : reasons) {
            message.append(' ').append(reason.message(locale));
        }
        List<LbfNumber> candidates = candidates();
        for (int i = 0; i < candidates.size(); i++) {
            LbfNumber candidate = candidates.get(i);
            message.append(i == 0 ? (danish ? " Det kan være " : " It may be ") : (danish ? " eller " : " or "))
                    .append(candidate.level().word(danish))
                    .append(' ')
                    .append(candidate);
        }
        return candidates.isEmpty() ? message.toString() : message.append('.').toString();
    }

    /**
     * The outcome with the number, without the text that was read.
     *
     * @return for example {@code REPAIRED 0240001 [ZEROS_PADDED]}
     */
    @Override
    public String toString() {
        return outcome + (number == null ? "" : " " + number) + " " + reasons;
    }

    private String expectation(boolean danish) {
        if (stated == null) {
            return danish ? "et LBF-nummer" : "an LBF number";
        }
        return danish
                ? "et LBF-nummer på " + stated.digits() + " cifre (" + stated.word(true) + ")"
                : "an LBF number of " + stated.digits() + " digits (" + stated.word(false) + ")";
    }

    private String shownText() {
        return shown(text);
    }

    /** A text as messages may show it. */
    static String shown(String text) {
        Objects.requireNonNull(text, "text");
        if (mayHoldCpr(text)) {
            return "text(" + text.length() + ")";
        }
        StringBuilder shown = new StringBuilder("'");
        text.codePoints()
                .limit(SHOWN_LENGTH)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(text.codePointCount(0, text.length()) > SHOWN_LENGTH ? "…'" : "'")
                .toString();
    }

    /** Ten digits in a row, of any script, with nothing but single other characters between them. */
    private static boolean mayHoldCpr(String text) {
        int digits = 0;
        int gap = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits++;
                gap = 0;
                if (digits == CPR_DIGITS) {
                    return true;
                }
            } else if (++gap > 1) {
                digits = 0;
            }
        }
        return false;
    }
}
