package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.Postcode;
import dk.almendata.address.RoadCode;
import dk.almendata.consumption.ConsumerFigures;
import dk.almendata.consumption.ConsumerSource;
import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.DayCount;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.FilePlace;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstallationPlace;
import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.Meter;
import dk.almendata.consumption.MeterControl;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.PeriodChange;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.ReadingKind;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.Register;
import dk.almendata.consumption.RegisterFormat;
import dk.almendata.consumption.Volume;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.text.ConsumerCursor;
import dk.almendata.text.ConsumerFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of consumption keeps, whatever the database. */
abstract class ConsumptionStoreContract extends ConsumptionDatabases {

    private static final Instant NOW = Instant.parse("2025-01-15T11:00:00Z");
    private static final Instant LATER = Instant.parse("2025-02-15T11:00:00Z");
    private static final String ACTIVE = "Doe,12345678,1,3423,12,A,stuen,901.4,30.9,08-05-2002,11-05-2003";
    private static final String POTENTIAL = "Doe,0,0,34,12,,,901.4,30.9,01-01-2007,31-12-2007";
    private static final FilePlace ODENSE = FilePlace.of(MunicipalityCode.of("0461"))
            .withPostcode(Postcode.of("5000"))
            .withTown("Odense C");

    private DataSource database;
    private JooqConsumptionStore store;

    @BeforeEach
    void open() throws Exception {
        database = database(1);
        store = JooqConsumptionStore.open(database);
    }

    @Test
    void lines_areSeenWithTheirFigures_andWithoutNames() throws Exception {
        LoadedConsumers loaded = load("forbrug.txt", LoadMode.REPLACE, ACTIVE, "x", ACTIVE, POTENTIAL);

        assertThat(loaded).isEqualTo(new LoadedConsumers(1, 3, 1));
        assertThat(query(
                        "SELECT line, kind, consumer_number, installation_number, kvh, postcode, town, unit_text, days,"
                                + " installations_at_address, flags FROM consumption_line ORDER BY line"))
                .containsExactly(
                        "1|active|12345678|1|04613423_12A|5000|Odense C|stuen|368|2|null",
                        "3|active|12345678|1|04613423_12A|5000|Odense C|stuen|368|2|null",
                        "4|potential|null|null|04610034__12|5000|Odense C|null|365|1|null");
        assertThat(query(
                        "SELECT annual_volume_m3, annual_energy_mwh, mean_cooling_c FROM consumption_line WHERE line IN (1, 4)"
                                + " ORDER BY line"))
                .containsExactly("894.051630435|30.648097826|29.480807633", "901.400000000|30.900000000|29.480807633");
        assertThat(query("SELECT row_count, refused_count, origin, consumer_source, state FROM consumption_load"))
                .containsExactly("3|1|forbrug.txt|LOCAL|LOADED");
        assertThat(everything("consumption_line_rows")).doesNotContain("Doe");
    }

