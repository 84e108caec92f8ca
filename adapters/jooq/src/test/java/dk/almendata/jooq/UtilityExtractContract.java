package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.consumption.ClosureList;
import dk.almendata.consumption.Consumer;
import dk.almendata.consumption.ConsumerKind;
import dk.almendata.consumption.ConsumerSource;
import dk.almendata.consumption.FilePlace;
import dk.almendata.consumption.FloorArea;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.PeriodChange;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.Tally;
import dk.almendata.consumption.TallyField;
import dk.almendata.sync.StoreException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read of a utility's own database, whatever the database: the schema and the mapping of docs/utility-database.md, as they stand there. */
abstract class UtilityExtractContract extends ConsumptionDatabases {

    private static final Instant NOW = Instant.parse("2025-01-15T11:00:00Z");
    private static final Instant LATER = Instant.parse("2025-02-15T11:00:00Z");

    private DataSource database;
    private DataSource utility;
    private JooqConsumptionStore store;

    @BeforeEach
    void open() throws Exception {
        database = database(1);
        utility = database(2);
        store = JooqConsumptionStore.open(database);
        run(utility, WorkedMapping.schema());
    }

    @Test
    void consumers_areCountedAsThePageSays() {
        UtilityExtract extract = read();

        assertThat(extract.faults()).isEmpty();
        assertThat(tally(extract, TallyField.ENERGY_DISTRICT)).containsExactlyElementsOf(WorkedMapping.tally());
        assertThat(tally(extract, TallyField.ENERGY_DISTRICT))
                .containsExactly(
                        "|1|0.00|0.000|0||",
                        "Nord|2|2894.05|112.648|600|4.823|187.747",
                        "Syd|2|750.00|29.833|250|1.800|83.333");
    }

    /** The chosen fields of the utility's counts: kind, component, factor, reading method, BBR code. */
    @Test
    void everyFieldOfTheText_canBeCountedBy() {
        UtilityExtract extract = read();

        assertThat(counts(extract, TallyField.KIND)).containsExactly("ACTIVE_ONLINE 4", "PASSIVE 1");
        assertThat(counts(extract, TallyField.component("Gulvvarme"))).containsExactly("0 3", "1 1", "2 1");
        assertThat(counts(extract, TallyField.component("Fjernvarmeinstallationstype System 4")))
                .containsExactly("0 4", "1 1");
        assertThat(counts(extract, TallyField.factor(602))).containsExactly(" 2", "100 1", "250,0 1", "500 1");
        assertThat(counts(extract, TallyField.factor(702))).containsExactly(" 4", "1 1");
        assertThat(counts(extract, TallyField.READING_METHOD)).containsExactly(" 1", "0 1", "20 2", "80 1");
        // 140 is factor 701 of a property without a BBR type.
        assertThat(counts(extract, TallyField.BBR_TYPE)).containsExactly(" 1", "120 2", "140 1", "320 1");
    }

    /** The worked cases of the domain document: 82.0 after an exchange, 901.4 m3 in 368 days, 75 GJ. */
    @Test
    void consumers_haveTheAnnualValuesOfYear0_orWhatIsExpected() {
        List<Consumer> consumers = sorted(read());

        assertThat(consumers)
                .extracting(consumer -> consumer.number().orElseThrow() + " "
                        + consumer.annual()
                                .volume()
                                .map(volume -> rounded(volume.cubicMetres(), 4))
                                .orElse("-")
                        + " "
                        + consumer.annual()
                                .energy()
                                .map(energy -> rounded(energy.mwh(), 4))
                                .orElse("-")
                        + " " + consumer.annual().quality())
                .containsExactly(
                        "101 2000.0000 82.0000 MEASURED",
                        "102 - - MEASURED",
                        "103 894.0516 30.6481 ESTIMATED",
                        "104 300.0000 9.0000 ESTIMATED",
                        "105 450.0000 20.8333 MEASURED");
        // Passive consumers are where their occupants are, active ones where their installation is (utility text, 2.3).
        assertThat(consumers)
                .extracting(consumer ->
                        consumer.place().map(Object::toString).orElse("-"))
                .containsExactly("3972 36A", "3423 5", "3423 12A", "3423 14", "3972 40");
    }

