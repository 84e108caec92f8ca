package dk.almendata.client;

import dk.almendata.text.CsvDialect;
import dk.almendata.text.DecimalMark;
import dk.almendata.text.DialectProposal;
import dk.almendata.text.DialectProposal.Sureness;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the beginnings of CSV files show of their form: counts alone, never a heading or a value. Immutable. */
final class CsvEvidence {

    private final DialectProposal proposal;

    private CsvEvidence(DialectProposal proposal) {
        this.proposal = proposal;
    }

    /**
     * Looks at the first bytes of a file.
     *
     * @param sample the bytes
     * @param whole whether they are all; otherwise the last line is left aside
     */
    static CsvEvidence of(byte[] sample, boolean whole) {
        return new CsvEvidence(DialectProposal.of(sample, whole));
    }

    /** Whether a separator was seen. */
    boolean isReadable() {
        return proposal.separator().best().isPresent();
    }

    /** Whether nothing speaks against what is proposed. */
    boolean isClear() {
        return isReadable()
                && proposal.quote().sureness() != Sureness.AMBIGUOUS
                && proposal.decimalMark().sureness() != Sureness.AMBIGUOUS;
    }

    boolean sawQuotes() {
        return proposal.quote().best().isPresent();
    }

    boolean sawDecimals() {
        return proposal.decimalMark().best().isPresent();
    }

    /** The dialect that was seen; what was not is as the given one has it. */
    CsvDialect dialect(CsvDialect usual) {
        CsvDialect.Builder dialect = usual.toBuilder();
        proposal.separator().best().ifPresent(dialect::separator);
        if (isReadable()) {
            proposal.quote().best().ifPresent(dialect::quote);
            proposal.decimalMark().best().ifPresent(dialect::decimalMark);
        }
        return dialect.build();
    }

    /** The dialect of most of some files; what none of them shows is as the given one has it. */
    static CsvDialect usual(Collection<CsvEvidence> files, CsvDialect before) {
        char separator = most(
                files,
                file -> file.proposal
                        .separator()
                        .best()
                        .map(sign -> Map.of(sign, 1L))
                        .orElse(Map.of()),
                before.separator());
        List<CsvEvidence> alike = files.stream()
                .filter(file -> file.proposal
                        .separator()
                        .best()
                        .filter(sign -> sign == separator)
                        .isPresent())
                .toList();
        char quote = most(alike, file -> file.proposal.quote().evidence(), before.quote());
        DecimalMark mark = most(alike, file -> file.proposal.decimalMark().evidence(), before.decimalMark());
        return before.toBuilder()
                .separator(separator)
                .quote(quote)
                .decimalMark(mark)
                .build();
    }

    private static <T extends Comparable<T>> T most(
            Collection<CsvEvidence> files, Function<CsvEvidence, Map<T, Long>> evidence, T usual) {
        Map<T, Long> counts = new TreeMap<>();
        files.forEach(file -> evidence.apply(file).forEach((sign, count) -> counts.merge(sign, count, Long::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(usual);
    }

    /** One line for people. */
    String summary() {
        return proposal.summary();
    }

    /** A character as a table can show it. */
    static String name(char sign) {
        return switch (sign) {
            case '\t' -> "tab";
            case '|' -> "bar";
            default -> "'" + sign + "'";
        };
    }
}