    /** The view computes as the core does. */
    @Test
    void view_hasTheFiguresOfTheCore() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            lines.add("Doe," + i + "," + i + ",34," + i + ",,," + (i % 7 == 0 ? "" : i * 137 % 1009 + ".25") + ","
                    + i * 31 % 97 + ".123456789," + "01-01-2020,0" + (1 + i % 9) + "-0" + (1 + i % 8) + "-2021");
        }
        load("tal.txt", LoadMode.REPLACE, lines.toArray(String[]::new));
        List<String> expected = new ArrayList<>();
        try (ConsumerCursor rows = file(lines.toArray(String[]::new)).open(issue -> {})) {
            while (rows.next()) {
                ConsumerFigures figures = ConsumerFigures.of(rows.current().line(), DayCount.EXCLUSIVE);
                expected.add(rows.line() + "|" + figures.days() + "|"
                        + rows.current()
                                .annualVolume(DayCount.EXCLUSIVE)
                                .map(BigDecimal::toPlainString)
                                .orElse("null")
                        + "|"
                        + rows.current()
                                .annualEnergyMwh(DayCount.EXCLUSIVE)
                                .orElseThrow()
                                .toPlainString() + "|"
                        + rows.current()
                                .meanCooling()
                                .map(BigDecimal::toPlainString)
                                .orElse("null"));
            }
        }

        assertThat(
                        query(
                                "SELECT line, days, annual_volume_m3, annual_energy_mwh, mean_cooling_c FROM consumption_line ORDER BY line"))
                .isEqualTo(expected)
                .hasSize(200);
    }

    @Test
    void append_keepsEarlierLoads_replaceTakesThoseOfTheSameOrigin() throws Exception {
        load("a.txt", LoadMode.APPEND, ACTIVE);
        load("b.txt", LoadMode.APPEND, ACTIVE, ACTIVE);
        load("a.txt", LoadMode.APPEND, POTENTIAL);
        assertThat(counts()).containsExactly("1|a.txt|1", "2|b.txt|2", "3|a.txt|1");

        load("a.txt", LoadMode.REPLACE, ACTIVE, ACTIVE, ACTIVE);

        assertThat(counts()).containsExactly("2|b.txt|2", "4|a.txt|3");
        assertThat(query("SELECT COUNT(*) FROM consumption_line_rows")).containsExactly("5");
    }

    @Test
    void loadThatIsCutOff_isNeverSeen_andWhatItWouldHaveReplacedStays() throws Exception {
        load("a.txt", LoadMode.REPLACE, ACTIVE);
        ConsumerFile broken = ConsumerFile.of(
                "a.txt",
                () -> new SequenceInputStream(
                        new ByteArrayInputStream((ACTIVE + "\n").repeat(20_000).getBytes(StandardCharsets.US_ASCII)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("gone");
                            }
                        }));

        try (ConsumerCursor rows = broken.open(issue -> {})) {
            assertThatThrownBy(() -> store.load(said("a.txt", LoadMode.REPLACE), rows))
                    .hasMessageContaining("gone");
        }

        assertThat(counts()).containsExactly("1|a.txt|1");
        JooqConsumptionStore.open(database);
        assertThat(query("SELECT COUNT(*) FROM consumption_line_rows")).containsExactly("1");
        assertThat(query("SELECT COUNT(*) FROM consumption_load")).containsExactly("1");
    }

    /** The exchange of the domain's worked cases, which only comes out right if meters come back as they were. */
    @Test
    void recalculation_isReproducible_andSaysWhatChanged() throws Exception {
        store.putReadings("maalere.csv", List.of(exchange("50.7"), plain(2)), NOW);

        List<PeriodChange> first = recalculate(NOW);
        List<PeriodChange> again = recalculate(LATER);
        store.putReadings("maalere.csv", List.of(exchange("51.7")), LATER);
        List<PeriodChange> changed = recalculate(LATER);

        assertThat(first)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.before()).isNull());
        assertThat(first.get(0).after().energyMwh()).isEqualByComparingTo("82.0");
        assertThat(again).isEmpty();
        assertThat(changed).singleElement().satisfies(change -> {
            assertThat(change.installation()).isEqualTo(new InstallationNumber(1));
            assertThat(change.before().energyMwh()).isEqualByComparingTo("82.0");
            assertThat(change.after().energyMwh()).isEqualByComparingTo("83.0");
        });
        assertThat(
                        query(
                                "SELECT installation_number, period, years_back, energy_mwh, policy FROM consumption_period ORDER BY 1"))
                .containsExactly("1|YEAR|0|83.000000000|standard", "2|YEAR|0|10.000000000|standard");
        assertThat(
                        query(
                                "SELECT origin, origin_line FROM consumption_reading WHERE installation_number = 2 ORDER BY reading_number"))
                .containsExactly("maalere.csv|7", "maalere.csv|8");
        assertThat(
                        query(
                                "SELECT part, serial_number, make FROM consumption_meter_part WHERE installation_number = 1 ORDER BY 2"))
                .containsExactly("ELECTRONIC|E1|Kamstrup", "ELECTRONIC|E2|null");
    }

    @Test
    void periodThatIsNoMore_isTakenAwayAndTold() {
        store.putReadings("maalere.csv", List.of(plain(2)), NOW);
        recalculate(NOW);
        ReadingSeries expected = ReadingSeries.of(
                        new InstallationNumber(2), List.of(plain(2).readings().get(0)))
                .withExpected(Consumption.of(Volume.ofM3("300"), Energy.ofMwh("9"), Quality.ESTIMATED));
        store.putReadings("maalere.csv", List.of(expected), LATER);

        assertThat(recalculate(LATER)).singleElement().satisfies(change -> {
            assertThat(change.after().start()).isNull();
            assertThat(change.after().energyMwh()).isEqualByComparingTo("9");
            assertThat(change.after().quality()).isEqualTo(Quality.ESTIMATED);
        });
    }

    /** What was computed of readings that are gone is not shown as if it held, and not lost either. */
    @Test
    void resultsOfReadingsThatAreGone_areTakenAwayToldAndKept() throws Exception {
        store.putReadings("maalere.csv", List.of(plain(2), plain(3), plain(9)), NOW);
        recalculate(NOW);

        assertThat(store.removeReadings(List.of(new InstallationNumber(3), new InstallationNumber(77))))
                .isEqualTo(1);
        List<PeriodChange> changes = recalculate(LATER);

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.installation()).isEqualTo(new InstallationNumber(3));
            assertThat(change.before().energyMwh()).isEqualByComparingTo("10");
            assertThat(change.after()).isNull();
        });
        assertThat(query("SELECT installation_number FROM consumption_period ORDER BY 1"))
                .containsExactly("2", "9");
        assertThat(
                        query(
                                "SELECT installation_number, period, years_back, energy_mwh, policy, ended_by FROM consumption_period_ended"))
                .containsExactly("3|YEAR|0|10.000000000|standard|REMOVED");
        assertThat(query(
                        "SELECT COUNT(*) FROM consumption_period_ended WHERE computed_at = TIMESTAMP WITH TIME ZONE '2025-01-15 11:00:00+00'"
                                + " AND ended_at = TIMESTAMP WITH TIME ZONE '2025-02-15 11:00:00+00'"))
                .containsExactly("1");
        assertThat(recalculate(LATER)).isEmpty();
    }

    /** Also where the last of all installations is gone, or somebody deleted the rows by hand. */
    @Test
    void resultsOfReadingsThatWereDeletedByHand_areTakenAwayToo() throws Exception {
        store.putReadings("maalere.csv", List.of(plain(2), plain(3)), NOW);
        recalculate(NOW);
        run(database, "DELETE FROM consumption_reading");

        assertThat(recalculate(LATER))
                .extracting(PeriodChange::installation)
                .containsExactly(new InstallationNumber(2), new InstallationNumber(3));
        assertThat(query("SELECT COUNT(*) FROM consumption_period")).containsExactly("0");
        assertThat(query("SELECT COUNT(*) FROM consumption_period_ended")).containsExactly("2");
    }

    @Test
    void resultThatChanges_isKeptAsItWas() throws Exception {
        store.putReadings("maalere.csv", List.of(exchange("50.7")), NOW);
        recalculate(NOW);
        store.putReadings("maalere.csv", List.of(exchange("51.7")), LATER);
        recalculate(LATER);

        assertThat(query("SELECT energy_mwh, ended_by FROM consumption_period_ended"))
                .containsExactly("82.000000000|CHANGED");
        assertThat(query("SELECT energy_mwh FROM consumption_period")).containsExactly("83.000000000");
    }

    /** An installation of which nothing but the expected use is known has a result as well. */
    @Test
    void expectedUseWithoutReadings_isComputed() throws Exception {
        store.putReadings(
                "maalere.csv",
                List.of(
                        ReadingSeries.of(new InstallationNumber(1), List.of())
                                .withExpected(Consumption.of(Volume.ofM3("300"), Energy.ofMwh("9"), Quality.ESTIMATED)),
                        plain(2)),
                NOW);

        assertThat(recalculate(NOW)).hasSize(2);
        assertThat(query("SELECT installation_number, annual_energy_mwh, flags FROM consumption_period ORDER BY 1"))
                .containsExactly("1|9.000000000|estimated expected", "2|10.000000000|amount-missing");
    }

    /** Part numbers, types and the control by samples are kept beside the readings. */
    @Test
    void partsOfMeters_areKeptWithTheirControl() throws Exception {
        Meter meter = Meter.builder()
                .part(
                        MeterPart.FLOW,
                        InstalledPart.builder("F1")
                                .typeNumber("602")
                                .mounted(LocalDate.of(2014, 5, 1))
                                .build())
                .control(MeterControl.of("P7", LocalDate.of(2022, 3, 1), "S3"))
                .build();
        store.putReadings(
                "maalere.csv",
                List.of(ReadingSeries.of(
                        new InstallationNumber(1), List.of(reading(1, ReadingKind.ANNUAL, meter, "2023-01-01", "0")))),
                NOW);

        assertThat(query(
                        "SELECT part, serial_number, type_number, mounted, control_lot, control_taken_out, control_sample"
                                + " FROM consumption_meter_part"))
                .containsExactly("FLOW|F1|602|2014-05-01|P7|2022-03-01|S3");
    }

    @Test
    void manyInstallations_areAllComputed() throws Exception {
        List<ReadingSeries> many = new ArrayList<>();
        for (long i = 1; i <= 2_500; i++) {
            many.add(plain(i));
        }
        store.putReadings("maalere.csv", many, NOW);

        List<PeriodChange> changes = new ArrayList<>();
        assertThat(store.recalculate(ReadingPolicy.standard(), "standard", NOW, changes::add))
                .isEqualTo(2_500);
        assertThat(changes).hasSize(2_500);
        assertThat(query("SELECT COUNT(*), SUM(energy_mwh) FROM consumption_period"))
                .containsExactly("2500|25000.000000000");
    }

    /** What comes back computes to the same as what was put, and knows its dwelling. */
    @Test
    void series_areReadBackWithTheirDwellings() {
        List<ReadingSeries> many = new ArrayList<>(List.of(exchange("50.7")));
        for (long i = 2; i <= 1_500; i++) {
            many.add(plain(i));
        }
        store.putReadings("maalere.csv", many, NOW);
        DwellingLink link = new DwellingLink(
                new InstallationNumber(1_200),
                Optional.of("E-17"),
                Optional.of(LbfNumber.parse(LbfLevel.AFDELING, "0240001")),
                Optional.of(new InstallationPlace(RoadCode.of(3423), HouseNumber.parse("12A"))
                        .in(MunicipalityCode.of("0461"))),
                Optional.of(new BigDecimal("80.00")));
        store.putDwellings(List.of(link));

        List<StoredSeries> found = new ArrayList<>();
        assertThat(store.forEachSeries(found::add)).isEqualTo(1_500);

        assertThat(found)
                .extracting(series -> series.readings().installation().value())
                .isSorted()
                .hasSize(1_500);
        assertThat(found.get(1_199).dwelling()).contains(link);
        assertThat(found).filteredOn(series -> series.dwelling().isPresent()).hasSize(1);
        assertThat(ConsumptionHistory.of(found.get(0).readings(), ReadingPolicy.standard())
                        .periods()
                        .get(0)
                        .consumption()
                        .energy())
                .contains(Energy.ofMwh("82.0"));
    }

    @Test
    void database_isFoundToHoldAStoreOnlyWhereOneWasOpened() throws Exception {
        assertThat(JooqConsumptionStore.find(database)).isPresent();
        assertThat(JooqConsumptionStore.find(database(2))).isEmpty();
    }

    @Test
    void results_areJoinedWithDwellings() throws Exception {
        store.putReadings("maalere.csv", List.of(plain(2), plain(3)), NOW);
        recalculate(NOW);
        store.putDwellings(List.of(new DwellingLink(
                new InstallationNumber(2),
                Optional.of("E-17"),
                Optional.of(LbfNumber.parse(LbfLevel.BYGGEAFSNIT, "024000102")),
                Optional.of(new InstallationPlace(RoadCode.of(3423), HouseNumber.parse("12A"))
                        .in(MunicipalityCode.of("0461"))),
                Optional.of(new BigDecimal("80")))));

        assertThat(
                        query(
                                "SELECT installation_number, enheds_id, lbf_nr, kvh, kwh_per_m2 FROM consumption_use ORDER BY 1"))
                .containsExactly("2|E-17|024000102|04613423_12A|125.000", "3|null|null|null|null");
    }

    /** What the tables could not hold is refused before anything is changed, with what was expected. */
    @Test
    void putReadings_ofWhatCannotBeStored_isRefusedAndChangesNothing() {
        store.putReadings("maalere.csv", List.of(plain(2)), NOW);
        MeterReading first = reading(1, ReadingKind.ANNUAL, Meter.unknown(), "2023-01-01", "0");
        ReadingSeries twice = ReadingSeries.of(new InstallationNumber(2), List.of(first, first));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.putReadings("maalere.csv", List.of(plain(3), twice), LATER))
                .withMessageContaining("twice in installation 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.putReadings("m".repeat(201), List.of(plain(3)), LATER))
                .withMessageContaining("up to 200 characters");
        List<Long> stored = new ArrayList<>();
        store.forEachSeries(
                series -> stored.add(series.readings().installation().value()));
        assertThat(stored).containsExactly(2L);
    }

    private static ReadingSeries exchange(String end) {
        Meter old = meter(InstalledPart.builder("E1").make("Kamstrup").build());
        Meter replaced = meter(InstalledPart.of("E2"));
        return ReadingSeries.of(
                new InstallationNumber(1),
                List.of(
                        reading(1, ReadingKind.ANNUAL, old, "2023-01-01", "1200"),
                        reading(2, ReadingKind.EXCHANGE_OUT, old, "2023-06-01", "1234.5"),
                        reading(3, ReadingKind.EXCHANGE_IN, replaced, "2023-06-01", "3.2"),
                        reading(4, ReadingKind.ANNUAL, replaced, "2024-01-01", end)));
    }

    private static Meter meter(InstalledPart electronics) {
        return Meter.builder()
                .part(MeterPart.ELECTRONIC, electronics)
                .format(Register.ENERGY, RegisterFormat.parse("####0.00"))
                .build();
    }

    private static ReadingSeries plain(long installation) {
        return ReadingSeries.of(
                new InstallationNumber(installation),
                List.of(
                        reading(1, ReadingKind.ANNUAL, Meter.unknown(), "2023-01-01", "0"),
                        reading(2, ReadingKind.ANNUAL, Meter.unknown(), "2024-01-01", "10")));
    }

    private static MeterReading reading(int number, ReadingKind kind, Meter meter, String date, String mwh) {
        return MeterReading.builder(number, kind, meter)
                .date(LocalDate.parse(date))
                .value(Register.ENERGY, new BigDecimal(mwh))
                .line(number + 6)
                .build();
    }

    private List<PeriodChange> recalculate(Instant at) {
        List<PeriodChange> changes = new ArrayList<>();
        store.recalculate(ReadingPolicy.standard(), "standard", at, changes::add);
        return changes;
    }

    private LoadedConsumers load(String origin, LoadMode mode, String... lines) {
        try (ConsumerCursor rows = file(lines).open(issue -> {})) {
            return store.load(said(origin, mode), rows);
        }
    }

    private static ConsumerLoad said(String origin, LoadMode mode) {
        return new ConsumerLoad(origin, ConsumerSource.LOCAL, ODENSE, mode, NOW);
    }

    private static ConsumerFile file(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ConsumerFile.of("forbrug.txt", () -> new ByteArrayInputStream(bytes));
    }

    private List<String> counts() throws SQLException {
        return query(
                "SELECT load_id, origin, COUNT(*) FROM consumption_line GROUP BY load_id, origin ORDER BY load_id");
    }

    private String everything(String table) throws SQLException {
        return String.join("\n", query("SELECT * FROM " + table));
    }

    private List<String> query(String sql) throws SQLException {
        return query(database, sql);
    }
}
