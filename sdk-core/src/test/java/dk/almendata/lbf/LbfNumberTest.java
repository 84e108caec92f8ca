package dk.almendata.lbf;

import static dk.almendata.lbf.LbfLevel.AFDELING;
import static dk.almendata.lbf.LbfLevel.BYGGEAFSNIT;
import static dk.almendata.lbf.LbfLevel.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The value: canonical text, order, equality, hierarchy (guide 3.2.1) and the packed form. */
class LbfNumberTest {

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 0240",
        "AFDELING, 0240001",
        "BYGGEAFSNIT, 024000102",
        "ORGANISATION, 9999",
        "BYGGEAFSNIT, 999999999"
    })
    void of_acceptsCanonicalDigits(LbfLevel level, String digits) {
        LbfNumber number = LbfNumber.of(level, digits);

        assertThat(number).hasToString(digits);
        assertThat(number.level()).isEqualTo(level);
        assertThat(number.packed()).isEqualTo(Long.parseLong(digits));
    }

    @Test
    void of_acceptsOrganisation0000() {
        assertThat(LbfNumber.of(ORGANISATION, "0000")).hasToString("0000");
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 240, ZEROS_PADDED",
        "AFDELING, 0240-001, SEPARATORS_REMOVED",
        "AFDELING, ' 0240001', BLANKS_STRIPPED",
        "AFDELING, 0240001.0, DECIMAL_ZERO_REMOVED",
        "ORGANISATION, '', EMPTY",
        "ORGANISATION, 02401, TOO_LONG",
        "ORGANISATION, 02A0, LETTERS",
    })
    void of_refusesWhatOnlyParseForgives(LbfLevel level, String text, LbfReason reason) {
        assertThatThrownBy(() -> LbfNumber.of(level, text))
                .isInstanceOf(IllegalArgumentException.class)
                .asInstanceOf(type(InvalidLbfNumberException.class))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.text()).isEqualTo(text);
                    assertThat(e.level()).contains(level);
                });
    }

    @Test
    void of_namesTheDoorThatForgives() {
        assertThatThrownBy(() -> LbfNumber.of(AFDELING, "240001"))
                .hasMessage(
                        "Expected 7 digits without separators, found '240001'; LbfNumber.parse reads it as 0240001");
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, 240, 0240",
        "AFDELING, 240001, 0240001",
        "BYGGEAFSNIT, 24000102, 024000102",
        "BYGGEAFSNIT, 0, 000000000"
    })
    void ofPacked_addsTheZerosOfTheLevel(LbfLevel level, long packed, String canonical) {
        assertThat(LbfNumber.ofPacked(level, packed)).hasToString(canonical).isEqualTo(LbfNumber.of(level, canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "ORGANISATION, -1",
        "ORGANISATION, 10000",
        "AFDELING, 10000000",
        "BYGGEAFSNIT, 1000000000",
        "BYGGEAFSNIT, 4294967296"
    })
    void ofPacked_refusesWhatTheLevelCannotHold(LbfLevel level, long packed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LbfNumber.ofPacked(level, packed))
                .withMessageContaining("found " + packed);
        assertThatIllegalArgumentException().isThrownBy(() -> LbfNumber.write(level, packed, new byte[9], 0));
    }

    @Test
    void equality_isByLevelAndDigits() {
        LbfNumber organisation = LbfNumber.of(ORGANISATION, "0240");

        assertThat(organisation)
                .isEqualTo(LbfNumber.parse(ORGANISATION, "240"))
                .hasSameHashCodeAs(LbfNumber.ofPacked(ORGANISATION, 240))
                .isNotEqualTo(LbfNumber.ofPacked(AFDELING, 240))
                .isNotEqualTo(LbfNumber.of(ORGANISATION, "0241"))
                .isNotEqualTo("0240");
    }

    @Test
    void order_isThatOfTheCanonicalTexts() {
        List<String> sorted = List.of(
                "0000",
                "0000000",
                "000000000",
                "0240",
                "0240000",
                "0240001",
                "024000102",
                "0240002",
                "0241",
                "999999999");
        List<LbfNumber> numbers =
                new ArrayList<>(sorted.stream().map(LbfNumber::parse).toList());
        Collections.shuffle(numbers, new Random(7));

        Collections.sort(numbers);

        assertThat(numbers).map(LbfNumber::toString).isEqualTo(sorted);
    }

    @Test
    void order_agreesWithTextsAndEqualityForRandomNumbers() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            LbfNumber a = random(random);
            LbfNumber b = i % 3 == 0 ? a.organisation() : random(random);
            assertThat(Integer.signum(a.compareTo(b)))
                    .isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
            assertThat(a.equals(b)).isEqualTo(a.toString().equals(b.toString()));
            assertThat(a.contains(b)).isEqualTo(b.toString().startsWith(a.toString()));
            assertThat(b.isWithin(a)).isEqualTo(a.contains(b));
        }
    }

    @Test
    void hierarchy_followsTheDigits() {
        LbfNumber byggeafsnit = LbfNumber.of(BYGGEAFSNIT, "024000102");

        assertThat(byggeafsnit.organisation()).hasToString("0240");
        assertThat(byggeafsnit.afdeling()).contains(LbfNumber.of(AFDELING, "0240001"));
        assertThat(LbfNumber.of(AFDELING, "0240001").afdeling()).contains(LbfNumber.of(AFDELING, "0240001"));
        assertThat(LbfNumber.of(AFDELING, "0240001").organisation()).isEqualTo(LbfNumber.of(ORGANISATION, "0240"));
        assertThat(LbfNumber.of(ORGANISATION, "0240").afdeling()).isEmpty();
        assertThat(LbfNumber.of(ORGANISATION, "0240").organisation()).isEqualTo(LbfNumber.of(ORGANISATION, "0240"));
    }

    @ParameterizedTest
    @CsvSource({
        "0240, 024000102, true",
        "0240, 0240001, true",
        "0240, 0240, true",
        "0240001, 024000102, true",
        "0240001, 024000202, false",
        "0240001, 0240, false",
        "0241, 024000102, false",
        "0000, 0000240, true",
        "0024, 0240001, false",
    })
    void contains_isTruePrefix(String outer, String inner, boolean expected) {
        assertThat(LbfNumber.parse(outer).contains(LbfNumber.parse(inner))).isEqualTo(expected);
        assertThat(LbfNumber.parse(inner).isWithin(LbfNumber.parse(outer))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AFDELING, 0240001, 240001",
        "AFDELING, 240001, 240001",
        "ORGANISATION, 1, 1",
        "BYGGEAFSNIT, 999999999, 999999999",
    })
    void packed_readsPlainDigitsFromTheMiddleOfABuffer(LbfLevel level, String digits, long expected) {
        byte[] line = ("x;" + digits + ";9").getBytes(StandardCharsets.UTF_8);

        assertThat(LbfNumber.packed(level, line, 2, 2 + digits.length())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "0000999",
                "02400010",
                "24000a",
                "240-1",
                " 240001",
                "240001 ",
                "'240001",
                "-240001",
                "240.001",
                "٢٤٠"
            })
    void packed_leavesEverythingElseToCheck(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(LbfNumber.packed(AFDELING, bytes, 0, bytes.length)).isEqualTo(LbfNumber.NEEDS_CHECK);
    }

    @Test
    void write_isTheInverseOfPacked() {
        byte[] target = "..........".getBytes(StandardCharsets.US_ASCII);

        assertThat(LbfNumber.write(AFDELING, 240001, target, 2)).isEqualTo(9);
        assertThat(new String(target, StandardCharsets.US_ASCII)).isEqualTo("..0240001.");
    }

    @Test
    void nulls_areNamed() {
        Stream.<Runnable>of(
                        () -> LbfNumber.parse(null, "1"),
                        () -> LbfNumber.check(null, "1"),
                        () -> LbfNumber.isValid(null, "1"),
                        () -> LbfNumber.of(null, "1"),
                        () -> LbfNumber.ofPacked(null, 1))
                .forEach(call ->
                        assertThatNullPointerException().isThrownBy(call::run).withMessage("level"));
        Stream.<Runnable>of(
                        () -> LbfNumber.parse(AFDELING, null), () -> LbfNumber.check(null), () -> LbfNumber.parse(null))
                .forEach(call ->
                        assertThatNullPointerException().isThrownBy(call::run).withMessage("text"));
    }

    private static LbfNumber random(Random random) {
        LbfLevel level = LbfLevel.values()[random.nextInt(3)];
        // Few different organisations, so that numbers lie in one another often.
        long organisation = random.nextInt(12);
        long below = switch (level) {
            case ORGANISATION -> 0;
            case AFDELING -> random.nextInt(1_000);
            case BYGGEAFSNIT -> random.nextInt(100_000);
        };
        long factor = (long) Math.pow(10, level.digits() - 4.0);
        return LbfNumber.ofPacked(level, organisation * factor + below);
    }
}
