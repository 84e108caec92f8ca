package dk.almendata.lbf;

import static dk.almendata.lbf.LbfLevel.AFDELING;
import static dk.almendata.lbf.LbfLevel.BYGGEAFSNIT;
import static dk.almendata.lbf.LbfLevel.ORGANISATION;
import static dk.almendata.lbf.LbfReason.AMBIGUOUS_THOUSANDS;
import static dk.almendata.lbf.LbfReason.APOSTROPHE_REMOVED;
import static dk.almendata.lbf.LbfReason.BLANKS_STRIPPED;
import static dk.almendata.lbf.LbfReason.DECIMAL_ZERO_REMOVED;
import static dk.almendata.lbf.LbfReason.EMPTY;
import static dk.almendata.lbf.LbfReason.FOREIGN_DIGITS;
import static dk.almendata.lbf.LbfReason.LETTERS;
import static dk.almendata.lbf.LbfReason.LEVEL_NEEDED;
import static dk.almendata.lbf.LbfReason.MISPLACED_MARK;
import static dk.almendata.lbf.LbfReason.MIXED_SEPARATORS;
import static dk.almendata.lbf.LbfReason.OTHER_CHARACTERS;
import static dk.almendata.lbf.LbfReason.PARTS_MISMATCH;
import static dk.almendata.lbf.LbfReason.SCIENTIFIC_NOTATION;
import static dk.almendata.lbf.LbfReason.SEPARATORS_REMOVED;
import static dk.almendata.lbf.LbfReason.SIGN;
import static dk.almendata.lbf.LbfReason.THOUSANDS_REMOVED;
import static dk.almendata.lbf.LbfReason.TOO_LONG;
import static dk.almendata.lbf.LbfReason.ZEROS_PADDED;
import static dk.almendata.lbf.LbfReason.ZERO_ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The writing habits that are forgiven and those that are refused (decisions on LBF numbers). */
class LbfReadingTest {

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** Level, text, canonical number, every reason. */
    static Stream<Arguments> accepted() {
        return Stream.of(
                // canonical
                read(ORGANISATION, "0240", "0240"),
                read(AFDELING, "0240001", "0240001"),
                read(BYGGEAFSNIT, "024000102", "024000102"),
                read(AFDELING, "4508501", "4508501"),
                // lost zeros
                read(ORGANISATION, "240", "0240", ZEROS_PADDED),
                read(ORGANISATION, "1", "0001", ZEROS_PADDED),
                read(AFDELING, "240001", "0240001", ZEROS_PADDED),
                read(BYGGEAFSNIT, "24000102", "024000102", ZEROS_PADDED),
                read(BYGGEAFSNIT, "4508501", "004508501", ZEROS_PADDED),
                // parts
                read(BYGGEAFSNIT, "240-1-2", "024000102", SEPARATORS_REMOVED, ZEROS_PADDED),
                read(BYGGEAFSNIT, "0240-001-02", "024000102", SEPARATORS_REMOVED),
                read(BYGGEAFSNIT, "0240 001 02", "024000102", SEPARATORS_REMOVED),
                read(BYGGEAFSNIT, "0240\t001  02", "024000102", SEPARATORS_REMOVED),
                read(BYGGEAFSNIT, "0240\u00a0001\u202f02", "024000102", SEPARATORS_REMOVED),
                read(BYGGEAFSNIT, "0240/001-02", "024000102", SEPARATORS_REMOVED),
                read(BYGGEAFSNIT, "0240 - 001 / 02", "024000102", SEPARATORS_REMOVED),
                read(AFDELING, "0240\u2011001", "0240001", SEPARATORS_REMOVED),
                read(AFDELING, "0240 \u2013 001", "0240001", SEPARATORS_REMOVED),
                read(AFDELING, "45/85", "0045085", SEPARATORS_REMOVED, ZEROS_PADDED),
                read(AFDELING, "0045_085", "0045085", SEPARATORS_REMOVED),
                read(AFDELING, "0240/1", "0240001", SEPARATORS_REMOVED, ZEROS_PADDED),
                read(AFDELING, "240 001", "0240001", SEPARATORS_REMOVED, ZEROS_PADDED),
                read(BYGGEAFSNIT, "0045 08501", "004508501", SEPARATORS_REMOVED),
                read(BYGGEAFSNIT, "45-08501", "004508501", SEPARATORS_REMOVED, ZEROS_PADDED),
                // spreadsheets
                read(AFDELING, "240001.0", "0240001", DECIMAL_ZERO_REMOVED, ZEROS_PADDED),
                read(AFDELING, "240001,0", "0240001", DECIMAL_ZERO_REMOVED, ZEROS_PADDED),
                read(AFDELING, "1240001.0", "1240001", DECIMAL_ZERO_REMOVED),
                read(ORGANISATION, "240.0", "0240", DECIMAL_ZERO_REMOVED, ZEROS_PADDED),
                read(AFDELING, "'240001", "0240001", APOSTROPHE_REMOVED, ZEROS_PADDED),
                read(AFDELING, "'0240001", "0240001", APOSTROPHE_REMOVED),
                read(AFDELING, "\u20190240001", "0240001", APOSTROPHE_REMOVED),
                read(AFDELING, "' 0240001", "0240001", BLANKS_STRIPPED, APOSTROPHE_REMOVED),
                read(AFDELING, "240.001", "0240001", THOUSANDS_REMOVED, ZEROS_PADDED),
                read(AFDELING, "240,001", "0240001", THOUSANDS_REMOVED, ZEROS_PADDED),
                read(AFDELING, "1.240.001", "1240001", THOUSANDS_REMOVED),
                read(AFDELING, "240.001,0", "0240001", DECIMAL_ZERO_REMOVED, THOUSANDS_REMOVED, ZEROS_PADDED),
                read(AFDELING, "240,001.0", "0240001", DECIMAL_ZERO_REMOVED, THOUSANDS_REMOVED, ZEROS_PADDED),
                read(BYGGEAFSNIT, "24.000.102", "024000102", THOUSANDS_REMOVED, ZEROS_PADDED),
                read(BYGGEAFSNIT, "024.000.102", "024000102", THOUSANDS_REMOVED),
                read(BYGGEAFSNIT, "24.000.000", "024000000", THOUSANDS_REMOVED, ZEROS_PADDED),
                read(ORGANISATION, "1.240", "1240", THOUSANDS_REMOVED),
                // blanks around
                read(AFDELING, "\u00a00240001\u00a0", "0240001", BLANKS_STRIPPED),
                read(AFDELING, " \t240001\r\n", "0240001", BLANKS_STRIPPED, ZEROS_PADDED),
                read(AFDELING, "\ufeff0240001", "0240001", BLANKS_STRIPPED),
                read(AFDELING, "\u200b0240001\u200e", "0240001", BLANKS_STRIPPED),
                read(AFDELING, "\u2003240-1\u3000", "0240001", BLANKS_STRIPPED, SEPARATORS_REMOVED, ZEROS_PADDED),
                read(
                        AFDELING,
                        " '240.001,0 ",
                        "0240001",
                        BLANKS_STRIPPED,
                        APOSTROPHE_REMOVED,
                        DECIMAL_ZERO_REMOVED,
                        THOUSANDS_REMOVED,
                        ZEROS_PADDED),
                // organisation 0000
                read(ORGANISATION, "0000", "0000", ZERO_ORGANISATION),
                read(ORGANISATION, "0", "0000", ZEROS_PADDED, ZERO_ORGANISATION),
                read(AFDELING, "0000001", "0000001", ZERO_ORGANISATION),
                read(AFDELING, "240", "0000240", ZEROS_PADDED, ZERO_ORGANISATION),
                read(BYGGEAFSNIT, "0240", "000000240", ZEROS_PADDED, ZERO_ORGANISATION),
                read(BYGGEAFSNIT, "0000-001-02", "000000102", SEPARATORS_REMOVED, ZERO_ORGANISATION),
                read(AFDELING, "0/1", "0000001", SEPARATORS_REMOVED, ZEROS_PADDED, ZERO_ORGANISATION));
    }

