package dk.almendata.cli;

import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdSource;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.coverage.CoverageState;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.Spool;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The story that {@code demo} tells, step by step. For one telling. */
final class Demo {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 15);

    private static final LocalDate RERUN_DAY = LocalDate.of(2025, 7, 15);
    private static final LocalDate FORGETTING_DAY = LocalDate.of(2025, 10, 1);
    private static final DatapakkeName RERUN = DatapakkeName.of("Finanspostering_Delvis");
    private static final SourceId SANDBOX = new SourceId("sandbox");
    private static final int GRACE_DAYS = 3;

    private static final List<String> DELIVERY_COLUMNS = List.of(
            "deliveryId",
            "datapakke",
            "periodStart",
            "periodEnd",
            "outcome",
            "files",
            "rowsLanded",
            "inserted",
            "deleted");
    private static final List<String> TABLE_COLUMNS = List.of("table", "rows", "rowsKept");
    private static final List<String> ANSWER_COLUMNS = List.of("month", "vouchers", "rent");
    private static final String QUERY = """
            SELECT EXTRACT(MONTH FROM posteringsdato) AS "month", COUNT(DISTINCT bilagsnummer) AS vouchers, -SUM(beloeb) AS rent
            FROM finanspostering
            WHERE kontonr = '201' AND posteringsdato >= DATE '2025-01-01'
            GROUP BY EXTRACT(MONTH FROM posteringsdato)
            ORDER BY 1""";

    /** Every property of every row. */
    static final Layout LAYOUT = layout();

    private final SandboxServer sandbox;
    private final DeliverySource source;
    private final Spool spool;
    private final DeliveryStore store;
    private final DataSource database;
    private final Sections sections;
    private final Surroundings surroundings;
    private int exitCode = ExitCode.OK;
    private long loaded;
    private long deliveries;

    Demo(
            SandboxServer sandbox,
            DataUdClient client,
            Spool spool,
            DeliveryStore store,
            DataSource database,
            Sections sections,
            Surroundings surroundings) {
        this.sandbox = sandbox;
        this.source = DataUdSource.of(SANDBOX, client);
        this.spool = spool;
        this.store = store;
        this.database = database;
        this.sections = sections;
        this.surroundings = surroundings;
    }

    int run(Path folder) {
        surroundings.say("A sandbox runs at " + sandbox.url() + " until this ends; the database is in " + folder
                + ". Everything in it is made up.");
        sync("Twelve subscriptions are activated. What was until the end of last year comes at once.");
        for (LocalDate day = LocalDate.of(2025, 2, 1); day.isBefore(RERUN_DAY); day = day.plusMonths(1)) {
            sandbox.moveTo(day);
            sync("A month has ended; the monthly packages bring it.");
        }
        sandbox.moveTo(RERUN_DAY);
        sandbox.rerun(sandbox.subscription(RERUN).id());
        sync("Gen-kør of " + RERUN + ": the same months under new numbers, some rows corrected since.");
        showTables();
        showCoverage();
        showAnswer();
        surroundings.say("");
        surroundings.say(
                loaded == 0
                        ? "Nothing new: all " + deliveries
                                + " deliveries were here already, and nothing was counted twice."
                        : "Run the demo again in the same folder, and all " + deliveries
                                + " deliveries are unchanged.");
        surroundings.say(
                "Go on with: java -jar almendata.jar status --db \"jdbc:h2:file:" + (folder.isAbsolute() ? "" : "./")
                        + folder.toString().replace('\\', '/') + "/almendata\" --on " + RERUN_DAY);
        return exitCode;
    }

    private void sync(String heading) {
        LocalDate day = sandbox.on();
        Printer printer = sections.begin(day + "  " + heading, DELIVERY_COLUMNS);
        SyncReport report = DeliverySync.builder()
                .source(source)
                .spool(spool)
                .store(store)
                .clock(surroundings.clock())
                .observer(new Telling(printer, day))
                .build()
                .run();
        if (report.fault().isPresent()) {
            throw report.fault().get();
        }
        SyncSummary summary = new SyncSummary(
                report,
                0,
                false,
                Optional.of(SourceStanding.of(store, SANDBOX, Catalogue.standard(), day, GRACE_DAYS, false)),
                Optional.empty(),
                false);
        printer.closing(SyncRows.of(summary).with("on", day), summary.sentence());
        printer.flush();
        exitCode = ExitCode.worse(exitCode, summary.exitCode());
        loaded += summary.count(DeliveryOutcome.Result.LOADED);
        deliveries = summary.deliveries();
    }

    private void showTables() {
        Printer printer = sections.begin(
                "The tables now: what is current, and the rows of all deliveries behind it", TABLE_COLUMNS);
        for (String table : store.tables()) {
            printer.row(new Row()
                    .with("kind", "table")
                    .with("table", table)
                    .with("rows", ask("SELECT COUNT(*) FROM " + table).get(0).get(0))
                    .with(
                            "rowsKept",
                            ask("SELECT COALESCE(SUM(rows_landed), 0) FROM sync_file WHERE table_name = '" + table
                                            + "'")
                                    .get(0)
                                    .get(0)));
        }
        printer.flush();
    }

    private void showCoverage() {
        SourceStanding now = SourceStanding.of(store, SANDBOX, Catalogue.standard(), RERUN_DAY, GRACE_DAYS, false);
        Printer printer = sections.begin("Is everything there that must be?", List.of("state", "periods"));
        for (CoverageState state : CoverageState.values()) {
            long periods = now.coverage().rows().stream()
                    .filter(row -> row.state() == state)
                    .count();
            if (periods > 0) {
                printer.row(new Row()
                        .with("kind", "coverage")
                        .with("state", state.text())
                        .with("periods", periods));
            }
        }
        printer.closing(new Row().with("kind", "gaps").with("on", RERUN_DAY).with("gaps", now.gaps()), now.sentence());
        SourceStanding forgotten =
                SourceStanding.of(store, SANDBOX, Catalogue.standard(), FORGETTING_DAY, GRACE_DAYS, false);
        printer.closing(
                new Row().with("kind", "gaps").with("on", FORGETTING_DAY).with("gaps", forgotten.gaps()),
                "If nobody ran sync until " + FORGETTING_DAY + ", gaps would name " + forgotten.gaps()
                        + " deliveries, the first due " + firstDue(forgotten) + ".");
        printer.flush();
    }

    private static String firstDue(SourceStanding coverage) {
        return coverage.coverage().gaps().stream()
                .map(CoverageRow::due)
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("never");
    }

    private void showAnswer() {
        Printer printer = sections.begin(
                "Any SQL reads them. Rent by month:\n" + QUERY.indent(2).stripTrailing(), ANSWER_COLUMNS);
        for (List<String> values : ask(QUERY)) {
            Row row = new Row().with("kind", "answer");
            for (int i = 0; i < ANSWER_COLUMNS.size(); i++) {
                row.with(ANSWER_COLUMNS.get(i), values.get(i));
            }
            printer.row(row);
        }
        printer.flush();
    }

    private List<List<String>> ask(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(found.getString(i)));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw new StoreException("The database did not answer the query of the demo.", e);
        }
    }

    private static Layout layout() {
        List<String> all = new ArrayList<>(SyncRows.LAYOUT.csv());
        all.addAll(Arrays.asList("on", "table", "rows", "rowsKept", "state", "periods"));
        all.addAll(ANSWER_COLUMNS);
        return new Layout(
                DELIVERY_COLUMNS, all.stream().distinct().collect(Collectors.toList()), SyncRows.LAYOUT.typical());
    }

    /** Shows what is new; what was there before is only counted. */
    private record Telling(Printer printer, LocalDate day) implements SyncObserver {

        @Override
        public void finished(DeliveryOutcome outcome) {
            if (outcome.result() != DeliveryOutcome.Result.UNCHANGED) {
                printer.row(SyncRows.of(outcome).with("on", day));
                printer.flush();
            }
        }
    }
}
