package dk.almendata.text;

import dk.almendata.text.DialectProposal.Choice;
import dk.almendata.text.DialectProposal.Encoding;
import dk.almendata.text.DialectProposal.Sureness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Weighs what {@link DialectReading}s of a sample, one for every separator and quote, have counted. */
final class DialectEvidence {

    private static final String SEPARATORS = ";,\t|";
    private static final String QUOTES = "\"'";
    private static final int FEW_RECORDS = 3;
    private static final String DANISH_LETTERS = "\u00e6\u00f8\u00e5\u00c6\u00d8\u00c5";

    private DialectEvidence() {}

    static DialectProposal propose(byte[] sample, boolean whole) {
        Choice<Encoding> encoding = encoding(sample, whole);
        String text = text(sample, encoding);
        List<DialectReading> fitting = new ArrayList<>();
        Map<Character, Long> evidence = new TreeMap<>();
        DialectReading alone = null;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char separator = SEPARATORS.charAt(i);
            DialectReading reading = best(text, separator, whole);
            alone = reading.columns() == 1 && reading.records() > 0 ? reading : alone;
            if (reading.fits()) {
                fitting.add(reading);
                evidence.put(separator, reading.usual());
            }
        }
        List<DialectReading> best = fitting.stream()
                .filter(reading -> fitting.stream().noneMatch(other -> other != reading && explains(other, reading)))
                .toList();
        if (best.size() == 1 && !best.get(0).isOneColumnOfDecimals()) {
            DialectReading reading = best.get(0);
            boolean sure = reading.usual() == reading.records() && reading.records() >= FEW_RECORDS;
            return proposal(
                    encoding,
                    Choice.of(sure ? Sureness.SURE : Sureness.LIKELY, reading.separator(), evidence),
                    reading);
        }
        if (!best.isEmpty() || alone == null) {
            return new DialectProposal(
                    encoding,
                    Choice.open(best.isEmpty() ? Sureness.NONE : Sureness.AMBIGUOUS, evidence),
                    Choice.unseen(),
                    Choice.unseen(),
                    Choice.unseen(),
                    Choice.unseen(),
                    0,
                    0);
        }
        return proposal(encoding, Choice.open(Sureness.NONE, evidence), alone);
    }

    private static DialectProposal proposal(
            Choice<Encoding> encoding, Choice<Character> separator, DialectReading reading) {
        return new DialectProposal(
                encoding,
                separator,
                Choice.onlyOne(reading.quotes()),
                Choice.onlyOne(reading.marks()),
                reading.headings(),
                Choice.onlyOne(reading.dates()),
                reading.columns(),
                reading.records());
    }

    /** Whether a reading leaves nothing for another one to explain, and not the other way round. */
    private static boolean explains(DialectReading one, DialectReading other) {
        return one.explains(other.separator()) && !other.explains(one.separator());
    }

    /** The reading under the quote that fits better; the usual quote where both do. */
    private static DialectReading best(String text, char separator, boolean whole) {
        DialectReading usual = DialectReading.of(text, separator, QUOTES.charAt(0), whole);
        DialectReading other = DialectReading.of(text, separator, QUOTES.charAt(1), whole);
        boolean better = (other.fits() && !usual.fits())
                || (other.fits() == usual.fits()
                        && other.faults() <= usual.faults()
                        && other.quoted() > usual.quoted());
        return better ? other : usual;
    }

    private static String text(byte[] sample, Choice<Encoding> encoding) {
        if (encoding.best().filter(Encoding.UTF_16::equals).isPresent()) {
            boolean little = sample[1] == 0 || sample[0] == (byte) 0xff;
            String text = new String(sample, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        // Only ASCII characters give the form, and they are the same in all the other encodings.
        int from = encoding.best().filter(Encoding.UTF_8_WITH_MARK::equals).isPresent() ? 3 : 0;
        return new String(sample, from, sample.length - from, StandardCharsets.ISO_8859_1);
    }

    private static Choice<Encoding> encoding(byte[] sample, boolean whole) {
        if (isUtf16(sample)) {
            return Choice.of(Sureness.SURE, Encoding.UTF_16, Map.of(Encoding.UTF_16, sample.length / 2L));
        }
        boolean mark =
                sample.length >= 3 && sample[0] == (byte) 0xef && sample[1] == (byte) 0xbb && sample[2] == (byte) 0xbf;
        long sequences = 0;
        long danish = 0;
        long others = 0;
        int at = mark ? 3 : 0;
        while (at < sample.length) {
            int length = sample[at] >= 0 ? 1 : Utf8.sequenceLength(sample, at, sample.length);
            if (length > 1) {
                sequences++;
            } else if (length == 0 && (whole || at < sample.length - 3)) {
                if (DANISH_LETTERS.indexOf(sample[at] & 0xff) >= 0) {
                    danish++;
                } else {
                    others++;
                }
            }
            at += Math.max(length, 1);
        }
        Encoding utf8 = mark ? Encoding.UTF_8_WITH_MARK : Encoding.UTF_8;
        Map<Encoding, Long> evidence = new EnumMap<>(Encoding.class);
        if (sequences > 0) {
            evidence.put(utf8, sequences);
        }
        if (danish + others > 0) {
            evidence.put(Encoding.WINDOWS_1252, danish + others);
        }
        if (evidence.size() == 2) {
            return Choice.open(Sureness.AMBIGUOUS, evidence);
        }
        if (danish + others > 0) {
            return danish >= others
                    ? Choice.of(Sureness.LIKELY, Encoding.WINDOWS_1252, evidence)
                    : Choice.open(Sureness.AMBIGUOUS, evidence);
        }
        return sample.length == 0
                ? Choice.open(Sureness.NONE, evidence)
                : Choice.of(mark || sequences > 0 ? Sureness.SURE : Sureness.LIKELY, utf8, evidence);
    }

    private static boolean isUtf16(byte[] sample) {
        if (sample.length < 4) {
            return false;
        }
        boolean mark = (sample[0] & 0xff) + (sample[1] & 0xff) == 0xff + 0xfe;
        boolean everySecond = (sample[0] == 0) != (sample[1] == 0)
                && (sample[0] == 0) == (sample[2] == 0)
                && (sample[1] == 0) == (sample[3] == 0);
        return mark || everySecond;
    }
}
