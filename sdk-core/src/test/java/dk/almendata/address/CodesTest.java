package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Road codes, postcodes, municipalities and regions (domain document 1.4 and 1.5). */
class CodesTest {

    private static final LocalDate IN_2026 = LocalDate.of(2026, 12, 31);
    private static final LocalDate IN_2027 = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,    0001, false, false
            70,   0070, false, false
            9899, 9899, false, false
            9900, 9900, true,  false
            9939, 9939, true,  false
            9940, 9940, true,  true
            9999, 9999, true,  true
            """)
    void roadCode_fromNineThousandNineHundred_isNoPhysicalRoad(
            String text, String canonical, boolean administrative, boolean ofState) {
        RoadCode code = RoadCode.parse(text);

        assertThat(code).hasToString(canonical).isEqualTo(RoadCode.of(Integer.parseInt(canonical)));
        assertThat(code.isAdministrative()).isEqualTo(administrative);
        assertThat(code.isOfState()).isEqualTo(ofState);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000", "10000", "-1", "1A", "٣"})
    void roadCode_refusesAnythingElse(String text) {
        assertThat(RoadCode.isReadable(text)).isFalse();
        assertThatExceptionOfType(InvalidAddressException.class).isThrownBy(() -> RoadCode.parse(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            5000,      5000, Odense C,      false
            0800,      0800, Høje Taastrup, true
            800,       0800, Høje Taastrup, true
            0999,      0999, København C,   true
            DK-8660,   8660, Skanderborg,   false
            DK 8660,   8660, Skanderborg,   false
            dk8660,    8660, Skanderborg,   false
            D-8660,    8660, Skanderborg,   false
            2800,      2800, Kgs. Lyngby,   false
            1787,      1787, København V,   true
            """)
    void postcode_isReadAsPeopleWriteIt(String text, String canonical, String district, boolean bulk) {
        Postcode postcode = Postcode.parse(text);

        assertThat(postcode).hasToString(canonical).isEqualTo(Postcode.of(canonical));
        assertThat(postcode.district()).contains(district);
        assertThat(postcode.isBulkReceiver()).isEqualTo(bulk);
    }

    @Test
    void postcode_listHasElevenHundredAndNine_ofThemNineteenBulkReceivers() {
        List<Postcode> known = IntStream.range(1, 9_999)
                .mapToObj(Postcode::ofNumber)
                .filter(Postcode::isKnown)
                .toList();

        assertThat(known).hasSize(1_109);
        assertThat(known.stream().filter(Postcode::isBulkReceiver)).hasSize(19);
        assertThat(known.stream().map(code -> code.district().orElse("")).distinct())
                .hasSize(607);
        assertThat(Postcode.of("3900").isGreenlandic()).isTrue();
        assertThat(Postcode.of("3900").isKnown()).isFalse();
        assertThat(Postcode.of("3992").isGreenlandic()).isTrue();
        assertThat(Postcode.of("3993").isGreenlandic()).isFalse();
        assertThat(Postcode.of("3899").isGreenlandic()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000", "9999", "50", "50000", "5000 Odense", "S-5000", "DK", "DK--5000"})
    void postcode_refusesFillersAndAnythingElse(String text) {
        assertThat(Postcode.isReadable(text)).isFalse();
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> Postcode.parse(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AddressReason.POSTCODE_FORM));
    }

    @Test
    void municipalities_areNinetyEightAndChristiansoe() {
        Municipalities all = Municipalities.standard();

        assertThat(all.all()).hasSize(99);
        assertThat(all.find(MunicipalityCode.of("0411"), IN_2026))
                .map(Municipality::name)
                .contains("Christiansø");
        assertThat(all.region(MunicipalityCode.of("0411"), IN_2026)).isEmpty();
    }

    @Test
    void regions_ofTwoBecomeOneOnTheFirstOfJanuary2027() {
        assertThat(sizes(IN_2026)).isEqualTo("HOVEDSTADEN=29 MIDTJYLLAND=19 NORDJYLLAND=11 SJAELLAND=17 SYDDANMARK=22");
        assertThat(sizes(IN_2027)).isEqualTo("MIDTJYLLAND=19 NORDJYLLAND=11 OESTDANMARK=46 SYDDANMARK=22");
        assertThat(Region.OESTDANMARK.code()).isEmpty();
        assertThat(Region.NORDJYLLAND.code()).contains("1081");
        assertThat(Region.SJAELLAND.danishName()).isEqualTo("Region Sjælland");
    }

    private static String sizes(LocalDate day) {
        return Municipalities.standard().all().stream()
                .flatMap(one -> one.region(day).stream())
                .collect(Collectors.groupingBy(Region::name, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0461, CURRENT
            0411, CURRENT
            0955, GREENLANDIC
            0957, GREENLANDIC
            0960, GREENLANDIC
            0961, GREENLANDIC
            0958, GREENLANDIC
            0901, GREENLANDIC
            0953, GREENLANDIC
            0954, UNKNOWN_OR_FORMER
            5902, FAROESE
            0167, CURRENT
            0427, UNKNOWN_OR_FORMER
            9999, UNKNOWN_OR_FORMER
            """)
    void standing_saysWhatACodeIs(String code, MunicipalityStanding standing) {
        assertThat(Municipalities.standard().standing(MunicipalityCode.of(code), IN_2026))
                .isEqualTo(standing);
    }

    @Test
    void aDatedList_resolvesFormerCodes() {
        MunicipalityCode code = MunicipalityCode.of("0427");
        LocalDate end = LocalDate.of(2007, 1, 1);
        Municipality former = new Municipality(code, "Tidligere", Optional.empty(), Optional.empty(), Optional.of(end));
        Municipalities dated = Municipalities.standard().with(List.of(former));

        assertThat(dated.find(code, end.minusDays(1))).contains(former);
        assertThat(dated.find(code, end)).isEmpty();
        assertThat(dated.standing(code, end)).isEqualTo(MunicipalityStanding.FORMER);
        assertThat(Municipalities.standard().find(code, end.minusDays(1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dated.with(List.of(former)))
                .withMessageContaining("0427");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Municipality(code, "x", Optional.empty(), Optional.of(end), Optional.of(end)));
    }

    @Test
    void utilityRoadNumber_isMappedBeforeItIsUsed() {
        UtilityRoad road = new UtilityRoad(
                new UtilityRoadNumber(17), MunicipalityCode.of("0461"), RoadCode.of(9725), "Østre Stationsvej");
        UtilityRoad other =
                new UtilityRoad(new UtilityRoadNumber(17), MunicipalityCode.of("0461"), RoadCode.of(17), "Anden Vej");
        UtilityRoads register = UtilityRoads.of(List.of(road, road));

        assertThat(register.find(new UtilityRoadNumber(17))).contains(road);
        assertThat(register.find(new UtilityRoadNumber(9725))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UtilityRoads.of(List.of(road, other)))
                .withMessageContaining("0461/9725")
                .withMessageContaining("0461/0017");
        assertThatIllegalArgumentException().isThrownBy(() -> new UtilityRoadNumber(0));
    }
}
