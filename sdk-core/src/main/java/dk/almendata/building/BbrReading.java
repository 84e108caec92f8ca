package dk.almendata.building;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of reading a text as a code of a list on a day: the code if the list has it, and every remark.
 *
 * <p>Example:
 *
 * <pre>{@code
 * BbrReading reading = BbrList.SUPPLEMENTARY_HEATING.read("01", LocalDate.of(2026, 1, 1));
 * reading.code();     // 1, Varmepumpeanlæg
 * reading.reasons();  // ZEROS_REMOVED
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param list the list asked
 * @param on the day asked for
 * @param text what was given
 * @param code the code; empty where the list has none such
 * @param reasons every remark, in the order of {@link BbrReason}
 */
public record BbrReading(BbrList list, LocalDate on, String text, Optional<BbrCode> code, List<BbrReason> reasons) {

    /** No code is longer; what is, may be a number of a person. */
    private static final int SHOWN = 8;

    /** Copies the list. */
    public BbrReading {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(code, "code");
        reasons = List.copyOf(reasons);
    }

    /**
     * How the reading ended.
     *
     * @return {@link BbrOutcome#KNOWN} exactly if there is a code
     */
    public BbrOutcome outcome() {
        return reasons.stream()
                .map(BbrReason::outcome)
                .filter(outcome -> outcome != BbrOutcome.KNOWN)
                .findFirst()
                .orElse(BbrOutcome.KNOWN);
    }

    /**
     * What a person should know. A text that is longer than any code is given by its length only.
     *
     * @param locale the reader's language; anything but Danish gets English
     * @return empty if there is nothing to say
     */
    public String message(Locale locale) {
        boolean danish = locale.getLanguage().equals("da");
        String found = text.length() > SHOWN ? "text(" + text.length() + ")" : "'" + text + "'";
        String head = danish
                ? "Ventede en kode i listen " + list.id() + ", fandt " + found + "."
                : "Expected a code of the list " + list.id() + ", found " + found + ".";
        Stream<String> sentences = reasons.stream().map(reason -> reason.sentence(locale));
        return (outcome() == BbrOutcome.KNOWN ? sentences : Stream.concat(Stream.of(head), sentences))
                .collect(Collectors.joining(" "));
    }
}
