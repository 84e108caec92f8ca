package dk.almendata.enrichment;

import dk.almendata.table.Severity;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that was found in an inbox: what, where, and a sentence for the person who wants to paste it.
 *
 * <p>No value is ever repeated: the inbox may hold personal data in any column. Immutable; may be shared between threads.
 *
 * @param code what was found
 * @param line the physical line, the headings being on line 1; empty if it is the inbox as a whole
 * @param column the heading as it was found, {@code #3} for the third column if the heading cannot be shown; empty if it is the whole row
 * @param danish what is wrong and what to do, in Danish
 * @param english the same in English
 */
public record EnrichmentFinding(
        EnrichmentCode code, OptionalLong line, Optional<String> column, String danish, String english) {

    /** Checks that no part is missing. */
    public EnrichmentFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(danish, "danish");
        Objects.requireNonNull(english, "english");
    }

    /**
     * A finding about the inbox as a whole.
     *
     * @param code what was found
     * @return the finding
     */
    public static EnrichmentFinding of(EnrichmentCode code) {
        return new EnrichmentFinding(code, OptionalLong.empty(), Optional.empty(), code.danish(""), code.english(""));
    }

    /**
     * A finding about a line.
     *
     * @param code what was found
     * @param line the line
     * @param detail what its sentence leaves open, such as a limit; empty if that is nothing. Never a value
     * @return the finding
     */
    public static EnrichmentFinding atLine(EnrichmentCode code, long line, String detail) {
        return of(code, line, Optional.empty(), detail, detail);
    }

    static EnrichmentFinding of(
            EnrichmentCode code, long line, Optional<String> column, String danishDetail, String englishDetail) {
        return new EnrichmentFinding(
                code, OptionalLong.of(line), column, code.danish(danishDetail), code.english(englishDetail));
    }

    /**
     * How much it matters.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * The sentence for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return what is wrong and what to do
     */
    public String message(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da") ? danish : english;
    }
}
