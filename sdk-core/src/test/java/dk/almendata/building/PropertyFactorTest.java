package dk.almendata.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The property factors (addresses and building codes, 6; forbrugerdatabaser.txt 3.4). */
class PropertyFactorTest {

    @Test
    void definedFactors_areThoseOfTheText() {
        assertThat(PropertyFactor.defined().stream()
                        .collect(Collectors.groupingBy(PropertyFactor::kind, Collectors.counting())))
                .containsEntry(FactorKind.HEADING, 5L)
                .containsEntry(FactorKind.MEASURE_DATE, 19L)
                .containsEntry(FactorKind.AREA, 12L)
                .containsEntry(FactorKind.CODE, 5L)
                .containsEntry(FactorKind.YEAR, 2L)
                .containsEntry(FactorKind.NOTICE, 1L)
                .hasSize(6);
    }

    /** The numbers of measures do not follow those of factors. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            501 ; 10. Øvrige            ; 10,1 ; Øvrige varmebesparende tiltag
            511 ; 1. Klimaskærm         ; 1,1  ; Efterisolering af tag
            512 ; 1. Klimaskærm         ; 1,2  ; Efterisolering af facader
            513 ; 1. Klimaskærm         ; 1,3  ; Nye vinduer / forsatsvinduer
            521 ; 2. Teknisk isolering  ; 2,1  ; Efterisolering af beholdere, rør og ventiler
            522 ; 2. Teknisk isolering  ; 2,2  ; Efterisolering af ledninger i jord
            531 ; 3. Varmeanlæg         ; 3,1  ; Renovering af varmeanlæg
            541 ; 4. Brugsvandsanlæg    ; 4,1  ; Renovering af brugsvandsanlæg
            551 ; 5. Ventilation        ; 5,1  ; Etablering af varmegenvinding
            552 ; 5. Ventilation        ; 5,2  ; Etablering af behovstyret ventilation
            553 ; 5. Ventilation        ; 5,3  ; Indregulering af luftmængder.
            561 ; 6. Indregulering      ; 6,1  ; Indregulering af varmeanlæg
            562 ; 6. Indregulering      ; 6,2  ; Indregulering af brugsvandscirkulation
            571 ; 7. Automatik          ; 7,1  ; Etablering af vejrkompensering
            572 ; 7. Automatik          ; 7,3  ; Etablering af CTS mm.
            573 ; 7. Automatik          ; 7,2  ; Etablering af natsænkning
            574 ; 7. Automatik          ; 7,4  ; Optimering af eks. automatik
            581 ; 8. Solvarme           ; 8,1  ; Etablering af solvarmeanlæg
            591 ; 9. Varmepumpe         ; 9,1  ; Etablering af varmepumpeanlæg
            """)
    void measures_haveTheirNumbersAndLabels(int number, String group, String measure, String danish) {
        PropertyFactor factor = PropertyFactor.of(number).orElseThrow();

        assertThat(factor.kind()).isEqualTo(FactorKind.MEASURE_DATE);
        assertThat(factor.group()).contains(group);
        assertThat(factor.measure()).contains(measure);
        assertThat(factor.danish()).isEqualTo(danish);
        assertThat(factor.label()).isEqualTo(group + "; " + measure + " " + danish);
        assertThat(factor.list()).isEmpty();
        assertThat(factor.field()).isEmpty();
    }

    /** The names of the text and of BBR 1.8 and later. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = ';', textBlock = """
            601 ; BYG_AREAL            ; byg038SamletBygningsareal              ; OFFICIAL
            602 ; BYG_BOLIG_AREAL      ; byg039BygningensSamledeBoligAreal      ; OFFICIAL
            603 ; ERHV_AREAL           ; byg040BygningensSamledeErhvervsAreal   ; OFFICIAL
            604 ; TAGETAGE_AREAL       ; -                                      ; UNKNOWN
            605 ; TAGETAGE_AREAL_UDNYT ; eta021ArealAfUdnyttetDelAfTagetage     ; SEEN
            606 ; KAELDER_AREAL        ; eta022Kælderareal                      ; SEEN
            607 ; KAELDER_AREAL_U_125  ; -                                      ; UNKNOWN
            608 ; CARPORT_INDB_ARL     ; byg043ArealIndbyggetCarport            ; SEEN
            609 ; GARAGE_INDB_ARL      ; byg042ArealIndbyggetGarage             ; SEEN
            610 ; TERRESSE_OVERD_ARL   ; -                                      ; UNKNOWN
            611 ; UDESTUE_ARL          ; byg045ArealIndbyggetUdestueEllerLign   ; SEEN
            612 ; UDHUS_INDB_ARL       ; byg044ArealIndbyggetUdhus              ; SEEN
            701 ; -                    ; byg021BygningensAnvendelse             ; OFFICIAL
            702 ; VARMEINSTAL_KODE     ; byg056Varmeinstallation                ; OFFICIAL
            703 ; VARME_SUPPL_KODE     ; byg058SupplerendeVarme                 ; OFFICIAL
            704 ; OPVARMNING_KODE      ; byg057Opvarmningsmiddel                ; OFFICIAL
            705 ; VARME_ENERGIMAERKE   ; -                                      ; UNKNOWN
            801 ; -                    ; byg026Opførelsesår                     ; OFFICIAL
            802 ; OMBYG_AAR            ; byg027OmTilbygningsår                  ; OFFICIAL
            """)
    void fields_areMappedBothWays(int number, String older, String newer, BbrField.Certainty certainty) {
        BbrField field = PropertyFactor.of(number).orElseThrow().field().orElseThrow();

        assertThat(field.olderName().orElse(null)).isEqualTo(older);
        assertThat(field.newerName().orElse(null)).isEqualTo(newer);
        assertThat(field.certainty()).isEqualTo(certainty);
        assertThat(field.factor()).hasValue(number);
        Stream.of(older, newer)
                .filter(name -> name != null)
                .forEach(name -> assertThat(BbrField.ofName(name)).contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eta022Kaelderareal", "ETA022KÆLDERAREAL", " eta022Kælderareal ", "eta022Kælderareal"})
    void spellingsOfANewName_areTheSameField(String name) {
        assertThat(BbrField.ofName(name)).contains(BbrField.BASEMENT_AREA);
    }

    @Test
    void noName_isNoField() {
        assertThat(BbrField.ofName("")).isEmpty();
        assertThat(BbrField.ofName("BYG")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "701, BUILDING_USE",
        "702, HEATING_INSTALLATION",
        "703, SUPPLEMENTARY_HEATING",
        "704, HEATING_FUEL",
        "705, ENERGY_LABEL"
    })
    void codesAreOfAList(int number, BbrList list) {
        assertThat(PropertyFactor.of(number).orElseThrow().list()).contains(list);
        assertThat(list.factor()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"0, 000, true", "7, 007, true", "499, 499, true", "500, 500, false", "602, 602, false"})
    void ownNumbers_areFree(int number, String text, boolean own) {
        PropertyFactor factor = PropertyFactor.of(number).orElseThrow();

        assertThat(factor.text()).isEqualTo(text);
        assertThat(factor.kind() == FactorKind.OWN).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 502, 592, 600 + 13, 706, 803, 902, 1000})
    void otherNumbers_areNotDefined(int number) {
        assertThat(PropertyFactor.of(number)).isEmpty();
    }

    /** Note 2 of the text: always the latest start date, whatever history stands at the transaction. */
    @Test
    void valueThatCounts_isTheOneWithTheLatestStart() {
        FactorValue old = new FactorValue(602, LocalDate.of(2010, 1, 1), "80");
        FactorValue latest = new FactorValue(602, LocalDate.of(2030, 1, 1), "95");
        FactorValue corrected = new FactorValue(602, LocalDate.of(2030, 1, 1), "96");
        FactorValue other = new FactorValue(603, LocalDate.of(2040, 1, 1), "12");

        assertThat(FactorValue.counting(List.of(latest, old, other), 602)).contains(latest);
        assertThat(FactorValue.counting(List.of(latest, latest, old), 602)).contains(latest);
        assertThat(FactorValue.counting(List.of(other), 602)).isEmpty();
        assertThat(FactorValue.counting(List.of(latest, corrected, old), 602))
                .as("two values from one day leave no choice")
                .isEmpty();
        assertThat(FactorValue.latest(List.of(latest, corrected, old), 602)).containsExactly(latest, corrected);
    }

