package dk.almendata.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "name", "period.start", "organisations[2]", "lines[0].number", "_a.b1.c[999999999]", "beløb"
            })
    void of_acceptsPathsThatCanBeFollowed(String path) {
        assertThat(at(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                ".",
                "a.",
                ".a",
                "a..b",
                "a[",
                "a[]",
                "a[x]",
                "a[-1]",
                "[0]",
                "a[0][1]",
                "1a",
                "a b",
                "a[1234567890]"
            })
    void of_refusesOtherPaths(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> at(path)).withMessageContaining("'" + path + "'");
    }

    @Test
    void of_refusesBlankTextsByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Violation("", " ", "d", "e"))
                .withMessageContaining("code");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Violation("", "C", "", "e"))
                .withMessageContaining("danish");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Violation("", "C", "d", ""))
                .withMessageContaining("english");
        assertThatNullPointerException()
                .isThrownBy(() -> new Violation(null, "C", "d", "e"))
                .withMessage("path");
    }

    @ParameterizedTest
    @CsvSource({"lines[0], number, lines[0].number", "lines[0], '', lines[0]", "'', number, number", "'', '', ''"})
    void under_putsTheParentInFront(String parent, String path, String joined) {
        assertThat(at(path).under(parent)).isEqualTo(at(joined));
    }

    @Test
    void message_isDanishForDanishAndEnglishForAllOthers() {
        assertThat(at("").message(Locale.forLanguageTag("da-DK"))).isEqualTo("Forkert.");
        assertThat(at("").message(Locale.forLanguageTag("tr-TR"))).isEqualTo("Wrong.");
    }

    private static Violation at(String path) {
        return new Violation(path, "WRONG", "Forkert.", "Wrong.");
    }
}
