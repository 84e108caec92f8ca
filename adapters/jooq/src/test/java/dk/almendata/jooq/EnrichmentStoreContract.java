package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentDifference;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.enrichment.MasterDataStanding;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ReturnedEnrichment;
import dk.almendata.enrichment.RowChange;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeping enrichments must give, whatever the database. */
abstract class EnrichmentStoreContract {

    private static final LbfNumber OWNER = LbfNumber.of(LbfLevel.ORGANISATION, "0240");
    private static final LbfNumber OTHER = LbfNumber.of(LbfLevel.ORGANISATION, "0690");
    private static final Instant NOW = Instant.parse("2025-01-15T11:00:00Z");
    private static final EnrichmentLevel LEVEL = EnrichmentLevel.AFDELING;
    private static final TableSchema AFDELING = TableSchema.propose(
            "afdeling",
            List.of("AfdelingIdentifikator", "OpgoerelsesDato", "NavnTekst"),
            List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.TEXT));

    private static final EnrichmentLevel BELOW = EnrichmentLevel.BYGGEAFSNIT;
    private static final TableSchema BYGGEAFSNIT = TableSchema.propose(
            "byggeafsnit",
            List.of("ByggeafsnitIdentifikator", "OpgoerelsesDato"),
            List.of(ColumnType.TEXT, ColumnType.DATE));
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    private DataSource database;
    private JooqEnrichmentStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqEnrichmentStore.open(database);
    }

    @Test
    void save_keepsEveryVersionWithWhoWhenAndWhy() {
        EnrichmentSet first = set("Varme", Map.of("0240001", List.of("Gas", "10.50"), "0240002", List.of("", "")));
        EnrichmentSet second = set("Varme", Map.of("0240001", List.of("Fjernvarme æøå 😀\nlinje", "")));

        store.save(first, 0, "drift", NOW, "første");
        EnrichmentVersion newest = store.save(second, 1, "økonomi", NOW.plusSeconds(60), "");

        assertThat(newest)
                .isEqualTo(new EnrichmentVersion(second.definition(), 2, NOW.plusSeconds(60), "økonomi", "", 1));
        assertThat(store.versions(OWNER, LEVEL, "Varme"))
                .containsExactly(new EnrichmentVersion(first.definition(), 1, NOW, "drift", "første", 2), newest);
        assertThat(store.list(OWNER)).containsExactly(newest);
        assertThat(store.find(OWNER, LEVEL, "Varme", 1)).contains(first);
        assertThat(store.find(OWNER, LEVEL, "Varme", 2)).contains(second);
        assertThat(store.find(OWNER, LEVEL, "Varme", 0)).contains(second);
        assertThat(store.find(OWNER, LEVEL, "Varme", 3)).isEmpty();
    }

    @Test
    void save_ofAccountsKeepsYearAndAccount() {
        EnrichmentLevel level = EnrichmentLevel.ORGANISATIONSREGNSKAB;
        Map<DataPoint, List<String>> rows = new HashMap<>();
        for (String account : List.of("", "1000", "01000", "1602.280")) {
            rows.put(DataPoint.ofAccount(level, OWNER, 2024, account), List.of("x" + account));
        }
        EnrichmentSet set = EnrichmentSet.of(
                new EnrichmentDefinition(OWNER, level, "", List.of(new EnrichmentColumn("Note", ValueType.text()))),
                rows);

        store.save(set, 0, "drift", NOW, "");

        assertThat(store.find(OWNER, level, "", 0)).contains(set);
        assertThat(rows("SELECT kontonr, note FROM berigelse_organisationsregnskab_0240 WHERE regnskabsaar = 2024"))
                .containsExactlyInAnyOrder("null|x", "1000|x1000", "01000|x01000", "1602.280|x1602.280");
    }

    /** Only the owner sees or changes an enrichment (guide 3.2). */
    @Test
    void find_ofAnotherOrganisation_isEmpty() {
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");

        assertThat(store.list(OTHER)).isEmpty();
        assertThat(store.versions(OTHER, LEVEL, "Varme")).isEmpty();
        assertThat(store.find(OTHER, LEVEL, "Varme", 0)).isEmpty();
        assertThat(store.find(OWNER, EnrichmentLevel.BYGGEAFSNIT, "Varme", 0)).isEmpty();
        assertThat(store.find(OWNER, LEVEL, "varme", 0)).isEmpty();
    }

    @Test
    void save_afterAnotherVersion_isRefusedAndKeepsNothing() {
        EnrichmentSet set = set("Varme", Map.of("0240001", List.of("Gas", "")));
        store.save(set, 0, "drift", NOW, "");

        for (int after : List.of(0, 2)) {
            assertThatThrownBy(() -> store.save(set, after, "drift", NOW, ""))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("found 1");
        }
        assertThat(store.versions(OWNER, LEVEL, "Varme")).hasSize(1);
    }

    @Test
    void save_underANameThatSharesAView_isRefused() {
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");

        assertThatThrownBy(() -> store.save(set("varme!", Map.of()), 0, "drift", NOW, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'Varme' has berigelse_afdeling_0240_varme already");
        assertThat(store.list(OWNER)).hasSize(1);
    }

    @Test
    void list_tellsTheNewestOfEach() {
        for (String description : List.of("Varme", "", "Køling")) {
            store.save(set(description, Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");
        }
        store.save(set("Varme", Map.of()), 1, "drift", NOW, "");

        assertThat(store.list(OWNER))
                .extracting(version -> version.definition().description() + " " + version.version())
                .containsExactly(" 1", "Køling 1", "Varme 2");
    }

    /** The newest version in plain SQL: numbers are numbers, a value that is not there is null. */
    @Test
    void view_showsTheNewestVersion() {
        store.save(set("Varme og køling", Map.of("0240001", List.of("Gas", "10.50"))), 0, "drift", NOW, "");
        EnrichmentDefinition other = new EnrichmentDefinition(
                OWNER,
                LEVEL,
                "Varme og køling",
                List.of(new EnrichmentColumn("Areal (m²)", ValueType.number(NumberNotation.DANISH, 2))));
        store.save(
                EnrichmentSet.of(other, Map.of(point("0240001"), List.of("11.00"), point("0240002"), List.of(""))),
                1,
                "drift",
                NOW,
                "");

        assertThat(rows("SELECT lbf_nr, areal_m FROM berigelse_afdeling_0240_varme_og_koeling ORDER BY lbf_nr"))
                .containsExactly("0240001|11.00", "0240002|null");
        assertThat(rows("SELECT SUM(areal_m) FROM berigelse_afdeling_0240_varme_og_koeling"))
                .containsExactly("11.00");
    }

    /** What a save that was cut short had written is not there, and is swept away by the next one. */
    @Test
    void save_thatWasCutShort_leavesNothingBehind() {
        PostgresServer.run(database, "INSERT INTO sync_enrichment_column VALUES (99, 1, 'Note', FALSE, 'DANISH', 0)");
        PostgresServer.run(database, "INSERT INTO sync_enrichment_value VALUES (99, '0240001', 0, '', 0, '')");

        assertThat(store.list(OWNER)).isEmpty();
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");

        assertThat(rows("SELECT COUNT(*) FROM sync_enrichment_value WHERE enrichment_key = 99"))
                .containsExactly("0");
        assertThat(rows("SELECT COUNT(*) FROM sync_enrichment_column WHERE enrichment_key = 99"))
                .containsExactly("0");
    }

    @Test
    void store_isFoundOnlyWhereItIs() {
        assertThat(JooqEnrichmentStore.find(database)).isPresent();
    }

    /** From loaded Stamdata: the newest month is today's, what only older ones hold is told with its last month. */
    @Test
    void masterData_areThoseOfTheLoadedStamdata() {
        assertThat(store.masterData()).isEmpty();
        DeliveryStore deliveries = JooqDeliveryStore.open(database);
        deliveries.prepare(AFDELING);
        deliveries.claim(Deliveries.SOURCE, "test", Duration.ofMinutes(5));
        deliveries.load(Deliveries.order(
                stamdata(1, YearMonth.of(2024, 11)),
                AFDELING,
                List.of(
                        new Object[] {"0240001", LocalDate.of(2024, 11, 30), "Øst"},
                        new Object[] {"0240002", LocalDate.of(2024, 11, 30), "Vest"})));
        deliveries.load(Deliveries.order(stamdata(2, YearMonth.of(2024, 12)), AFDELING, List.<Object[]>of(new Object[] {
            "0240001", LocalDate.of(2024, 12, 31), "Øst"
        })));

        KnownNumbers known = store.masterData().orElseThrow();

        assertThat(known.standing(point("0240001").number())).isEqualTo(MasterDataStanding.current());
        assertThat(known.standing(point("0240002").number()))
                .isEqualTo(MasterDataStanding.former(YearMonth.of(2024, 11)));
        assertThat(known.standing(point("0240003").number())).isEqualTo(MasterDataStanding.unknown());
    }

    /** What Data ud joins to the dimension comes back as columns of the delivered table (guide 3.2). */
    @Test
    void returned_comparesTheColumnsOfADeliveryWithWhatIsHeld() {
        TableSchema enriched = TableSchema.propose(
                "afdeling",
                List.of("AfdelingIdentifikator", "OpgoerelsesDato", "NavnTekst", "VARMEKILDE", "Areal"),
                List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.TEXT, ColumnType.TEXT, ColumnType.decimal(9, 1)));
        DeliveryStore deliveries = JooqDeliveryStore.open(database);
        deliveries.prepare(enriched);
        deliveries.claim(Deliveries.SOURCE, "test", Duration.ofMinutes(5));
        LocalDate november = LocalDate.of(2024, 11, 30);
        LocalDate december = LocalDate.of(2024, 12, 31);
        deliveries.load(Deliveries.order(stamdata(1, YearMonth.of(2024, 11)), enriched, List.<Object[]>of(new Object[] {
            "0240001", november, "Øst", "Kul", "1.0"
        })));
        deliveries.load(Deliveries.order(
                stamdata(2, YearMonth.of(2024, 12)),
                enriched,
                List.of(
                        new Object[] {"0240001", december, "Øst", "Gas", "10.5"},
                        new Object[] {"0240002", december, "Vest", "Olie", "7.0"},
                        new Object[] {"0240004", december, "Nord", null, null})));
        assertThat(store.returned(OWNER, LEVEL, "Varme")).isEmpty();
        store.save(
                set(
                        "Varme",
                        Map.of(
                                "0240001",
                                List.of("Gas", "10.50"),
                                "0240002",
                                List.of("Gas", "7.00"),
                                "0240003",
                                List.of("Sol", ""))),
                0,
                "drift",
                NOW,
                "");

        assertThat(store.returned(OWNER, LEVEL, "Varme"))
                .containsExactly(new ReturnedEnrichment(
                        "afdeling",
                        new EnrichmentDifference(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new RowChange(
                                                RowChange.Kind.CHANGED,
                                                point("0240002"),
                                                List.of(new RowChange.ValueChange("Varmekilde", "Gas", "Olie"))),
                                        new RowChange(
                                                RowChange.Kind.DELETED,
                                                point("0240003"),
                                                List.of(new RowChange.ValueChange("Varmekilde", "Sol", "")))))));
        assertThat(store.returned(OTHER, LEVEL, "Varme")).isEmpty();
    }

    /** A dimension with its owner's columns: the level's own ones, and those of the level above only in the view that inherits. */
    @Test
    void dimension_standsWithTheColumnsOfItsOwner() {
        load(AFDELING, 1, new Object[] {"0240001", DAY, "Øst"}, new Object[] {"0240002", DAY, "Vest"});
        store.save(set("Varme", Map.of("0240001", List.of("Gas", "10.50"))), 0, "drift", NOW, "");
        store.save(note("Ejer", "Varmekilde", point("0240001"), "Kommunen"), 0, "drift", NOW, "");
        load(BYGGEAFSNIT, 2, new Object[] {"024000101", DAY}, new Object[] {"024000201", DAY});
        store.save(
                note("Tag", "NavnTekst", DataPoint.of(BELOW, LbfNumber.of(LbfLevel.BYGGEAFSNIT, "024000101")), "Tegl"),
                0,
                "drift",
                NOW,
                "");

        assertThat(rows("SELECT navntekst, varmekilde, varme_varmekilde, areal FROM afdeling_beriget_0240 ORDER BY 1"))
                .containsExactly("Vest|null|null|null", "Øst|Kommunen|Gas|10.50");
        assertThat(rows("SELECT byggeafsnitidentifikator, navntekst FROM byggeafsnit_beriget_0240 ORDER BY 1"))
                .containsExactly("024000101|Tegl", "024000201|null");
        assertThat(rows("SELECT byggeafsnitidentifikator, navntekst, afdeling_varme_varmekilde, afdeling_areal"
                        + " FROM byggeafsnit_beriget_0240_arvet ORDER BY 1"))
                .containsExactly("024000101|Tegl|Gas|10.50", "024000201|null|null|null");
    }

    @Test
    void dimension_holdsNoRowsOfOthers() {
        load(AFDELING, 1, new Object[] {"0240001", DAY, "Øst"}, new Object[] {"0690001", DAY, "Syd"});
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");

        assertThat(rows("SELECT navntekst FROM afdeling_beriget_0240")).containsExactly("Øst");
    }

    /** The views hang on tables whose columns change, and on enrichments whose columns change. */
    @Test
    void dimension_followsItsTableAndItsEnrichments() {
        load(AFDELING, 1, new Object[] {"0240001", DAY, "Øst"});
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");
        TableSchema wider = TableSchema.propose(
                "afdeling",
                List.of("AfdelingIdentifikator", "OpgoerelsesDato", "NavnTekst", "Opført"),
                List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.TEXT, ColumnType.integer(4)));
        load(wider, 2, new Object[] {"0240001", DAY.plusMonths(1), "Øst", 1968});

        assertThat(rows("SELECT opfoert, varmekilde FROM afdeling_beriget_0240 WHERE opfoert IS NOT NULL"))
                .containsExactly("1968|Gas");
        store.save(note("Varme", "Kilde", point("0240001"), "Sol"), 1, "drift", NOW, "");

        assertThat(rows("SELECT opfoert, kilde FROM afdeling_beriget_0240 WHERE opfoert IS NOT NULL"))
                .containsExactly("1968|Sol");
    }

    /** Stamdata that come later find the enrichment when a store is opened next. */
    @Test
    void dimension_ofLaterStamdata_isThereAfterTheNextOpening() {
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");
        load(AFDELING, 1, new Object[] {"0240001", DAY, "Øst"});

        JooqDeliveryStore.open(database);

        assertThat(rows("SELECT navntekst, varmekilde FROM afdeling_beriget_0240"))
                .containsExactly("Øst|Gas");
    }

    /** As after a save that was killed before its views were made: nobody has to repair anything, and both stores open. */
    @Test
    void opening_makesViewsThatAreMissingOrOlder() {
        load(AFDELING, 1, new Object[] {"0240001", DAY, "Øst"});
        store.save(set("Varme", Map.of("0240001", List.of("Gas", "10.50"))), 0, "drift", NOW, "");
        PostgresServer.run(database, "DROP VIEW afdeling_beriget_0240");
        PostgresServer.run(database, "DROP VIEW berigelse_afdeling_0240_varme");

        JooqDeliveryStore.open(database);

        assertThat(rows("SELECT varmekilde FROM afdeling_beriget_0240")).containsExactly("Gas");
        store.save(set("Varme", Map.of("0240001", List.of("Sol", ""))), 1, "drift", NOW, "");
        PostgresServer.run(database, "UPDATE sync_enrichment_value SET cell_value = 'Vind' WHERE cell_value = 'Gas'");
        PostgresServer.run(database, "UPDATE sync_enrichment SET version = 3 WHERE version = 1");

        JooqEnrichmentStore.open(database);

        assertThat(rows("SELECT varmekilde FROM berigelse_afdeling_0240_varme")).containsExactly("Vind");
        assertThat(rows("SELECT varmekilde FROM afdeling_beriget_0240")).containsExactly("Vind");
    }

    /** The name of the view is cut, not made the table's own. */
    @Test
    void dimension_ofTheLongestName_hasItsOwnView() {
        String table = "a".repeat(59);
        TableSchema schema = TableSchema.propose(
                table,
                List.of("AfdelingIdentifikator", "OpgoerelsesDato", "NavnTekst"),
                List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.TEXT));
        load(schema, 1, new Object[] {"0240001", DAY, "Øst"});
        store.save(set("Varme", Map.of("0240001", List.of("Gas", ""))), 0, "drift", NOW, "");
        store.save(set("Varme", Map.of("0240001", List.of("Sol", ""))), 1, "drift", NOW, "");

        assertThat(rows("SELECT navntekst FROM " + table)).containsExactly("Øst");
        String view = "a".repeat(37) + "_" + Integer.toHexString(table.hashCode()) + "_beriget_0240";
        assertThat(rows("SELECT navntekst, varmekilde FROM " + view)).containsExactly("Øst|Sol");
    }

    private void load(TableSchema schema, long id, Object[]... rows) {
        DeliveryStore deliveries = JooqDeliveryStore.open(database);
        deliveries.prepare(schema);
        deliveries.claim(Deliveries.SOURCE, "test", Duration.ofMinutes(5));
        deliveries.load(Deliveries.order(stamdata(id, YearMonth.of(2024, 10).plusMonths(id)), schema, List.of(rows)));
        deliveries.release(Deliveries.SOURCE);
    }

    private static EnrichmentSet note(String description, String heading, DataPoint point, String value) {
        return EnrichmentSet.of(
                new EnrichmentDefinition(
                        OWNER, point.level(), description, List.of(new EnrichmentColumn(heading, ValueType.text()))),
                Map.of(point, List.of(value)));
    }

    private static Delivery stamdata(long id, YearMonth month) {
        return Deliveries.delivery(
                id, DatapakkeName.of("Stamdata_Delvis").text(), DeliveryPeriod.ofMonth(month), "0240");
    }

    private static EnrichmentSet set(String description, Map<String, List<String>> rows) {
        Map<DataPoint, List<String>> byPoint = new HashMap<>();
        rows.forEach((number, values) -> byPoint.put(point(number), values));
        return EnrichmentSet.of(
                new EnrichmentDefinition(
                        OWNER,
                        LEVEL,
                        description,
                        List.of(
                                new EnrichmentColumn("Varmekilde", ValueType.text()),
                                new EnrichmentColumn("Areal", ValueType.number(NumberNotation.INTERNATIONAL, 2)))),
                byPoint);
    }

    private static DataPoint point(String number) {
        return DataPoint.of(LEVEL, LbfNumber.of(LbfLevel.AFDELING, number));
    }

    private List<String> rows(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