    @Test
    void closureList_hasThoseFirstWhoAreToldAtOnce() {
        ClosureList list = ClosureList.of(
                read().consumers(),
                Stream.of(1L, 3L, 5L, 9L).map(InstallationNumber::new).collect(Collectors.toSet()));

        assertThat(list.atOnce())
                .extracting(consumer -> consumer.installation().orElseThrow().value())
                .containsExactly(5L);
        assertThat(list.others())
                .extracting(consumer -> consumer.installation().orElseThrow().value())
                .containsExactly(3L, 1L);
        assertThat(list.unknown()).containsExactly(new InstallationNumber(9));
    }

    @Test
    void meters_haveTheirPartsAndTheirControl() {
        ReadingSeries series = read().series().stream()
                .filter(own -> own.installation().value() == 1)
                .findFirst()
                .orElseThrow();

        InstalledPart flow = series.readings().get(4).meter().part(MeterPart.FLOW).orElseThrow();
        assertThat(flow.typeNumber()).contains("602");
        assertThat(flow.description()).contains("qp 1,5");
        assertThat(flow.make()).contains("Kamstrup");
        assertThat(flow.mounted()).hasToString("Optional[2014-05-01]");
        assertThat(series.readings().get(0).meter().part(MeterPart.ELECTRONIC).orElseThrow().batteryChanged())
                .hasToString("Optional[2019-05-01]");
        assertThat(series.readings().get(4).meter().control().orElseThrow().sampleNumber())
                .contains("S3");
        assertThat(series.readings().get(4).meter().part(MeterPart.ELECTRONIC).orElseThrow().serialNumber())
                .isEqualTo("E200");
    }

    @Test
    void extract_isStoredWithEverythingThatIsMapped() throws Exception {
        UtilityExtract extract = read();

        LoadedConsumers loaded = load(extract, LoadMode.REPLACE, NOW);

        assertThat(loaded).isEqualTo(new LoadedConsumers(1, 5, 0));
        assertThat(query(
                        "SELECT consumer_number, active_number, installation_number, kind, connected_on, reading_method, flow_meter_number,"
                                + " kvh, unit_text, utility_road_number, cadastral_number, property_number, building_number, energy_district,"
                                + " large_consumer, price_list, finance_group, bbr_type, building_area, node, from_node, to_node, terrain_height,"
                                + " distance_to_pipe, meter_y, meter_x, connection_y, connection_x, installations_at_address"
                                + " FROM consumption_consumer WHERE consumer_number IN (101, 102) ORDER BY consumer_number"))
                .containsExactly(
                        "101|1|1|ACTIVE_OFFLINE|1998-09-01|20|F100|04613972_36A|null|17|12a Odense|1|1|Nord|1|2|10|null|540.000000000|K17|K16|K18"
                                + "|12.400000000|8.750000000|6139501.250000000|588001.500000000|6139505.000000000|588010.000000000|1",
                        "102|2|null|PASSIVE|null|null|null|04613423___5|null|18|null|null|null|null|null|null|null|null|null|null|null|null|null|null"
                                + "|null|null|null|null|0");
        assertThat(query(
                        "SELECT property_number, factor, factor_start, factor_value, latest FROM consumption_factor WHERE property_number = '1'"
                                + " ORDER BY factor, factor_start")
                        .stream()
                        .map(row -> row.replace("TRUE", "t").replace("FALSE", "f")))
                .containsExactly("1|602|2001-01-01|400|f", "1|602|2019-01-01|500|t", "1|701|null|140|t");
        assertThat(query(
                        "SELECT installation_number, component, component_count, component_serial, component_text FROM consumption_component"
                                + " ORDER BY installation_number, component"))
                .containsExactly(
                        "3|Fjernvarmeinstallationstype System 4|1|V-77|kælder",
                        "3|Gulvvarme|1|null|null",
                        "5|Gulvvarme|2|null|null");
        assertThat(query("SELECT origin, COUNT(*) FROM consumption_reading GROUP BY origin"))
                .containsExactly("værket|10");
        assertThat(query("SELECT COUNT(*) FROM consumption_sensitive")).containsExactly("0");
        assertThat(query("SELECT * FROM consumption_consumer_rows").toString()).doesNotContain("4711", "Doe");
    }

