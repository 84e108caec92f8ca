package dk.almendata.lbf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sweeps over whole ranges and seeded random texts: nothing crashes, nothing is read two ways, and a naive second reader agrees. */
class LbfSweepTest {

    @Test
    void everyOrganisation_isReadFromEveryHabit() {
        for (int i = 1; i < 10_000; i++) {
            String canonical = String.format(Locale.ROOT, "%04d", i);
            String unpadded = Integer.toString(i);
            LbfNumber expected = LbfNumber.of(LbfLevel.ORGANISATION, canonical);
            for (String text : new String[] {
                canonical,
                unpadded,
                "'" + canonical,
                unpadded + ".0",
                unpadded + ",0",
                " " + unpadded + "\u00a0",
                "\ufeff" + canonical
            }) {
                LbfReading reading = LbfNumber.check(LbfLevel.ORGANISATION, text);
                assertThat(reading.number()).as(text).contains(expected);
                assertThat(reading.outcome()).isEqualTo(text.equals(canonical) ? LbfOutcome.OK : LbfOutcome.REPAIRED);
                assertThat(reading.reasons().contains(LbfReason.ZEROS_PADDED))
                        .isEqualTo(i < 1_000 && text.contains(unpadded) && !text.contains(canonical));
            }
            assertThat(LbfNumber.parse(LbfLevel.AFDELING, i + "/85")).hasToString(canonical + "085");
            assertThat(LbfNumber.parse(LbfLevel.BYGGEAFSNIT, i + "-8-1")).hasToString(canonical + "00801");
            assertThat(LbfNumber.parse(LbfLevel.BYGGEAFSNIT, i + " 08501")).hasToString(canonical + "08501");
        }
    }

