package dk.almendata.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.building.BbrList;
import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BbrCodeConstraintTest {

    record Building(@BbrCode(list = BbrList.BUILDING_USE) String use) {}

    record NewBuilding(
            @BbrCode(list = BbrList.BUILDING_USE, newRecord = true)
            String use) {}

    record Unit(@BbrCode(list = BbrList.UNIT_USE) String use) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"140", "130", "0140", " 140 ", "122"})
    void code_thatTheListHas_isValid(String use) {
        assertThat(Validators.validate(new Building(use))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "141", "14a", "A", "451", "610"})
    void code_thatItLacks_isRefused(String use) {
        assertThat(Validators.validate(new Building(use))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Expected a code of the list unit-use, found '910'. The list has no such code; it is kept as it is. Check the list and the code.
            da | Ventede en kode i listen unit-use, fandt '910'. Listen har ikke den kode; den beholdes, som den er. Kontrollér listen og koden.
            """)
    void message_isInTheReadersLanguage(String language, String message) {
        assertThat(Validators.validate(new Unit("910"), Locale.forLanguageTag(language)))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly(message);
    }

    @Test
    void newRecords_takeNoCodeThatIsBeingPhasedOut() {
        assertThat(Validators.validate(new NewBuilding("131"))).isEmpty();
        assertThat(Validators.validate(new NewBuilding(null))).isEmpty();
        assertThat(Validators.validate(new NewBuilding("130")))
                .extracting(ConstraintViolation::getMessage)
                .containsExactly("The code is being phased out; it still stands in most registers.");
    }
}
