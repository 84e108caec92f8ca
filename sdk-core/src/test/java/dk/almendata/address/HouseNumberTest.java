package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** House numbers: the table of three outcomes (domain document 1.1). */
class HouseNumberTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,      OK,      1
            999,    OK,      999
            14B,    OK,      14B
            999Z,   OK,      999Z
            8I,     LEGACY,  8I
            10J,    LEGACY,  10J
            5O,     LEGACY,  5O
            3Q,     LEGACY,  3Q
            027I,   LEGACY,  27I
            04,     OK,      4
            7 B,    OK,      7B
            7b,     OK,      7B
            ' 7 ',  OK,      7
            0,      INVALID, HOUSE_NUMBER_ZERO
            000,    INVALID, HOUSE_NUMBER_ZERO
            1000,   INVALID, HOUSE_NUMBER_TOO_HIGH
            12AB,   INVALID, HOUSE_NUMBER_LETTERS
            12Æ,    INVALID, HOUSE_NUMBER_LETTER
            12Ø,    INVALID, HOUSE_NUMBER_LETTER
            12Å,    INVALID, HOUSE_NUMBER_LETTER
            B12,    INVALID, HOUSE_NUMBER_FORM
            12-14,  INVALID, HOUSE_NUMBER_FORM
            12?,    INVALID, HOUSE_NUMBER_FORM
            ٣,      INVALID, HOUSE_NUMBER_FORM
            '',     INVALID, HOUSE_NUMBER_MISSING
            """)
    void check_hasThreeOutcomes(String text, AddressOutcome outcome, String expected) {
        HouseNumberReading reading = HouseNumber.check(text, HouseNumberMode.READING);

        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(HouseNumber.isReadable(text)).isEqualTo(outcome != AddressOutcome.INVALID);
        if (outcome == AddressOutcome.INVALID) {
            assertThat(reading.reasons()).containsExactly(AddressReason.valueOf(expected));
            assertThat(reading.houseNumber()).isEmpty();
            assertThatExceptionOfType(InvalidAddressException.class)
                    .isThrownBy(() -> HouseNumber.parse(text))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(AddressReason.valueOf(expected)));
        } else {
            assertThat(reading.houseNumber())
                    .hasValueSatisfying(number -> assertThat(number)
                            .hasToString(expected)
                            .isEqualTo(HouseNumber.parse(text))
                            .isEqualTo(HouseNumber.parse(expected)));
        }
    }

    @ParameterizedTest
    @CsvSource({"04,ZEROS_REMOVED", "7 B,LETTER_JOINED", "7b,LETTER_RAISED", "' 7',BLANKS_TIDIED", "7I,LETTER_LEGACY"})
    void check_saysWhatItSetRight(String text, AddressReason reason) {
        assertThat(HouseNumber.check(text, HouseNumberMode.READING).reasons()).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({"7b,HOUSE_NUMBER_CASE", "07,HOUSE_NUMBER_FORM", "7 B,HOUSE_NUMBER_FORM", "'7 ',HOUSE_NUMBER_FORM"})
    void strict_takesTheCanonicalFormOnly(String text, AddressReason reason) {
        assertThat(HouseNumber.check(text, HouseNumberMode.STRICT).reasons()).containsExactly(reason);
        assertThat(HouseNumber.check("7B", HouseNumberMode.STRICT).outcome()).isEqualTo(AddressOutcome.OK);
        assertThat(HouseNumber.check("7I", HouseNumberMode.STRICT).outcome()).isEqualTo(AddressOutcome.LEGACY);
    }

    @Test
    void newAddress_refusesTheFourLettersAndNoOther() {
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            boolean refused = "IJOQ".indexOf(letter) >= 0;
            HouseNumberReading reading = HouseNumber.check("12" + letter, HouseNumberMode.FOR_NEW_ADDRESS);

            assertThat(reading.outcome()).isEqualTo(refused ? AddressOutcome.INVALID : AddressOutcome.OK);
            assertThat(HouseNumber.of(12, letter).isLegacy()).isEqualTo(refused);
            assertThat(reading.reasons()).isEqualTo(refused ? List.of(AddressReason.HOUSE_NUMBER_NOT_NEW) : List.of());
        }
    }

    @Test
    void order_isThatOfTheStreet() {
        List<HouseNumber> street = new ArrayList<>(Stream.of("8", "8A", "14", "14A", "14B", "15", "100")
                .map(HouseNumber::parse)
                .toList());
        List<HouseNumber> mixed = new ArrayList<>(street);
        Collections.shuffle(mixed, new Random(1));
        Collections.sort(mixed);

        assertThat(mixed).isEqualTo(street);
    }

    @Test
    void everyNumber_roundTrips() {
        for (int number = 1; number <= 999; number++) {
            assertThat(HouseNumber.parse(HouseNumber.of(number).toString())).isEqualTo(HouseNumber.of(number));
            for (char letter = 'A'; letter <= 'Z'; letter++) {
                HouseNumber lettered = HouseNumber.of(number, letter);
                assertThat(HouseNumber.parse(lettered.toString())).isEqualTo(lettered);
                assertThat(lettered.letter()).isEqualTo(String.valueOf(letter));
            }
        }
    }

    @Test
    void of_takesOnlyWhatIsOne() {
        for (int number : new int[] {-1, 0, 1000}) {
            assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> HouseNumber.of(number));
        }
        for (char letter : new char[] {'a', 'Æ', '1', ' '}) {
            assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> HouseNumber.of(1, letter));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            11-15,       11-15
            26-28,       26-28
            7[ - 13],    7-13
            13A[ - F],   13A-F
            13A - 13F,   13A-F
            12A-14B,     12A-14B
            11 – 15,
            15-11,
            11-11,
            11-,
            11,
            7[ - 13,
            13[ - F],
            2-4-6,
            11-1500,
            """)
    void range_isATypeOfItsOwn(String text, String canonical) {
        if (canonical == null) {
            assertThatExceptionOfType(InvalidAddressException.class)
                    .isThrownBy(() -> HouseNumberRange.parse(text))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(AddressReason.RANGE_FORM));
        } else {
            assertThat(HouseNumberRange.parse(text)).hasToString(canonical);
            assertThat(HouseNumberRange.parse(canonical)).isEqualTo(HouseNumberRange.parse(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "13", "13C", "15"})
    void range_containsTheNumbersOfItsSide(String number) {
        assertThat(HouseNumberRange.parse("11-15").contains(HouseNumber.parse(number)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "12", "15A", "17"})
    void range_containsNoOther(String number) {
        assertThat(HouseNumberRange.parse("11-15").contains(HouseNumber.parse(number)))
                .isFalse();
        assertThat(HouseNumberRange.parse("11-16").contains(HouseNumber.parse("12")))
                .isTrue();
    }
}