    @ParameterizedTest
    @EnumSource(LbfLevel.class)
    void canonicalTexts_roundTripThroughEveryDoor(LbfLevel level) {
        Random random = new Random(level.digits());
        byte[] buffer = new byte[level.digits()];
        for (int i = 0; i < 50_000; i++) {
            long packed = random.nextInt(level.limit());
            LbfNumber number = LbfNumber.ofPacked(level, packed);
            String text = number.toString();
            assertThat(text).hasSize(level.digits());
            assertThat(LbfNumber.parse(level, text)).isEqualTo(number);
            assertThat(LbfNumber.of(level, text)).isEqualTo(number);
            assertThat(LbfNumber.write(level, packed, buffer, 0)).isEqualTo(buffer.length);
            assertThat(new String(buffer, StandardCharsets.US_ASCII)).isEqualTo(text);
            assertThat(LbfNumber.parse(level, Long.toString(packed))).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @EnumSource(LbfLevel.class)
    void randomTexts_neverCrashAndNeverGiveANumberThatIsNotCanonical(LbfLevel level) {
        Random random = new Random(level.digits() * 31L);
        int read = 0;
        for (int i = 0; i < 100_000; i++) {
            String text = randomText(random);
            LbfReading reading = LbfNumber.check(level, text);
            assertThat(reading.number().isEmpty()).as(text).isEqualTo(reading.outcome() == LbfOutcome.REFUSED);
            assertThat(LbfNumber.isValid(level, text)).isEqualTo(reading.outcome() != LbfOutcome.REFUSED);
            if (reading.number().isPresent()) {
                read++;
                String canonical = reading.number().get().toString();
                LbfReading again = LbfNumber.check(level, canonical);
                assertThat(again.number()).isEqualTo(reading.number());
                assertThat(again.reasons()).as(text).isSubsetOf(LbfReason.ZERO_ORGANISATION);
                assertThat(text.equals(canonical))
                        .isEqualTo(reading.reasons().stream().noneMatch(r -> r.outcome() == LbfOutcome.REPAIRED));
                assertThat(text.chars().filter(c -> c >= '1' && c <= '9').toArray())
                        .as("no digit but zeros comes or goes: %s", text)
                        .isEqualTo(canonical
                                .chars()
                                .filter(c -> c >= '1' && c <= '9')
                                .toArray());
            } else {
                assertThat(reading.reasons()).hasSize(1);
            }
            assertThat(reading.message(Locale.ENGLISH)).isNotNull();
            LbfReading free = LbfNumber.check(text);
            free.number()
                    .ifPresent(n -> assertThat(LbfNumber.parse(n.level(), text)).isEqualTo(n));
        }
        assertThat(read).as("enough texts were readable").isGreaterThan(1_000);
    }

    @ParameterizedTest
    @EnumSource(LbfLevel.class)
    void randomTexts_areReadAsTheNaiveReaderDoes(LbfLevel level) {
        Random random = new Random(level.digits() * 37L);
        for (int i = 0; i < 60_000; i++) {
            String text = randomText(random);
            String naive = naive(level, text);
            LbfReading reading = LbfNumber.check(level, text);
            assertThat(reading.number().map(LbfNumber::toString).orElse("refused"))
                    .as(text)
                    .isEqualTo(naive);
        }
    }

    @ParameterizedTest
    @EnumSource(LbfLevel.class)
    void packed_agreesWithCheck(LbfLevel level) {
        Random random = new Random(level.digits() * 41L);
        for (int i = 0; i < 60_000; i++) {
            String text = randomText(random);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long packed = LbfNumber.packed(level, bytes, 0, bytes.length);
            LbfReading reading = LbfNumber.check(level, text);
            boolean plain = text.matches("[0-9]+")
                    && (reading.outcome() == LbfOutcome.OK || reading.outcome() == LbfOutcome.REPAIRED);
            if (plain) {
                assertThat(packed).isEqualTo(reading.number().orElseThrow().packed());
                assertThat(bytes.length < level.digits()).isEqualTo(reading.outcome() == LbfOutcome.REPAIRED);
            } else {
                assertThat(packed).as(text).isEqualTo(LbfNumber.NEEDS_CHECK);
            }
        }
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern THOUSANDS = Pattern.compile("([0-9]{1,3})(?:(?:\\.[0-9]{3})+|(?:,[0-9]{3})+)");
    private static final Pattern ONE_ZERO_GROUP = Pattern.compile("[0-9]{1,3}[.,]000");
    private static final String SEPARATION = "(?: *[-/_] *| +)";
    private static final Pattern TWO_PARTS = Pattern.compile("([0-9]{1,4})" + SEPARATION + "([0-9]{1,3})");
    private static final Pattern THREE_PARTS =
            Pattern.compile("([0-9]{1,4})" + SEPARATION + "([0-9]{1,3})" + SEPARATION + "([0-9]{1,2})");
    private static final Pattern JOINED_PARTS = Pattern.compile("([0-9]{1,4})" + SEPARATION + "([0-9]{5})");

    /** The rules once more, by regular expressions: the canonical text, or "refused". */
    private static String naive(LbfLevel level, String text) {
        String rest = text.strip();
        if (rest.startsWith("'")) {
            rest = rest.substring(1).strip();
        }
        Matcher two = TWO_PARTS.matcher(rest);
        if (level == LbfLevel.AFDELING && two.matches()) {
            return pad(two.group(1), 4) + pad(two.group(2), 3);
        }
        Matcher three = THREE_PARTS.matcher(rest);
        if (level == LbfLevel.BYGGEAFSNIT && three.matches()) {
            return pad(three.group(1), 4) + pad(three.group(2), 3) + pad(three.group(3), 2);
        }
        Matcher joined = JOINED_PARTS.matcher(rest);
        if (level == LbfLevel.BYGGEAFSNIT && joined.matches()) {
            return pad(joined.group(1), 4) + joined.group(2);
        }
        if (rest.matches("[0-9,]+\\.0") || rest.matches("[0-9.]+,0")) {
            rest = rest.substring(0, rest.length() - 2);
        }
        if (THOUSANDS.matcher(rest).matches() && !ONE_ZERO_GROUP.matcher(rest).matches()) {
            rest = rest.replaceAll("[.,]", "");
        }
        return DIGITS.matcher(rest).matches() && rest.length() <= level.digits()
                ? pad(rest, level.digits())
                : "refused";
    }

    private static String pad(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }

    /** Now near a number, now far from one. */
    private static String randomText(Random random) {
        String alphabet = random.nextInt(10) == 0 ? "0123456789.,-/_ 'Ee+xå\u0663" : "00011223456789";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(11);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        String marks = ".,-/_ ";
        for (int n = random.nextInt(4); n > 0; n--) {
            text.insert(random.nextInt(text.length() + 1), marks.charAt(random.nextInt(marks.length())));
        }
        return switch (random.nextInt(8)) {
            case 0 -> " " + text;
            case 1 -> "'" + text;
            case 2 -> text + ".0";
            case 3 -> text + ",0";
            default -> text.toString();
        };
    }
}
