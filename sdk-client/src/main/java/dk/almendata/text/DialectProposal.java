package dk.almendata.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How a CSV file seems to be written, proposed from its beginning, for the file that the dialect in use does not fit.
 *
 * <p>A proposal is evidence for a person, never applied by itself (decision: nothing is guessed in silence). What could be read in two ways
 * is said to be {@link Sureness#AMBIGUOUS} and has no best answer. It holds counts only, never a value or a heading of the file; to see the
 * headings, read them by {@link #dialect()}.
 *
 * <pre>{@code
 * DialectProposal proposal = DialectProposal.read(in);
 * proposal.summary();
 * // separator ',' (sure: 3 columns in 120 of 120 records); quote '"' (sure: 17 fields); decimal '.' (sure: 120 fields); …
 * }</pre>
 *
 * <p>A separator is proposed if nine records in ten, the first among them, have the same number of columns, at least two, under it. If that
 * holds of two, one is preferred only where it explains the other: every character of the other stands in quotes or in a decimal number.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param encoding how characters are written; evidence in bytes and characters
 * @param separator the character between fields; evidence in records that have the usual number of columns
 * @param quote the character around fields; evidence in fields
 * @param decimalMark the mark in decimal numbers; evidence in fields. {@code 1.234} counts as one, for nobody can tell thousands from it
 * @param headings whether the first record holds headings
 * @param dates the forms of dates; evidence in fields
 * @param columns the usual number of columns under the best separator, 0 where there is none
 * @param records the records in the sample under the best separator, the first included; 0 where there is none
 */
public record DialectProposal(
        Choice<Encoding> encoding,
        Choice<Character> separator,
        Choice<Character> quote,
        Choice<DecimalMark> decimalMark,
        Choice<Boolean> headings,
        Choice<DateForm> dates,
        int columns,
        long records) {

    /** How much of a file is looked at unless said otherwise: 256 KiB. */
    public static final int SAMPLE_BYTES = 256 * 1024;

    /** Checks that no part is missing. */
    public DialectProposal {
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(separator, "separator");
        Objects.requireNonNull(quote, "quote");
        Objects.requireNonNull(decimalMark, "decimalMark");
        Objects.requireNonNull(headings, "headings");
        Objects.requireNonNull(dates, "dates");
    }

    /** How sure a proposal is. */
    public enum Sureness {
        /** Everything in the sample speaks for it and nothing against. */
        SURE,
        /** More speaks for it than against, or there is little to go by. */
        LIKELY,
        /** The sample can be read in more than one way. */
        AMBIGUOUS,
        /** Nothing in the sample says anything. */
        NONE
    }

    /** How characters are written. */
    public enum Encoding {
        /** UTF-8; ASCII alone is UTF-8 as well. */
        UTF_8("UTF-8"),
        /** UTF-8 after a byte order mark. */
        UTF_8_WITH_MARK("UTF-8 with byte order mark"),
        /** Windows-1252, or ISO 8859-1, which has the same Danish letters. */
        WINDOWS_1252("Windows-1252"),
        /** UTF-16, little or big endian. */
        UTF_16("UTF-16");

        private final String shown;

        Encoding(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /** How a date is written. */
    public enum DateForm {
        /** {@code 2025-04-30}, the form that is read. */
        YEAR_FIRST("yyyy-MM-dd"),
        /** {@code 30-04-2025}. */
        DAY_FIRST_HYPHENS("dd-MM-yyyy"),
        /** {@code 30.04.2025}. */
        DAY_FIRST_POINTS("dd.MM.yyyy");

        private final String shown;

        DateForm(String shown) {
            this.shown = shown;
        }

        @Override
        public String toString() {
            return shown;
        }
    }

    /**
     * One proposal and what speaks for it.
     *
     * <p>Immutable; may be shared between threads.
     *
     * @param <T> what is chosen among
     * @param sureness how sure it is
     * @param best the answer, empty where it is ambiguous or nothing was seen
     * @param evidence how often each answer was seen, in their natural order; those never seen are left out
     */
    public record Choice<T extends Comparable<T>>(Sureness sureness, Optional<T> best, Map<T, Long> evidence) {

        /** Copies the evidence. */
        public Choice {
            Objects.requireNonNull(sureness, "sureness");
            Objects.requireNonNull(best, "best");
            evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
        }

        static <T extends Comparable<T>> Choice<T> of(Sureness sureness, T best, Map<T, Long> evidence) {
            return new Choice<>(sureness, Optional.of(best), evidence);
        }

        static <T extends Comparable<T>> Choice<T> open(Sureness sureness, Map<T, Long> evidence) {
            return new Choice<>(sureness, Optional.empty(), evidence);
        }

        static <T extends Comparable<T>> Choice<T> unseen() {
            return new Choice<T>(Sureness.NONE, Optional.empty(), Map.<T, Long>of());
        }

        /** The only answer seen; ambiguous if there are several. */
        static <T extends Comparable<T>> Choice<T> onlyOne(Map<T, Long> counts) {
            Map<T, Long> seen = new TreeMap<>(counts);
            seen.values().removeIf(count -> count == 0);
            return switch (seen.size()) {
                case 0 -> unseen();
                case 1 -> of(Sureness.SURE, seen.keySet().iterator().next(), seen);
                default -> open(Sureness.AMBIGUOUS, seen);
            };
        }

        String summary(String what, String unit, Function<T, String> shown) {
            String counts = String.join(
                    ", ",
                    evidence.entrySet().stream()
                            .map(entry ->
                                    (best.isPresent() && evidence.size() == 1 ? "" : shown.apply(entry.getKey()) + " ")
                                            + entry.getValue() + " " + unit)
                            .toList());
            String answer = best.map(value -> " " + shown.apply(value)).orElse("");
            return sureness == Sureness.NONE
                    ? "no " + what + " seen"
                    : what + answer + " (" + sureness.name().toLowerCase(Locale.ROOT)
                            + (counts.isEmpty() ? "" : ": " + counts) + ")";
        }
    }

    /**
     * Looks at the first {@value #SAMPLE_BYTES} bytes of a file.
     *
     * @param in the bytes from the beginning; not closed
     * @return the proposal
     * @throws IOException if the bytes cannot be read
     */
    public static DialectProposal read(InputStream in) throws IOException {
        byte[] sample = in.readNBytes(SAMPLE_BYTES);
        return sample.length == SAMPLE_BYTES ? of(sample, in.read() < 0) : of(sample, true);
    }

    /**
     * Looks at bytes.
     *
     * @param sample the first bytes of a file, perhaps none
     * @param whole whether they are the whole file; otherwise its last record is left aside, because it may have been cut
     * @return the proposal
     */
    public static DialectProposal of(byte[] sample, boolean whole) {
        return DialectEvidence.propose(sample, whole);
    }

    /**
     * The dialect to read the file in, if the person agrees; it reads no other encoding than UTF-8 nor other dates than {@code 2025-04-30}.
     *
     * @return separator, quote and decimal mark as proposed, by default where nothing was seen; empty where one of the three is ambiguous
     *     or no separator was seen
     */
    public Optional<CsvDialect> dialect() {
        boolean open = separator.best().isEmpty()
                || quote.sureness() == Sureness.AMBIGUOUS
                || decimalMark.sureness() == Sureness.AMBIGUOUS;
        if (open) {
            return Optional.empty();
        }
        CsvDialect.Builder builder =
                CsvDialect.builder().separator(separator.best().orElseThrow());
        quote.best().ifPresent(builder::quote);
        decimalMark.best().ifPresent(builder::decimalMark);
        return Optional.of(builder.build());
    }

    /**
     * The proposal for people, with its evidence and without a value of the file.
     *
     * @return one line
     */
    public String summary() {
        String width = columns == 0 ? "" : columns + " columns in most of " + records + " records; ";
        return String.join(
                "; ",
                List.of(
                        separator.summary("separator", "records", DialectProposal::shown),
                        width + quote.summary("quote", "fields", DialectProposal::shown),
                        decimalMark.summary("decimal mark", "fields", mark -> shown(mark.character())),
                        dates.summary("dates", "fields", DateForm::toString),
                        encoding.summary("encoding", "characters", Encoding::toString),
                        headings.summary("headings", "columns", there -> there ? "in the first line" : "missing")));
    }

    private static String shown(char c) {
        return c == '\t' ? "tab" : "'" + c + "'";
    }
}