    @Test
    void storedReadings_computeToTheSame() throws Exception {
        load(read(), LoadMode.REPLACE, NOW);

        recalculate(NOW);

        assertThat(query(
                        "SELECT installation_number, period, annual_volume_m3, annual_energy_mwh FROM consumption_period ORDER BY 1, 2"))
                .containsExactly(
                        "1|SM|null|null",
                        "1|YEAR|2000.000000000|82.000000000",
                        "3|YEAR|894.051630435|30.648097826",
                        "4|YEAR|300.000000000|9.000000000",
                        "5|YEAR|450.000000000|20.833333333");
    }

    /** Append keeps what was loaded before; replace takes its place, and the results of readings that are gone go with the next computation. */
    @Test
    void laterExtract_isAppendedOrTakesThePlaceOfTheEarlier() throws Exception {
        load(read(), LoadMode.REPLACE, NOW);
        recalculate(NOW);
        run(utility, "DELETE FROM AFLAESNING WHERE INSTALLATION_NR = 5", "DELETE FROM FORBRUGER WHERE NR = 105");

        load(read(), LoadMode.APPEND, NOW);
        assertThat(query("SELECT COUNT(*), COUNT(DISTINCT load_id) FROM consumption_consumer"))
                .containsExactly("9|2");
        assertThat(recalculate(LATER)).isEmpty();

        load(read(), LoadMode.REPLACE, LATER);
        assertThat(query("SELECT COUNT(*), COUNT(DISTINCT load_id) FROM consumption_consumer"))
                .containsExactly("4|1");
        assertThat(query("SELECT COUNT(*) FROM consumption_factor_rows")).containsExactly("7");
        assertThat(recalculate(LATER)).singleElement().satisfies(change -> {
            assertThat(change.installation()).isEqualTo(new InstallationNumber(5));
            assertThat(change.after()).isNull();
        });
    }

    /** Another origin's readings are none of its business. */
    @Test
    void replace_leavesReadingsOfOtherOrigins() throws Exception {
        load(read(), LoadMode.REPLACE, NOW);
        store.putReadings("maalere.csv", read().series().stream().limit(1).toList(), NOW);
        run(utility, "DELETE FROM AFLAESNING", "DELETE FROM FORVENTET");

        load(read(), LoadMode.REPLACE, LATER);

        assertThat(query("SELECT DISTINCT origin FROM consumption_reading")).containsExactly("maalere.csv");
    }

    /** Mapped on purpose, and then in a table of its own; the text of the extract shows nothing of it. */
    @Test
    void sensitiveFields_areSelectedAndStoredOnlyWhereTheyAreMappedOnPurpose() throws Exception {
        Map<String, String> settings = new TreeMap<>(WorkedMapping.settings());
        settings.putAll(WorkedMapping.contacts());
        settings.put("sensitive.WEB_PIN", "FORBRUGER.PINKODE");

        UtilityExtract extract = UtilityExtract.read(utility, UtilityMapping.of(settings));
        load(extract, LoadMode.REPLACE, NOW);

        assertThat(query("SELECT field, field_value FROM consumption_sensitive ORDER BY field, field_value"))
                .containsExactly(
                        "CONTACT_ADDRESS_1|Jane Doe",
                        "CONTACT_ADDRESS_1|John Doe",
                        "CONTACT_EMAIL|john.doe@example.org",
                        "CONTACT_POSTCODE|5000",
                        "WEB_PIN|4711");
        assertThat(query("SELECT consumer_number, contact_role FROM consumption_contact_rows ORDER BY row_no"))
                .containsExactly("101|OCCUPANT", "101|OWNER");
        assertThat(extract.toString()).isEqualTo("5 consumers, 4 installations with readings, 0 faults");
        load(read(), LoadMode.REPLACE, LATER);
        assertThat(query("SELECT COUNT(*) FROM consumption_sensitive")).containsExactly("0");
        assertThat(query("SELECT COUNT(*) FROM consumption_contact_rows")).containsExactly("0");
    }

