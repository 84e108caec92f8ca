package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in any letter case and nothing else is. */
class WordSetTest {

    private static final String LONGEST = "installationsadresse";

    private final WordSet words = WordSet.of("kl", "æble", "ørn", "&", "c/o", "lejl.nr", LONGEST);

    @ParameterizedTest
    @ValueSource(
            strings = {"kl", "KL", "Kl", "\u212al", "Æble", "æBLE", "ØRN", "&", "C/O", "Lejl.Nr", "INSTALLATIONSADRESSE"
            })
    void has_findsWordsInAnyLetterCase(String word) {
        assertThat(words.has(word)).isTrue();
    }

    /** Others of the same length and first letter, of another length, with other first letters, and one of 66 letters. */
    @ParameterizedTest
    @ValueSource(strings = {"", "k", "kr", "kll", "able", "fble", "&&", "kl.", "İkl", "\ud83c\udfe0", "lejl"})
    void has_findsNoOthers(String word) {
        assertThat(words.has(word)).isFalse();
        assertThat(words.has("kl".repeat(33))).isFalse();
    }

    @Test
    void has_looksFromHereToThereOnly() {
        assertThat(words.has("ved kl. 4", 4, 6)).isTrue();
        assertThat(words.has("ved kl. 4", 4, 7)).isFalse();
        assertThat(words.has("ved kl. 4", 4, 4)).isFalse();
    }

    @Test
    void hasBare_leavesStopsAndColonsAtTheEndOut() {
        assertThat(words.hasBare("Kl.:")).isTrue();
        assertThat(words.hasBare("ved kl. 4", 4, 7)).isTrue();
        assertThat(words.hasBare("lejl.nr.")).isTrue();
        assertThat(words.hasBare(".:")).isFalse();
    }
}
