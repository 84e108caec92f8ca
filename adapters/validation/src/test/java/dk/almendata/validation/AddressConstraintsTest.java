package dk.almendata.validation;

import static dk.almendata.address.HouseNumberMode.FOR_NEW_ADDRESS;
import static dk.almendata.address.HouseNumberMode.STRICT;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.address.AddressReason;
import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressConstraintsTest {

    record Form(
            @MunicipalityCode CharSequence municipality,
            @MunicipalityCode(strict = true) String municipalityStrict,
            @MunicipalityCode(known = true) String municipalityKnown,
            @RoadCode String road,
            @RoadCode(strict = true) String roadStrict,
            @RoadCode(physical = true) String roadPhysical,
            @HouseNumber String number,
            @HouseNumber(mode = STRICT) String numberStrict,
            @HouseNumber(mode = FOR_NEW_ADDRESS) String numberNew,
            @Postcode String postcode,
            @Postcode(strict = true) String postcodeStrict,
            @AddressKey String key) {

        /** The same text in every field. */
        static Form of(String text) {
            return new Form(text, text, text, text, text, text, text, text, text, text, text, text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            municipality       | 0461   |
            municipality       | 461    |
            municipality       | 0427   |
            municipality       | ''     | MUNICIPALITY_FORM
            municipality       | 46     | MUNICIPALITY_FORM
            municipality       | 0955   | MUNICIPALITY_GREENLAND
            municipality       | 5902   | MUNICIPALITY_FAROE
            municipalityStrict | 0461   |
            municipalityStrict | 461    | MUNICIPALITY_FORM
            municipalityKnown  | 0411   |
            municipalityKnown  | 0427   | MUNICIPALITY_UNKNOWN
            road               | 70     |
            road               | 9901   |
            road               | 0      | ROAD_CODE_FORM
            roadStrict         | 0070   |
            roadStrict         | 70     | ROAD_CODE_FORM
            roadPhysical       | 9899   |
            roadPhysical       | 9900   | ROAD_ADMINISTRATIVE
            number             | 7 b    |
            number             | 27I    |
            number             | 12Æ    | HOUSE_NUMBER_LETTER
            number             | 1000   | HOUSE_NUMBER_TOO_HIGH
            numberStrict       | 7B     |
            numberStrict       | 7b     | HOUSE_NUMBER_CASE
            numberNew          | 27I    | HOUSE_NUMBER_NOT_NEW
            numberNew          | 27K    |
            postcode           | DK-800 |
            postcode           | 9999   | POSTCODE_FORM
            postcodeStrict     | 0800   |
            postcodeStrict     | 800    | POSTCODE_FORM
            key                | 01851640_60C |
            key                | 9560082H007_0002 | KEY_GREENLAND
            key                | ''     | EMPTY
            """)
    void part_isValidOrRefusedWithItsReason(String field, String text, AddressReason reason) {
        Map<String, ConstraintViolation<Form>> found = violations(Form.of(text), Locale.ENGLISH);
        Map<String, ConstraintViolation<Form>> danish = violations(Form.of(text), Validators.DANISH);

        assertThat(found.containsKey(field)).isEqualTo(reason != null);
        if (reason != null) {
            assertThat(found.get(field).getMessage()).isEqualTo(reason.message(Locale.ENGLISH));
            assertThat(danish.get(field).getMessage()).isEqualTo(reason.message(Validators.DANISH));
            assertThat(Validators.payload(found.get(field), AddressReason.class))
                    .isEqualTo(reason);
        }
    }

    @Test
    void null_isValid() {
        Form empty = new Form(null, null, null, null, null, null, null, null, null, null, null, null);

        assertThat(Validators.validate(empty)).isEmpty();
    }

    private static Map<String, ConstraintViolation<Form>> violations(Form form, Locale locale) {
        Map<String, ConstraintViolation<Form>> byField = new TreeMap<>();
        Set<ConstraintViolation<Form>> found = Validators.validate(form, locale);
        found.forEach(violation -> byField.put(violation.getPropertyPath().toString(), violation));
        return byField;
    }
}