    /** Each row spoils the worked tables by one statement; what is told names row and field, and no value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE INSTALLATION SET VEJNR = 99 WHERE NR = 3 | UTILITY_ROAD_NUMBER: the register of roads does not have it",
                "UPDATE VEJ SET KOMMUNAL_VEJKODE = 0 WHERE VEJNR = 17 | ROAD_CODE: expected a road code",
                "UPDATE INSTALLATION SET HUSNR = 1200 WHERE NR = 3 | HOUSE_NUMBER: expected a house number",
                "UPDATE INSTALLATION SET LITRA = 'AB' WHERE NR = 3 | HOUSE_NUMBER: expected a house number",
                "UPDATE AFLAESNING SET ART = 7 WHERE INSTALLATION_NR = 5 AND LOEBENR = 2 | READING_KIND: expected a code that the mapping knows",
                "UPDATE AFLAESNING SET ENHED = 'BTU' WHERE INSTALLATION_NR = 5 | ENERGY_UNIT: it is not known here",
                "UPDATE AFLAESNING SET LOEBENR = NULL WHERE INSTALLATION_NR = 3 | READING_NUMBER: expected a value",
                "UPDATE AFLAESNING SET INSTALLATION_NR = NULL WHERE INSTALLATION_NR = 3 | INSTALLATION_NUMBER: it cannot be told whom",
                "UPDATE AFLAESNING SET KVALITET = 'X' WHERE INSTALLATION_NR = 3 | QUALITY: expected a code",
                "UPDATE EJENDOMSFAKTOR SET VAERDI = 'stor' WHERE EJENDOM_NR = 3 AND FAKTOR = 602 | FACTOR_VALUE: Expected square metres",
                "UPDATE EJENDOMSFAKTOR SET FAKTOR = 650 WHERE EJENDOM_NR = 3 AND FAKTOR = 602 | FACTOR: no factor has this number",
                "UPDATE EJENDOMSFAKTOR SET STARTDATO = DATE '2019-01-01' WHERE EJENDOM_NR = 1 AND FAKTOR = 602 | FACTOR_START: different values",
                "UPDATE EJENDOMSFAKTOR SET VAERDI = '' WHERE EJENDOM_NR = 1 AND FAKTOR = 701 | FACTOR_VALUE: expected a value",
                "UPDATE KOMPONENT SET NAVN = NULL WHERE INSTALLATION_NR = 5 | COMPONENT: expected a value",
                "UPDATE MAALERDEL SET DEL = 'Z' WHERE LOEBENR = 'F100' | METER_PART: expected a code",
                "INSERT INTO FORBRUGER VALUES (0, 1, 17, 1, '', '') | -",
                "UPDATE INSTALLATION SET FORBRUGER_NR = NULL WHERE NR = 4 | -",
            })
    void whatCannotBeRead_isTold(String spoil, String told) throws Exception {
        run(utility, spoil);

        List<String> faults = read().faults();

        if (told.equals("-")) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).anySatisfy(fault -> assertThat(fault).contains(told));
            assertThat(faults.toString()).doesNotContain("stor'", "BTU", "Doe", "4711");
        }
    }

    /** A reading that cannot be read makes no other amount of the rest; a figure that cannot be read is told as not read. */
    @Test
    void installationWithAReadingThatIsNone_hasNoAnswer() throws Exception {
        run(utility, "UPDATE AFLAESNING SET ART = 7 WHERE INSTALLATION_NR = 5 AND LOEBENR = 2");

        UtilityExtract extract = read();

        assertThat(extract.series())
                .extracting(series -> series.installation().value())
                .containsExactly(1L, 3L, 4L);
        assertThat(sorted(extract).get(4).annual().energy()).isEmpty();
    }

