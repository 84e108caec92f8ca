package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.RoadCode;
import dk.almendata.building.FactorValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    private static final LocalDate SINCE = LocalDate.of(2019, 1, 1);

    private final List<Consumer> consumers = List.of(
            active(1, "Nord", 20, "100", "300", "10").component("Gulvvarme", 1).build(),
            active(2, "Nord", 20, "50", "100", "5").build(),
            active(3, "Nord", 0, null, "60", "2").build(),
            active(4, "Syd", 80, "200", null, "16").bbrType("140").build(),
            Consumer.builder(ConsumerKind.PASSIVE).energyDistrict("Syd").build(),
            Consumer.builder(ConsumerKind.POTENTIAL)
                    .energyDistrict("Syd")
                    .annual(Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9")))
                    .build());

    @Test
    void lines_areSumsOfWhatIsKnown_perSquareMetreOfWhatHasBoth() {
        Tally tally = Tally.of(consumers, List.of(TallyField.ENERGY_DISTRICT), FloorArea.STANDARD_FACTORS);

        assertThat(tally.areaFactors()).containsExactly(602);
        Tally.Line north = tally.lines().get(0);
        assertThat(north.values()).containsExactly("Nord");
        assertThat(north.consumers()).isEqualTo(3);
        assertThat(north.volume()).isEqualTo(Volume.ofM3("460"));
        assertThat(north.energy()).isEqualTo(Energy.ofMwh("17"));
        assertThat(north.squareMetres()).isEqualByComparingTo("150");
        assertThat(north.withArea()).isEqualTo(2);
        // (300 + 100) / 150 and (10 + 5) * 1000 / 150; the third has no area.
        assertThat(NumericPolicy.presented(north.volumePerSquareMetre().orElseThrow(), 6))
                .hasToString("2.666667");
        assertThat(north.kwhPerSquareMetre().orElseThrow()).isEqualByComparingTo("100");
        Tally.Line south = tally.lines().get(1);
        assertThat(south.consumers()).isEqualTo(3);
        assertThat(south.withVolume()).isEqualTo(1);
        assertThat(south.withEnergy()).isEqualTo(2);
        assertThat(south.volumePerSquareMetre()).isEmpty();
        assertThat(south.kwhPerSquareMetre().orElseThrow()).isEqualByComparingTo("80");
    }

    @Test
    void everyField_canBeCountedBy() {
        assertThat(lines(TallyField.KIND)).containsExactly("[ACTIVE_ONLINE] 4", "[PASSIVE] 1", "[POTENTIAL] 1");
        assertThat(lines(TallyField.ENERGY_DISTRICT, TallyField.KIND))
                .containsExactly(
                        "[Nord, ACTIVE_ONLINE] 3", "[Syd, ACTIVE_ONLINE] 1", "[Syd, PASSIVE] 1", "[Syd, POTENTIAL] 1");
        assertThat(lines(TallyField.component("Gulvvarme"))).containsExactly("[0] 5", "[1] 1");
        assertThat(lines(TallyField.factor(602))).containsExactly("[] 3", "[100] 1", "[200] 1", "[50] 1");
        assertThat(lines(TallyField.READING_METHOD)).containsExactly("[] 2", "[0] 1", "[20] 2", "[80] 1");
        assertThat(lines(TallyField.BBR_TYPE)).containsExactly("[] 5", "[140] 1");
        assertThat(lines()).containsExactly("[] 6");
        assertThat(Tally.of(List.of(), List.of(TallyField.KIND), FloorArea.STANDARD_FACTORS)
                        .lines())
                .isEmpty();
    }

    /** Utility text, note 2: the value with the latest start counts, in whatever order they come. */
    @Test
    void factor_isTheOneWithTheLatestStart() {
        Consumer consumer = Consumer.builder(ConsumerKind.PASSIVE)
                .factor(new FactorValue(602, LocalDate.of(2021, 1, 1), "90"))
                .factor(new FactorValue(602, SINCE, "80"))
                .factor(new FactorValue(603, SINCE, "12.5"))
                .build();

        assertThat(consumer.factor(602)).contains("90");
        assertThat(consumer.area(List.of(603, 602, 604)))
                .contains(new FloorArea(new BigDecimal("102.5"), List.of(603, 602, 604)));
        assertThat(consumer.area(List.of(604))).isEmpty();
    }

    /** A factor that is an area is read as its definition says, with a comma too; one of the utility's own only as a plain number. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "602 | 86,5 | 86.5",
                "602 | 86.5 | 86.5",
                "602 | -1 |",
                "602 | stor |",
                "17 | 86.5 | 86.5",
                "17 | 86,5 |",
                "701 | 140 | 140"
            })
    void area_isReadAsItsFactorSays(int factor, String value, BigDecimal area) {
        Consumer consumer = Consumer.builder(ConsumerKind.PASSIVE)
                .factor(new FactorValue(factor, SINCE, value))
                .build();

        assertThat(consumer.area(List.of(factor)).map(FloorArea::squareMetres)).isEqualTo(Optional.ofNullable(area));
    }

    @Test
    void closureList_hasThoseFirstWhoAreToldAtOnce_andNamesWhatIsUnknown() {
        Consumer dentist = at(7, 40).factor(new FactorValue(901, SINCE, "1")).build();
        Consumer noLonger = at(8, 10)
                .factor(new FactorValue(901, SINCE, "1"))
                .factor(new FactorValue(901, SINCE.plusYears(1), "0"))
                .build();
        Consumer plain = at(9, 5).build();
        Consumer elsewhere = at(10, 1).build();
        Consumer potential = Consumer.builder(ConsumerKind.POTENTIAL).build();

        ClosureList list = ClosureList.of(
                List.of(noLonger, plain, potential, dentist, elsewhere),
                Set.of(7L, 8L, 9L, 99L).stream().map(InstallationNumber::new).collect(Collectors.toSet()));

        assertThat(list.atOnce()).containsExactly(dentist);
        assertThat(list.others()).containsExactly(plain, noLonger);
        assertThat(list.unknown()).containsExactly(new InstallationNumber(99));
    }

    @Test
    void activeConsumer_hasAnInstallation_othersHaveNone() {
        assertThatThrownBy(() -> Consumer.builder(ConsumerKind.ACTIVE_OFFLINE).build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Consumer.builder(ConsumerKind.PASSIVE)
                        .installation(new InstallationNumber(1))
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    private static Consumer.Builder at(long installation, int house) {
        return Consumer.builder(ConsumerKind.ACTIVE_ONLINE)
                .installation(new InstallationNumber(installation))
                .place(new InstallationPlace(RoadCode.of(3423), HouseNumber.of(house)));
    }

    private static Consumer.Builder active(
            long installation, String district, int method, String area, String m3, String mwh) {
        Consumer.Builder builder = Consumer.builder(ConsumerKind.ACTIVE_ONLINE)
                .installation(new InstallationNumber(installation))
                .energyDistrict(district)
                .readingMethod(ReadingMethod.of(method))
                .annual(Consumption.ofNullable(
                        m3 == null ? null : Volume.ofM3(m3), Energy.ofMwh(mwh), Quality.MEASURED));
        return area == null ? builder : builder.factor(new FactorValue(602, SINCE, area));
    }

    private List<String> lines(TallyField... fields) {
        return Tally.of(consumers, List.of(fields), FloorArea.STANDARD_FACTORS).lines().stream()
                .map(line -> line.values() + " " + line.consumers())
                .toList();
    }
}
