package dk.almendata.validation;

import static dk.almendata.lbf.LbfLevel.AFDELING;
import static dk.almendata.lbf.LbfLevel.BYGGEAFSNIT;
import static dk.almendata.lbf.LbfLevel.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.almendata.lbf.LbfReading;
import dk.almendata.lbf.LbfReason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.executable.ExecutableValidator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LbfNumberConstraintTest {

    record Afdeling(@LbfNumber(level = AFDELING) CharSequence number) {}

    record Stored(
            @LbfNumber(level = AFDELING, strict = true) String number) {}

    record Order(List<@LbfNumber(level = AFDELING) String> afdelinger, List<@Valid Afdeling> details) {}

    record Own(
            @LbfNumber(level = AFDELING, message = "Nej: {danish}")
            String number) {}

    interface First {}

    interface Second {}

    record Grouped(
            @LbfNumber(level = AFDELING, groups = First.class) @LbfNumber(level = BYGGEAFSNIT, groups = Second.class)
            String number) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0240001", "240001", "240-1", "'240.001,0", " 0240001 ", "0000001"})
    void lenient_acceptsWhatTheCoreParses(String text) {
        assertThat(Validators.validate(new Afdeling(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2,40E+05", "0240-001-02", "024000102", "x"})
    void lenient_refusesWhatTheCoreRefuses(String text) {
        assertThat(Validators.validate(new Afdeling(text)))
                .singleElement()
                .satisfies(v -> assertThat(v.getPropertyPath()).hasToString("number"))
                .extracting(ConstraintViolation::getMessage)
                .isEqualTo(dk.almendata.lbf.LbfNumber.check(AFDELING, text).message(Locale.ENGLISH));
    }

    @Test
    void lenient_readsEveryCharSequence() {
        assertThat(Validators.validate(new Afdeling(new StringBuilder("240-1"))))
                .isEmpty();
        assertThat(Validators.validate(new Afdeling(new StringBuilder("240-")))).hasSize(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0240001", "0000001"})
    void strict_acceptsCanonicalDigits(String text) {
        assertThat(Validators.validate(new Stored(text))).isEmpty();
    }

    @Test
    void strict_refusesRepairsAndNamesTheCanonicalDigits() {
        assertThat(Validators.validate(new Stored("240-1")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly(
                        "'240-1' was read as 0240001. Separators between the parts were removed. Missing leading zeros were added.");
        assertThat(Validators.validate(new Stored("240"))).hasSize(1);
        assertThat(Validators.validate(new Stored("x"))).hasSize(1);
    }

    @Test
    void message_isThatOfTheReadersLocale() {
        Afdeling wrong = new Afdeling("240-");

        assertThat(Validators.validate(wrong, Validators.DANISH))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly(
                        dk.almendata.lbf.LbfNumber.check(AFDELING, "240-").message(Validators.DANISH))
                .first()
                .asString()
                .startsWith("Forventede et LBF-nummer på 7 cifre (afdeling), fandt '240-'.");
        assertThat(Validators.validate(wrong, Locale.ENGLISH))
                .extracting(ConstraintViolation::getMessage)
                .first()
                .asString()
                .startsWith("Expected an LBF number of 7 digits (afdeling), found '240-'.");
        assertThat(Validators.validate(new Own("240-"), Validators.DANISH))
                .extracting(ConstraintViolation::getMessage)
                .first()
                .asString()
                .startsWith("Nej: Forventede et LBF-nummer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{danish}", "${1+1}", "\\{x}", "{", "}", "$", "{dk.almendata.validation.message}", "\\"})
    void message_takesWhatAPersonWroteAsText(String text) {
        assertThat(Validators.validate(new Afdeling(text)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly(
                        dk.almendata.lbf.LbfNumber.check(AFDELING, text).message(Locale.ENGLISH));
    }

    @Test
    void elements_areFoundByTheirPlace() {
        Order order =
                new Order(Arrays.asList("240-1", "x", null, ""), List.of(new Afdeling("0240001"), new Afdeling("y")));

        assertThat(Validators.validate(order))
                .extracting(v -> v.getPropertyPath().toString())
                .containsExactlyInAnyOrder(
                        "afdelinger[1].<list element>", "afdelinger[3].<list element>", "details[1].number");
    }

    @Test
    void groups_holdDifferentLevels() {
        try (ValidatorFactory factory = Validators.factory(Locale.ENGLISH)) {
            assertThat(factory.getValidator().validate(new Grouped("024000102"), First.class))
                    .hasSize(1);
            assertThat(factory.getValidator().validate(new Grouped("024000102"), Second.class))
                    .isEmpty();
        }
    }

    static class Service {
        String find(
                @LbfNumber(level = ORGANISATION) String organisation,
                Map<String, @LbfNumber(level = AFDELING) String> more) {
            return organisation + more;
        }
    }

    @Test
    void parameters_areChecked() throws NoSuchMethodException {
        try (ValidatorFactory factory = Validators.factory(Locale.ENGLISH)) {
            ExecutableValidator validator = factory.getValidator().forExecutables();
            assertThat(validator.validateParameters(
                            new Service(),
                            Service.class.getDeclaredMethod("find", String.class, Map.class),
                            new Object[] {"0240001", Map.of("a", "x")}))
                    .hasSize(2);
        }
    }

    @Test
    void reading_isThePayload() {
        Set<ConstraintViolation<Afdeling>> violations = Validators.validate(new Afdeling("2,40E+05"));

        assertThat(violations)
                .map(v -> Validators.payload(v, LbfReading.class))
                .extracting(LbfReading::reasons, LbfReading::number)
                .containsExactly(tuple(List.of(LbfReason.SCIENTIFIC_NOTATION), Optional.empty()));
    }
}