    @Test
    void valueThatCounts_doesNotDependOnTheOrder() {
        Random random = new Random(602);
        for (int round = 0; round < 500; round++) {
            List<FactorValue> values = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                LocalDate start = LocalDate.of(2020 + random.nextInt(4), 1, 1);
                values.add(new FactorValue(601 + random.nextInt(2), start, "" + random.nextInt(3)));
            }
            List<FactorValue> one = FactorValue.latest(values, 602);
            Collections.shuffle(values, random);

            assertThat(FactorValue.latest(values, 602)).containsExactlyInAnyOrderElementsOf(one);
            assertThat(one)
                    .allSatisfy(value -> assertThat(values.stream()
                                    .filter(other -> other.factor() == 602)
                                    .map(FactorValue::start))
                            .allMatch(start -> !start.isAfter(value.start())));
        }
    }

    /** Measures hold dates, areas square metres, 701 to 705 codes, 801 and 802 years, 901 a yes or no. */
    @Test
    void values_areTypedByTheirFactor() {
        assertThat(value(511, "31-12-2016").date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(value(501, " 2016-12-31 ").date()).contains(LocalDate.of(2016, 12, 31));
        assertThat(value(601, "86,5").area()).contains(new BigDecimal("86.5"));
        assertThat(value(612, "0").area()).contains(BigDecimal.ZERO);
        assertThat(value(801, "1974").year()).contains(Year.of(1974));
        assertThat(value(901, "1").notice()).contains(true);
        assertThat(value(901, "0").notice()).contains(false);
        assertThat(value(703, "01")
                        .code(LocalDate.of(2024, 1, 1))
                        .flatMap(BbrReading::code)
                        .map(BbrCode::code))
                .contains("1");
        assertThat(value(701, "451").check()).as("an unknown code is kept").isEmpty();
        assertThat(value(12, "").check()).as("the utility's own").isEmpty();
        assertThat(value(601, "86").date()).isEmpty();
        assertThat(value(601, "86").code(LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(value(511, "86").area()).isEmpty();
        assertThat(value(599, "86").area()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "511, '', EMPTY",
        "511, ' ', EMPTY",
        "511, 1, NOT_A_DATE",
        "511, 30-02-2016, NOT_A_DATE",
        "511, 31/12/2016, NOT_A_DATE",
        "511, 1-1-2016, NOT_A_DATE",
        "601, -1, NOT_AN_AREA",
        "601, 1.234.567, NOT_AN_AREA",
        "601, '1,2345', NOT_AN_AREA",
        "601, 86 m2, NOT_AN_AREA",
        "701, '', EMPTY",
        "801, 0, NOT_A_YEAR",
        "801, 0974, NOT_A_YEAR",
        "802, 74, NOT_A_YEAR",
        "901, 2, NOT_A_NOTICE",
        "901, ja, NOT_A_NOTICE",
        "500, 1, HEADING",
        "600, '', HEADING"
    })
    void wrongValues_haveTheirFaultAndNoType(int factor, String text, FactorFault fault) {
        FactorValue value = value(factor, text);

        assertThat(value.check()).contains(fault);
        assertThat(Stream.of(
                        value.date(), value.area(), value.year(), value.notice(), value.code(LocalDate.of(2024, 1, 1))))
                .allMatch(Optional::isEmpty);
        assertThat(fault.sentence(Locale.ENGLISH))
                .endsWith(".")
                .isNotEqualTo(fault.sentence(Locale.forLanguageTag("da")));
    }

    @Test
    void floors_haveFieldsOfTheirOwn() {
        assertThat(Stream.of(BbrField.values()).filter(BbrField::perFloor))
                .containsExactly(BbrField.USED_ATTIC_AREA, BbrField.BASEMENT_AREA);
    }

    private static FactorValue value(int factor, String text) {
        return new FactorValue(factor, LocalDate.of(2020, 1, 1), text);
    }
}