    /** Level, text, the one reason. */
    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(ORGANISATION, "", EMPTY),
                arguments(ORGANISATION, " \u00a0\ufeff", EMPTY),
                arguments(ORGANISATION, "'", EMPTY),
                arguments(ORGANISATION, " ' ", EMPTY),
                arguments(ORGANISATION, "LBF-nr. 690", LETTERS),
                arguments(ORGANISATION, "O240", LETTERS),
                arguments(ORGANISATION, "24O", LETTERS),
                arguments(ORGANISATION, "240E", LETTERS),
                arguments(ORGANISATION, "E5", LETTERS),
                arguments(ORGANISATION, "0xF0", LETTERS),
                arguments(ORGANISATION, "æ240", LETTERS),
                arguments(ORGANISATION, "NaN", LETTERS),
                arguments(ORGANISATION, "240#", OTHER_CHARACTERS),
                arguments(ORGANISATION, "(240)", OTHER_CHARACTERS),
                arguments(ORGANISATION, "''240", OTHER_CHARACTERS),
                arguments(ORGANISATION, "240'", OTHER_CHARACTERS),
                arguments(ORGANISATION, "24\u00000", OTHER_CHARACTERS),
                arguments(ORGANISATION, "2\ufeff40", OTHER_CHARACTERS),
                arguments(ORGANISATION, "2\ud83d\ude0040", OTHER_CHARACTERS),
                arguments(ORGANISATION, "24\ud83d", OTHER_CHARACTERS),
                arguments(AFDELING, "0240:001", OTHER_CHARACTERS),
                arguments(AFDELING, "0240\\001", OTHER_CHARACTERS),
                arguments(AFDELING, "240\u2212001", OTHER_CHARACTERS),
                arguments(ORGANISATION, "\u0662\u0664\u0660", FOREIGN_DIGITS),
                arguments(ORGANISATION, "02\uff14\uff10", FOREIGN_DIGITS),
                arguments(ORGANISATION, "\ud835\udfce240", FOREIGN_DIGITS),
                arguments(ORGANISATION, "-240", SIGN),
                arguments(ORGANISATION, "+240", SIGN),
                arguments(ORGANISATION, "\u2212240", SIGN),
                arguments(ORGANISATION, " -240,0", SIGN),
                arguments(ORGANISATION, "-", SIGN),
                arguments(AFDELING, "-240001", SIGN),
                arguments(ORGANISATION, "2,40E+05", SCIENTIFIC_NOTATION),
                arguments(AFDELING, "2,40E+05", SCIENTIFIC_NOTATION),
                arguments(BYGGEAFSNIT, "2,40E+05", SCIENTIFIC_NOTATION),
                arguments(BYGGEAFSNIT, "2.40001e5", SCIENTIFIC_NOTATION),
                arguments(BYGGEAFSNIT, "24E6", SCIENTIFIC_NOTATION),
                arguments(BYGGEAFSNIT, "-2,4E-1", SCIENTIFIC_NOTATION),
                arguments(AFDELING, "240.000", AMBIGUOUS_THOUSANDS),
                arguments(AFDELING, "240,000", AMBIGUOUS_THOUSANDS),
                arguments(ORGANISATION, "240.000", AMBIGUOUS_THOUSANDS),
                arguments(ORGANISATION, "1.000", AMBIGUOUS_THOUSANDS),
                arguments(AFDELING, "240.000,0", AMBIGUOUS_THOUSANDS),
                arguments(AFDELING, "240001.00", MISPLACED_MARK),
                arguments(AFDELING, "240001.5", MISPLACED_MARK),
                arguments(AFDELING, "240001.", MISPLACED_MARK),
                arguments(AFDELING, ".240001", MISPLACED_MARK),
                arguments(AFDELING, ".0", MISPLACED_MARK),
                arguments(AFDELING, ".", MISPLACED_MARK),
                arguments(AFDELING, ".001", MISPLACED_MARK),
                arguments(AFDELING, "0240.001", MISPLACED_MARK),
                arguments(AFDELING, "24.0001", MISPLACED_MARK),
                arguments(AFDELING, "1,240.001", MISPLACED_MARK),
                arguments(AFDELING, "240.001.0", MISPLACED_MARK),
                arguments(AFDELING, "240001,,0", MISPLACED_MARK),
                arguments(AFDELING, "240..001", MISPLACED_MARK),
                arguments(AFDELING, "1...240", MISPLACED_MARK),
                arguments(BYGGEAFSNIT, "0240.001.02", MISPLACED_MARK),
                arguments(AFDELING, "0240-001.0", MIXED_SEPARATORS),
                arguments(BYGGEAFSNIT, "240.001-02", MIXED_SEPARATORS),
                arguments(ORGANISATION, "240 ,0", MIXED_SEPARATORS),
                arguments(ORGANISATION, "0240-001", PARTS_MISMATCH),
                arguments(ORGANISATION, "2 40", PARTS_MISMATCH),
                arguments(AFDELING, "0240-001-02", PARTS_MISMATCH),
                arguments(AFDELING, "0045 08501", PARTS_MISMATCH),
                arguments(AFDELING, "0240-0001", PARTS_MISMATCH),
                arguments(AFDELING, "00240-001", PARTS_MISMATCH),
                arguments(AFDELING, "0240--001", PARTS_MISMATCH),
                arguments(AFDELING, "0240- -001", PARTS_MISMATCH),
                arguments(AFDELING, "0240-", PARTS_MISMATCH),
                arguments(AFDELING, "/0240", PARTS_MISMATCH),
                arguments(AFDELING, "0240-001-", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0240-001", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0045 8501", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0240001-02", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0240-001-002", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0240-001-02-1", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0045-08501-1", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "0045-08501-", PARTS_MISMATCH),
                arguments(BYGGEAFSNIT, "24 000 102", PARTS_MISMATCH),
                arguments(ORGANISATION, "02401", TOO_LONG),
                arguments(ORGANISATION, "00240", TOO_LONG),
                arguments(ORGANISATION, "0240001", TOO_LONG),
                arguments(ORGANISATION, "240.001", TOO_LONG),
                arguments(AFDELING, "24000102", TOO_LONG),
                arguments(BYGGEAFSNIT, "0240001020", TOO_LONG),
                arguments(BYGGEAFSNIT, "99999999999999999999999999", TOO_LONG),
                arguments(BYGGEAFSNIT, "1.000.000.000.000.000.000", TOO_LONG));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void check_readsAndReportsEveryRepair(LbfLevel level, String text, String canonical, List<LbfReason> reasons) {
        LbfReading reading = LbfNumber.check(level, text);

        assertThat(reading.number()).contains(LbfNumber.of(level, canonical));
        assertThat(reading.reasons()).containsExactlyElementsOf(reasons);
        assertThat(reading.outcome()).isEqualTo(weightiest(reasons));
        assertThat(LbfNumber.parse(level, text)).hasToString(canonical);
        assertThat(LbfNumber.isValid(level, text)).isTrue();
        assertThat(reading.message(Locale.ENGLISH).isEmpty()).isEqualTo(reasons.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void check_refusesWithTheReason(LbfLevel level, String text, LbfReason reason) {
        LbfReading reading = LbfNumber.check(level, text);

        assertThat(reading.outcome()).isEqualTo(LbfOutcome.REFUSED);
        assertThat(reading.reasons()).containsExactly(reason);
        assertThat(reading.number()).isEmpty();
        assertThat(reading.candidates()).isEmpty();
        assertThat(LbfNumber.isValid(level, text)).isFalse();
        assertThatThrownBy(() -> LbfNumber.parse(level, text))
                .asInstanceOf(type(InvalidLbfNumberException.class))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.level()).contains(level);
                    assertThat(e.text()).isEqualTo(text);
                    assertThat(e).hasMessage(reading.message(Locale.ENGLISH));
                });
    }

    @ParameterizedTest
    @EnumSource(LbfReason.class)
    void everyReason_hasARowHere(LbfReason reason) {
        Stream<LbfReason> seen = Stream.concat(
                accepted().flatMap(row -> ((List<?>) row.get()[3]).stream()).map(LbfReason.class::cast),
                refused().map(row -> (LbfReason) row.get()[2]));

        assertThat(Stream.concat(seen, Stream.of(LEVEL_NEEDED))).contains(reason);
    }

    /** Text, canonical number: what leaves no choice of level. */
    static Stream<Arguments> certainWithoutLevel() {
        return Stream.of(
                arguments("0240", ORGANISATION, "0240"),
                arguments("0240001", AFDELING, "0240001"),
                arguments("024000102", BYGGEAFSNIT, "024000102"),
                arguments("124000102", BYGGEAFSNIT, "124000102"),
                arguments("'0240001", AFDELING, "0240001"),
                arguments("0240-001", AFDELING, "0240001"),
                arguments("45/85", AFDELING, "0045085"),
                arguments("240-1-2", BYGGEAFSNIT, "024000102"),
                arguments("0045 08501", BYGGEAFSNIT, "004508501"));
    }

    @ParameterizedTest
    @MethodSource("certainWithoutLevel")
    void withoutLevel_readsWhatLeavesNoChoice(String text, LbfLevel level, String canonical) {
        assertThat(LbfNumber.parse(text)).isEqualTo(LbfNumber.of(level, canonical));
        assertThat(LbfNumber.check(text).number()).contains(LbfNumber.of(level, canonical));
    }

    static Stream<Arguments> uncertainWithoutLevel() {
        return Stream.of(
                arguments("4508501", List.of("4508501", "004508501")),
                arguments("240", List.of("0240")),
                arguments("4001", List.of("4001", "0004001")),
                arguments("240001", List.of("0240001", "000240001")),
                arguments("240.001", List.of("0240001", "000240001")),
                arguments("24000102", List.of("024000102")),
                arguments("08501", List.of("0008501")));
    }

    @Test
    void withoutLevel_refusesAndNamesBothReadings() {
        LbfReading reading = LbfNumber.check("4508501");

        assertThat(reading.outcome()).isEqualTo(LbfOutcome.REFUSED);
        assertThat(reading.reasons()).containsExactly(LEVEL_NEEDED);
        assertThat(reading.candidates())
                .containsExactly(LbfNumber.of(AFDELING, "4508501"), LbfNumber.of(BYGGEAFSNIT, "004508501"));
        assertThat(reading.message(Locale.ENGLISH))
                .isEqualTo(
                        "Expected an LBF number, found '4508501'. Its level is not certain; state the level or write the number with all"
                                + " its digits. It may be afdeling 4508501 or byggeafsnit 004508501.");
        assertThat(reading.message(DANISH)).endsWith("Det kan være afdeling 4508501 eller byggeafsnit 004508501.");
        assertThatThrownBy(() -> LbfNumber.parse("4508501"))
                .asInstanceOf(type(InvalidLbfNumberException.class))
                .satisfies(e -> assertThat(e.level()).isEmpty())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LEVEL_NEEDED));
    }

    @ParameterizedTest
    @MethodSource("uncertainWithoutLevel")
    void withoutLevel_neverGuessesFromUnpaddedDigits(String text, List<String> candidates) {
        LbfReading reading = LbfNumber.check(text);

        assertThat(reading.reasons()).containsExactly(LEVEL_NEEDED);
        assertThat(reading.candidates()).map(LbfNumber::toString).containsExactlyElementsOf(candidates);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0240001020", "0240-", "2,4E+05", "240.000", "-240"})
    void withoutLevel_refusesWhatNoLevelReads(String text) {
        LbfReading reading = LbfNumber.check(text);

        assertThat(reading.reasons()).hasSize(1).doesNotContain(LEVEL_NEEDED);
        assertThat(reading.message(Locale.ENGLISH)).startsWith("Expected an LBF number, found ");
    }

    @Test
    void message_tellsWhatWasReadAndEveryRepair() {
        LbfReading reading = LbfNumber.check(BYGGEAFSNIT, "240-1-2");

        assertThat(reading.message(Locale.ENGLISH))
                .isEqualTo(
                        "'240-1-2' was read as 024000102. Separators between the parts were removed. Missing leading zeros were added.");
        assertThat(reading.message(DANISH))
                .isEqualTo(
                        "'240-1-2' er læst som 024000102. Skilletegn mellem delene er fjernet. Manglende foranstillede nuller er tilføjet.");
        assertThat(reading).hasToString("REPAIRED 024000102 [SEPARATORS_REMOVED, ZEROS_PADDED]");
    }

    @Test
    void message_tellsWhatWasExpectedAndWhatToDo() {
        LbfReading reading = LbfNumber.check(AFDELING, "2,40E+05");

        assertThat(reading.message(Locale.ENGLISH))
                .isEqualTo(
                        "Expected an LBF number of 7 digits (afdeling), found '2,40E+05'. It is in scientific notation, so digits are"
                                + " already lost; get the number from where it came from.");
        assertThat(reading.message(DANISH))
                .isEqualTo(
                        "Forventede et LBF-nummer på 7 cifre (afdeling), fandt '2,40E+05'. Det står i videnskabelig notation, så cifre er"
                                + " allerede gået tabt; hent nummeret, hvor det kom fra.");
        assertThat(LbfNumber.check(ORGANISATION, "x").message(DANISH)).contains("4 cifre (boligorganisation)");
    }

    @Test
    void message_isEnglishForEveryOtherLanguage() {
        LbfReading reading = LbfNumber.check(ORGANISATION, "240");

        assertThat(reading.message(Locale.GERMAN)).isEqualTo(reading.message(Locale.ENGLISH));
        assertThat(reading.message(Locale.ROOT)).isEqualTo(reading.message(Locale.ENGLISH));
    }

    /** Synthetic CPR numbers; none is anybody's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1111111118",
                "111111-1118",
                "111111 1118",
                " 0101654321 ",
                "Navn 010190-4321",
                "0 1 0 1 9 0 4 3 2 1"
            })
    void message_neverRepeatsWhatMayBeACprNumber(String text) {
        for (LbfLevel level : LbfLevel.values()) {
            LbfReading reading = LbfNumber.check(level, text);

            assertThat(reading.message(Locale.ENGLISH))
                    .contains("found text(" + text.length() + ").")
                    .doesNotContain(text);
            assertThat(reading.message(DANISH)).contains("fandt text(" + text.length() + ").");
            assertThat(reading.toString()).doesNotContain(text);
        }
    }

    @Test
    void message_cutsLongTextsAndHidesControlCharacters() {
        assertThat(LbfNumber.check(ORGANISATION, "x".repeat(100)).message(Locale.ENGLISH))
                .contains("found '" + "x".repeat(40) + "…'.");
        assertThat(LbfNumber.check(ORGANISATION, "x\n\u001b[31m\u202e").message(Locale.ENGLISH))
                .contains("found 'x??[31m?'.");
    }

    private static Arguments read(LbfLevel level, String text, String canonical, LbfReason... reasons) {
        return arguments(level, text, canonical, List.of(reasons));
    }

    private static LbfOutcome weightiest(List<LbfReason> reasons) {
        return reasons.stream()
                .map(LbfReason::outcome)
                .max(LbfOutcome::compareTo)
                .orElse(LbfOutcome.OK);
    }
}