    @Test
    void installationInTwoRows_isTold() throws Exception {
        run(
                utility,
                "CREATE TABLE ANDEN (EJENDOM_NR INTEGER)",
                "INSERT INTO ANDEN VALUES (1), (1)");
        Map<String, String> settings = new TreeMap<>(WorkedMapping.settings());
        settings.put("join.10", "ANDEN ON ANDEN.EJENDOM_NR = EJENDOM.NR");

        UtilityExtract extract = UtilityExtract.read(utility, UtilityMapping.of(settings));

        assertThat(extract.size()).isEqualTo(6);
        assertThat(extract.faults()).singleElement().asString().contains("counted more than once");
    }

    /** Nothing can be restored in the billing system while a program is connected. */
    @Test
    void connection_isReadOnlyAndGivenBackAsItCame() throws Exception {
        try (Connection kept = utility.getConnection()) {
            boolean autoCommit = kept.getAutoCommit();
            int isolation = kept.getTransactionIsolation();
            List<String> calls = new ArrayList<>();

            UtilityExtract extract = UtilityExtract.read(
                    new WatchedConnection(kept, calls).dataSource(), UtilityMapping.of(WorkedMapping.settings()));
            int closed = calls.indexOf("close");
            extract.consumers();

            assertThat(calls)
                    .containsSubsequence(
                            "setReadOnly true",
                            "setTransactionIsolation",
                            "setAutoCommit false",
                            "prepareStatement",
                            "rollback",
                            "setAutoCommit true",
                            "setTransactionIsolation",
                            "setReadOnly false",
                            "close")
                    .doesNotContain("commit", "createStatement");
            assertThat(calls).hasSize(closed + 1);
            assertThat(kept.getAutoCommit()).isEqualTo(autoCommit);
            assertThat(kept.getTransactionIsolation()).isEqualTo(isolation);
            assertThat(kept.isReadOnly()).isFalse();
        }
    }

    @Test
    void utilityThatCannotBeRead_isAFaultWithoutValues() {
        Map<String, String> settings = Map.of("from", "NOWHERE", "column.CONSUMER_NUMBER", "NOWHERE.NR");

        assertThatThrownBy(() -> UtilityExtract.read(utility, UtilityMapping.of(settings)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Check the mapping");
    }

    private UtilityExtract read() {
        return UtilityExtract.read(utility, UtilityMapping.of(WorkedMapping.settings()));
    }

    private LoadedConsumers load(UtilityExtract extract, LoadMode mode, Instant at) {
        return store.load(
                new ConsumerLoad("værket", ConsumerSource.INTERBASE, FilePlace.UNKNOWN, mode, at), extract);
    }

    private List<PeriodChange> recalculate(Instant at) {
        List<PeriodChange> changes = new ArrayList<>();
        store.recalculate(ReadingPolicy.standard(), "standard", at, changes::add);
        return changes;
    }

    private static List<Consumer> sorted(UtilityExtract extract) {
        return extract.consumers().stream()
                .sorted((one, other) -> Long.compare(
                        one.number().orElseThrow().value(), other.number().orElseThrow().value()))
                .toList();
    }

    /** The lines of a tally as the page has them. */
    private static List<String> tally(UtilityExtract extract, TallyField field) {
        return Tally.of(extract.consumers(), List.of(field), FloorArea.STANDARD_FACTORS).lines().stream()
                .map(line -> line.values().get(0) + "|" + line.consumers() + "|"
                        + rounded(line.volume().cubicMetres(), 2) + "|"
                        + rounded(line.energy().mwh(), 3) + "|" + rounded(line.squareMetres(), 0) + "|"
                        + line.volumePerSquareMetre().map(value -> rounded(value, 3)).orElse("") + "|"
                        + line.kwhPerSquareMetre().map(value -> rounded(value, 3)).orElse(""))
                .toList();
    }

    private static List<String> counts(UtilityExtract extract, TallyField field) {
        return Tally.of(extract.consumers(), List.of(field), FloorArea.STANDARD_FACTORS).lines().stream()
                .map(line -> line.values().get(0) + " " + line.consumers())
                .toList();
    }

    private static String rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private List<String> query(String sql) throws SQLException {
        return query(database, sql);
    }
}
