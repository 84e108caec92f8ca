package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Any text is read, and read whole: texts spliced from pieces of hand-typed ones, with characters of all of Unicode thrown in. A build tries
 * some; {@code -Dalmendata.address.texts=10000000} tries ten million, and {@code -Dalmendata.address.seed=N} others.
 */
class SplicedTextsTest {

    private static final int TEXTS = Integer.getInteger("almendata.address.texts", 50_000);
    private static final long SEED = Long.getLong("almendata.address.seed", 1);
    private static final String MARKS = " ,.;:-–/()[]'\"\t\n\u00a0\u0000æøåÆØÅaA09_\u030a\ufeff";
    private static final int CODE_POINTS = 0x110000;
    private static final int MOST_PIECES = 4;

    private final AddressReader reader = AddressReader.byForm();
    private final List<String> known =
            HandTypedTextsTest.lines().map(HandTypedTextsTest.Line::text).toList();

    @Test
    void everyText_isReadWhole_andNoDoubtIsKeptSilent() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            try {
                check(text);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(
                        "Text " + i + " of seed " + SEED + ": "
                                + text.codePoints().boxed().toList(),
                        e);
            }
        }
    }

    private void check(String text) {
        AddressReading reading = reader.read(text);
        boolean ambiguous = reading.outcome() == AddressOutcome.AMBIGUOUS;
        boolean invalid = reading.outcome() == AddressOutcome.INVALID;

        if (reading.address().isEmpty() != invalid || reading.alternatives().isEmpty() == ambiguous) {
            throw new AssertionError("Is " + reading.outcome() + " with "
                    + reading.alternatives().size() + " others");
        }
        reading.address().ifPresent(SplicedTextsTest::requireWhole);
        reading.alternatives().forEach(other -> requireWhole(other.address()));
        if (!invalid && !ambiguous) {
            assertThat(reader.parse(text)).isEqualTo(reading.address().orElseThrow());
        }
    }

    private static void requireWhole(Address address) {
        if (address.text().isBlank()
                || address.threeLines().isEmpty()
                || !address.toBuilder().build().equals(address)
                || AddressMatch.of(address, address).verdict() == MatchVerdict.NO) {
            throw new AssertionError("Not whole: " + address);
        }
    }

    private String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(MOST_PIECES);
        for (int i = 0; i < pieces; i++) {
            String from = known.get(random.nextInt(known.size()));
            int start = random.nextInt(from.length() + 1);
            int end = start + random.nextInt(from.length() - start + 1);
            text.append(pieces == 1 ? from : from.substring(start, end));
        }
        for (int changes = random.nextInt(MOST_PIECES + 1); changes > 0; changes--) {
            change(text, random);
        }
        return text.toString();
    }

    /** Puts in a mark or a character of all there are, lone surrogates too; takes some out; or says a piece twice. */
    private static void change(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int end = at + random.nextInt(Math.min(text.length() - at, MOST_PIECES) + 1);
        switch (random.nextInt(MOST_PIECES)) {
            case 0 -> text.insert(at, MARKS.charAt(random.nextInt(MARKS.length())));
            case 1 -> text.insert(at, Character.toString(random.nextInt(CODE_POINTS)));
            case 2 -> text.delete(at, end);
            default -> text.insert(at, text.substring(at, end));
        }
    }
}
