package dk.almendata.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code lists of BBR (addresses and building codes, 6). */
class BbrListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    /** How many codes each list has, as the official lists count them. */
    @ParameterizedTest
    @CsvSource({
        "BUILDING_USE, 104",
        "UNIT_USE, 101",
        "HEATING_INSTALLATION, 9",
        "SUPPLEMENTARY_HEATING, 11",
        "HEATING_FUEL, 7",
        "ENERGY_LABEL, 13",
        "COORDINATE_SYSTEM, 5",
    })
    void codes_areAllThere(BbrList list, int count) {
        assertThat(list.codes(TODAY)).hasSize(count);
        assertThat(list.codes(TODAY).stream().map(BbrCode::code)).doesNotHaveDuplicates();
    }

    /** Every row of the domain's data. */
    @ParameterizedTest
    @CsvFileSource(resources = "bbr-codes.csv", delimiter = ';', numLinesToSkip = 1)
    void everyRowOfTheData_isReadAsItSays(String list, String code, String danish, String status, String note) {
        BbrCode read = BbrList.of(list).orElseThrow().read(code, TODAY).code().orElseThrow();

        assertThat(read.code()).isEqualTo(code);
        assertThat(read.danish()).isEqualTo(danish);
        assertThat(read.english()).isNotBlank();
        assertThat(read.status().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void everyCode_isReadAsItself(BbrList list) {
        for (BbrCode code : list.codes(TODAY)) {
            assertThat(list.read(code.code(), TODAY).code()).contains(code);
        }
    }

    /** The 16 that the utility's text has and that are replaced by finer ones; they are accepted and said to be so. */
    @ParameterizedTest
    @ValueSource(ints = {130, 210, 220, 230, 290, 310, 320, 330, 390, 410, 420, 430, 440, 490, 520, 530})
    void phasedOutCodes_areReadAndSaidToBeSo(int code) {
        BbrReading reading = BbrList.BUILDING_USE.read(Integer.toString(code), TODAY);

        assertThat(reading.outcome()).isEqualTo(BbrOutcome.KNOWN);
        assertThat(reading.reasons()).containsExactly(BbrReason.BEING_PHASED_OUT);
        assertThat(reading.code().orElseThrow().status()).isEqualTo(BbrStatus.BEING_PHASED_OUT);
    }

    /** The twelve of the text that stay. */
    @ParameterizedTest
    @ValueSource(ints = {110, 120, 140, 150, 160, 190, 510, 540, 590, 910, 920, 930})
    void keptCodes_areInForce(int code) {
        BbrReading reading = BbrList.BUILDING_USE.read(Integer.toString(code), TODAY);

        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.code().orElseThrow().status()).isEqualTo(BbrStatus.IN_FORCE);
    }

    @Test
    void onlyThose_areBeingPhasedOut() {
        assertThat(Arrays.stream(BbrList.values())
                        .flatMap(list -> list.codes(TODAY).stream())
                        .filter(code -> code.status() == BbrStatus.BEING_PHASED_OUT)
                        .map(code -> code.list().id())
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("building-use", 16L),
                        java.util.Map.entry("unit-use", 21L),
                        java.util.Map.entry("energy-label", 13L));
    }

    /** The day decides whether a code is in force, as it decides the remarks. */
    @ParameterizedTest
    @ValueSource(ints = {121, 122, 523, 990, 999})
    void laterCodes_areNotInForceBeforeTheirDay(int code) {
        BbrReading early = BbrList.BUILDING_USE.read(Integer.toString(code), LocalDate.of(2016, 6, 1));

        assertThat(early.reasons()).contains(BbrReason.NOT_YET_IN_LIST);
        assertThat(early.code().orElseThrow().status()).isEqualTo(BbrStatus.NOT_YET_GIVEN);
        assertThat(BbrList.BUILDING_USE
                        .read(Integer.toString(code), TODAY)
                        .code()
                        .orElseThrow()
                        .status())
                .isEqualTo(BbrStatus.IN_FORCE);
    }

    /** A list carries a date. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            416 ; 2016-12-31 ; Konferencecenter                                        ; TEXT_NOT_OFFICIAL BEFORE_OLDEST_LIST
            416 ; 2017-01-03 ; Konferencecenter                                        ; TEXT_NOT_OFFICIAL
            416 ; 2017-01-04 ; Konferencecenter                                        ; MEANING_UNCERTAIN TEXT_NOT_OFFICIAL
            416 ; 2019-08-31 ; Konferencecenter                                        ; MEANING_UNCERTAIN TEXT_NOT_OFFICIAL
            416 ; 2019-09-01 ; Forlystelsespark                                        ; -
            522 ; 2017-01-03 ; Bygning med ferielejligheder                            ; TEXT_NOT_OFFICIAL
            522 ; 2018-06-01 ; Bygning med ferielejligheder                            ; MEANING_UNCERTAIN TEXT_NOT_OFFICIAL
            522 ; 2026-01-01 ; Bygning med ferielejligheder til erhvervsmæssig udlejning ; -
            523 ; 2017-01-03 ; Bygning med ferielejligheder til eget brug              ; NOT_YET_IN_LIST
            523 ; 2019-09-01 ; Bygning med ferielejligheder til eget brug              ; -
            121 ; 2019-08-31 ; Sammenbygget enfamiliehus                               ; NOT_YET_IN_LIST
            122 ; 2021-12-31 ; Fritliggende enfamiliehus i tæt-lav bebyggelse          ; NOT_YET_IN_LIST
            122 ; 2022-01-01 ; Fritliggende enfamiliehus i tæt-lav bebyggelse          ; -
            160 ; 2017-01-03 ; Døgninstitution (plejehjem, alderdomshjem, børne- eller ungdomshjem) ; -
            160 ; 2017-08-18 ; Døgninstitution (plejehjem, alderdomshjem, børne- eller ungdomshjem) ; MEANING_UNCERTAIN
            110 ; 2016-12-31 ; Stuehus til landbrugsejendom                            ; BEFORE_OLDEST_LIST
            160 ; 2019-09-01 ; Boligbygning til døgninstitution                        ; -
            990 ; 2018-01-01 ; Faldefærdig bygning                                     ; NOT_YET_IN_LIST
            """)
    void meaning_isThatOfTheDay(String code, LocalDate on, String danish, String reasons) {
        BbrReading reading = BbrList.BUILDING_USE.read(code, on);

        assertThat(reading.code().map(BbrCode::danish)).contains(danish);
        assertThat(reading.reasons().stream().map(Enum::name))
                .containsExactlyInAnyOrder(reasons == null ? new String[0] : reasons.split(" "));
    }

    @Test
    void codesOfADay_leaveOutWhatCameLater() {
        assertThat(BbrList.BUILDING_USE.codes(LocalDate.of(2017, 1, 3)).stream().map(BbrCode::code))
                .contains("416", "522")
                .doesNotContain("121", "122", "523", "990", "999")
                .hasSize(99);
        assertThat(BbrList.BUILDING_USE.codes(LocalDate.of(2019, 9, 1))).hasSize(103);
    }

    /** Domain 6: a unit is never read by the list of buildings; 340 to 370, 450 and 610 are of units only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            320 | Engroshandel og lager.                                                   | Office, trade, storage, public administration included
            330 | Detailhandel m.v.                                                        | Hotel, restaurant, laundry, hairdresser and other services
            420 | Bibliotek, museum, kirke o. lign.                                        | Teaching and research (school, upper secondary school, laboratory)
            430 | Undervisning og forskning (skole, gymnasium, forskningslaboratorium).    | Hospital, nursing home, birth clinic and alike
            440 | Hospital, fødeklinik o. lign.                                            | Day care institution
            450 | Daginstitution.                                                          | -
            340 | Pengeinstitut, forsikringsvirksomhed m.v.                                | -
            360 | Offentlig administration.                                                | -
            370 | Hotel, restauration, vaskeri, frisør og anden servicevirksomhed.         | -
            610 | Ikke vurderede erhvervsenheder i nybyggeri                               | -
            910 | -                                                                        | Garage (for one or two vehicles)
            """)
    void sameNumber_meansSomethingElseForAUnit(String code, String unitInDanish, String buildingInEnglish) {
        assertThat(BbrList.UNIT_USE
                        .read(code, TODAY)
                        .code()
                        .map(BbrCode::danish)
                        .orElse(null))
                .isEqualTo(unitInDanish);
        assertThat(BbrList.BUILDING_USE
                        .read(code, TODAY)
                        .code()
                        .map(BbrCode::english)
                        .orElse(null))
                .isEqualTo(buildingInEnglish);
    }

    /** The oldest list of units that is known here is of 2019. */
    @Test
    void listOfUnits_isNotKnownBefore2019() {
        assertThat(BbrList.UNIT_USE.read("110", LocalDate.of(2019, 8, 31)).reasons())
                .containsExactly(BbrReason.BEFORE_OLDEST_LIST);
        assertThat(BbrList.UNIT_USE.read("110", LocalDate.of(2019, 9, 1)).reasons())
                .isEmpty();
        assertThat(BbrList.UNIT_USE.read("610", TODAY).reasons()).containsExactly(BbrReason.TEXT_NOT_OFFICIAL);
    }

    /** Domain 6: 451 is seen in use, but in no list. */
    @Test
    void shelter_isUnknownAndKept() {
        BbrReading reading = BbrList.BUILDING_USE.read("451", TODAY);

        assertThat(reading.reasons()).containsExactly(BbrReason.NOT_IN_LIST);
        assertThat(reading.outcome()).isEqualTo(BbrOutcome.UNKNOWN);
        assertThat(reading.text()).isEqualTo("451");
    }

    /** The groups of factor 701 in the utility's text; 990, 999 and 610 are in none. */
    @ParameterizedTest
    @CsvSource({
        "BUILDING_USE, 110, ALL_YEAR_LIVING",
        "BUILDING_USE, 290, PRODUCTION_AND_STORAGE",
        "BUILDING_USE, 310, TRADE_AND_SERVICES",
        "UNIT_USE, 450, CULTURE_AND_INSTITUTIONS",
        "BUILDING_USE, 585, LEISURE",
        "BUILDING_USE, 910, MINOR_BUILDINGS",
        "BUILDING_USE, 970, MINOR_BUILDINGS",
        "BUILDING_USE, 990, ",
        "BUILDING_USE, 999, ",
        "UNIT_USE, 610, ",
        "HEATING_INSTALLATION, 99, ",
        "ENERGY_LABEL, A, "
    })
    void codesOfUse_haveTheGroupOfTheirHundred(BbrList list, String code, UseGroup group) {
        assertThat(list.read(code, TODAY).code().orElseThrow().group().orElse(null))
                .isEqualTo(group);
    }

    @Test
    void groups_haveTheHeadingsOfTheText() {
        assertThat(UseGroup.LEISURE.word(Locale.forLanguageTag("da"))).isEqualTo("fritidsformål");
        assertThat(UseGroup.LEISURE.word(Locale.ENGLISH)).isEqualTo("leisure");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SUPPLEMENTARY_HEATING ; 01    ; 1   ; ZEROS_REMOVED
            SUPPLEMENTARY_HEATING ; 1     ; 1   ;
            SUPPLEMENTARY_HEATING ; 00    ; 0   ; ZEROS_REMOVED
            SUPPLEMENTARY_HEATING ; 10    ; 10  ;
            HEATING_INSTALLATION  ; 99    ; 99  ; BUILDINGS_ONLY
            HEATING_INSTALLATION  ; 4     ;     ; NOT_IN_LIST
            HEATING_FUEL          ; 5     ;     ; NOT_IN_LIST
            HEATING_FUEL          ; 8     ;     ; NOT_IN_LIST
            HEATING_FUEL          ; 07    ; 7   ; ZEROS_REMOVED
            ENERGY_LABEL          ; m     ; M   ; CAPITAL_MADE BEING_PHASED_OUT STATUS_ASSUMED
            ENERGY_LABEL          ; A     ; A   ; BEING_PHASED_OUT STATUS_ASSUMED
            ENERGY_LABEL          ; N     ;     ; NO_LETTER
            ENERGY_LABEL          ; 1     ;     ; NO_LETTER
            COORDINATE_SYSTEM     ; 5     ; 5   ;
            BUILDING_USE          ; ' 140 '; 140 ; BLANKS_STRIPPED
            BUILDING_USE          ; 0140  ; 140 ; ZEROS_REMOVED
            BUILDING_USE          ; 14a   ;     ; NO_NUMBER
            BUILDING_USE          ; -140  ;     ; NO_NUMBER
            BUILDING_USE          ; 12345 ;     ; NO_NUMBER
            BUILDING_USE          ; ''    ;     ; EMPTY
            BUILDING_USE          ; ' '   ;     ; EMPTY
            BUILDING_USE          ; 141   ;     ; NOT_IN_LIST
            """)
    void code_isReadAsPeopleWriteIt(BbrList list, String text, String code, String reasons) {
        BbrReading reading = list.read(text, TODAY);

        assertThat(reading.code().map(BbrCode::code).orElse(null)).isEqualTo(code);
        assertThat(reading.reasons().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(reasons == null ? "" : reasons);
        assertThat(reading.text()).isEqualTo(text);
    }

    /** Digits of another script and other odd texts are refused and never throw. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0661\u0664\u0660", "1 40", "\u00a0140\u00a0", "140\n", "1e2", "\ud83d\ude00", "\u0000"})
    void oddTexts_haveAnAnswer(String text) {
        for (BbrList list : BbrList.values()) {
            assertThat(list.read(text, TODAY).reasons()).isNotEmpty();
        }
        assertThat(BbrList.BUILDING_USE.read("\u00a0140\u00a0", TODAY).code()).isPresent();
        assertThat(BbrList.BUILDING_USE.read("\u0661\u0664\u0660", TODAY).outcome())
                .isEqualTo(BbrOutcome.INVALID);
    }

    @Test
    void message_saysWhatWasExpectedFoundAndWhatToDo() {
        BbrReading reading = BbrList.HEATING_FUEL.read("5", TODAY);

        assertThat(reading.message(Locale.ENGLISH))
                .isEqualTo("Expected a code of the list heating-fuel, found '5'."
                        + " The list has no such code; it is kept as it is. Check the list and the code.");
        assertThat(reading.message(Locale.forLanguageTag("da")))
                .isEqualTo("Ventede en kode i listen heating-fuel, fandt '5'."
                        + " Listen har ikke den kode; den beholdes, som den er. Kontrollér listen og koden.");
        assertThat(BbrList.HEATING_FUEL.read("7", TODAY).message(Locale.ENGLISH))
                .isEmpty();
        assertThat(BbrList.BUILDING_USE.read("x".repeat(1000), TODAY).message(Locale.ENGLISH))
                .contains("found text(1000).");
        assertThat(BbrList.BUILDING_USE.read("010180-1234", TODAY).message(Locale.ENGLISH))
                .as("what may be a person's number is not shown")
                .contains("text(11)")
                .doesNotContain("0101");
    }

    @Test
    void lists_areFoundByTheirName() {
        assertThat(Stream.of(BbrList.values()).map(list -> BbrList.of(list.id()).orElseThrow()))
                .containsExactly(BbrList.values());
        assertThat(BbrList.of("Building-Use")).isEmpty();
    }
}
