package dk.almendata.enrichment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What of an inbox may be personal data: for each column and kind how many cells, and the first lines. It never repeats a value.
 *
 * <p>The warehouse holds no personal data by default; whoever loads some accepts LBF's data processing agreement, and whoever does not
 * accept it must not load them (guide 1). Immutable; may be shared between threads.
 *
 * @param entries by column and kind, in the order in which they were first met; unmodifiable
 */
public record PersonalDataReport(List<Entry> entries) {

    /** LBF's data processing agreement, version 2 of 9 January 2025, as the guide links it. */
    public static final String AGREEMENT =
            "https://lbf.dk/media/1ncbs0ys/databehandleraftale-det-almene-datavarehus-version-2-09012025.pdf";

    /** The most lines that an entry names. */
    public static final int MOST_LINES = 20;

    /**
     * One kind in one column.
     *
     * @param column the heading as findings show it
     * @param kind what the cells look like
     * @param blocks whether it keeps the inbox from being pasted or imported
     * @param count how many cells
     * @param lines the first lines, at most {@value PersonalDataReport#MOST_LINES}; unmodifiable
     */
    public record Entry(String column, PersonalDataKind kind, boolean blocks, long count, List<Long> lines) {

        /** Copies the lines. */
        public Entry {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(kind, "kind");
            lines = List.copyOf(lines);
        }
    }

    /** Copies the entries. */
    public PersonalDataReport {
        entries = List.copyOf(entries);
    }

    /**
     * Whether the inbox must not be pasted or imported unless somebody decides so and says why.
     *
     * @return true if an entry blocks
     */
    public boolean isBlocking() {
        return entries.stream().anyMatch(Entry::blocks);
    }

    /**
     * The reminder of the agreement.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence with the link; empty if there is nothing to remind of
     */
    public String reminder(Locale locale) {
        if (entries.isEmpty()) {
            return "";
        }
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da")
                ? "Indlæser I persondata, gælder LBF's databehandleraftale; er I ikke enige i den, må I ikke indlæse dem: "
                        + AGREEMENT
                : "Whoever loads personal data accepts LBF's data processing agreement; whoever does not must not load them: "
                        + AGREEMENT;
    }
}
