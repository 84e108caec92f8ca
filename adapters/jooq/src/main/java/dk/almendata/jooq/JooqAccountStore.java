package dk.almendata.jooq;

import static dk.almendata.jooq.AccountTables.LINE;
import static dk.almendata.jooq.AccountTables.STEP;
import static dk.almendata.jooq.AccountTables.TURN;
import static dk.almendata.jooq.AccountTables.VERSION;

import dk.almendata.account.AccountNumber;
import dk.almendata.account.AccountStore;
import dk.almendata.account.Chart;
import dk.almendata.account.ChartLine;
import dk.almendata.account.DatedMapping;
import dk.almendata.account.DatedMapping.Step;
import dk.almendata.account.Side;
import dk.almendata.jooq.AccountTables.Version;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Received;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/**
 * Charts of accounts and their dated mapping in an H2 file or a PostgreSQL database, beside a store of deliveries or alone.
 *
 * <p>Read with plain SQL: {@code account_chart} and {@code account_mapping} are views of the newest versions, each row with where it came from.
 *
 * <p>The host owns the data source: connections are taken for each call and given back. May be used by several threads and, on PostgreSQL, by
 * any number of processes; an H2 file belongs to one process.
 */
public final class JooqAccountStore implements AccountStore {

    private final Database database;
    private final Counted counted;

    private JooqAccountStore(Database database) {
        this.database = database;
        this.counted = new Counted(database, TURN.subject, TURN.versions);
    }

    /**
     * Opens the store, and makes or upgrades its tables.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static JooqAccountStore open(DataSource dataSource) {
        Database database = Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
        Migration.ACCOUNTS.run(database);
        return new JooqAccountStore(database);
    }

    private static String chartOf(LbfLevel level, int year) {
        return "CHART " + level.name() + " " + year;
    }

    private static String mappingOf(LbfLevel level) {
        return "MAPPING " + level.name();
    }

    @Override
    public int save(Chart chart, Received received) {
        return save(
                chartOf(chart.level(), chart.year()), LINE, received, chart.lines(), this::lines, (sql, version) -> {
                    for (int i = 0; i < chart.lines().size(); i++) {
                        ChartLine line = chart.lines().get(i);
                        sql.insertInto(LINE)
                                .set(LINE.subject, chartOf(chart.level(), chart.year()))
                                .set(LINE.version, version)
                                .set(LINE.lineNo, i + 1)
                                .set(LINE.level, chart.level().name())
                                .set(LINE.year, chart.year())
                                .set(LINE.ident, line.ident())
                                .set(LINE.type, line.type())
                                .set(LINE.side, line.side().map(Side::letter).orElse(null))
                                .set(LINE.account, line.number().text())
                                .set(LINE.text, line.text())
                                .execute();
                    }
                });
    }

    @Override
    public int save(LbfLevel level, DatedMapping mapping, Received received) {
        if (Objects.requireNonNull(level, "level") == LbfLevel.BYGGEAFSNIT) {
            throw new IllegalArgumentException("Expected organisation or afdeling; a byggeafsnit has no accounts");
        }
        return save(mappingOf(level), STEP, received, mapping.steps(), this::steps, (sql, version) -> {
            for (int i = 0; i < mapping.steps().size(); i++) {
                Step step = mapping.steps().get(i);
                sql.insertInto(STEP)
                        .set(STEP.subject, mappingOf(level))
                        .set(STEP.version, version)
                        .set(STEP.stepNo, i + 1)
                        .set(STEP.level, level.name())
                        .set(STEP.firstStart, step.firstStart())
                        .set(STEP.account, step.from().text())
                        .set(STEP.newAccount, step.to().map(AccountNumber::text).orElse(null))
                        .execute();
            }
        });
    }

    /** Writes the rows of a version. */
    @FunctionalInterface
    private interface Writer {
        void write(DSLContext sql, int version);
    }

    /** Reads the rows of a version. */
    @FunctionalInterface
    private interface Reader<T> {
        List<T> read(DSLContext sql, String subject, int version);
    }

    private <T> int save(
            String subject, Version table, Received received, List<T> rows, Reader<T> reader, Writer writer) {
        Objects.requireNonNull(received, "received");
        return counted.inTurn(subject, (session, newest) -> {
            DSLContext sql = session.sql();
            if (newest > 0 && reader.read(sql, subject, newest).equals(rows)) {
                return newest;
            }
            int version = newest + 1;
            // What a version left that was cut short.
            for (Version each : List.of(table, VERSION)) {
                sql.deleteFrom(each)
                        .where(each.subject.eq(subject).and(each.version.gt(newest)))
                        .execute();
            }
            sql.insertInto(VERSION)
                    .set(VERSION.subject, subject)
                    .set(VERSION.version, version)
                    .set(VERSION.origin, received.origin())
                    .set(VERSION.keptBy, received.by())
                    .set(VERSION.keptAt, received.at())
                    .execute();
            writer.write(sql, version);
            counted.count(session, subject, version);
            return version;
        });
    }

    @Override
    public Optional<Chart> chart(LbfLevel level, int year) {
        int newest = counted.of(chartOf(level, year));
        return newest == 0
                ? Optional.empty()
                : Optional.of(Chart.of(level, year, newest(chartOf(level, year), newest, this::lines)));
    }

    @Override
    public DatedMapping mapping(LbfLevel level) {
        int newest = counted.of(mappingOf(level));
        return DatedMapping.of(newest == 0 ? List.of() : newest(mappingOf(level), newest, this::steps));
    }

    private <T> List<T> newest(String subject, int version, Reader<T> reader) {
        return database.inTransaction(session -> reader.read(session.sql(), subject, version));
    }

    private List<ChartLine> lines(DSLContext sql, String subject, int version) {
        return sql.selectFrom(LINE)
                .where(LINE.subject.eq(subject).and(LINE.version.eq(version)))
                .orderBy(LINE.lineNo)
                .fetch(row -> new ChartLine(
                        row.get(LINE.ident),
                        row.get(LINE.type),
                        Optional.ofNullable(row.get(LINE.side)).flatMap(Side::find),
                        new AccountNumber(row.get(LINE.account)),
                        row.get(LINE.text)));
    }

    private List<Step> steps(DSLContext sql, String subject, int version) {
        return sql.selectFrom(STEP)
                .where(STEP.subject.eq(subject).and(STEP.version.eq(version)))
                .orderBy(STEP.stepNo)
                .fetch(row -> new Step(
                        new AccountNumber(row.get(STEP.account)),
                        Optional.ofNullable(row.get(STEP.newAccount)).map(AccountNumber::new),
                        row.get(STEP.firstStart)));
    }

    @Override
    public List<Received> chartVersions(LbfLevel level, int year) {
        return versions(chartOf(level, year));
    }

    @Override
    public List<Received> mappingVersions(LbfLevel level) {
        return versions(mappingOf(level));
    }

    private List<Received> versions(String subject) {
        int newest = counted.of(subject);
        return database.inTransaction(session -> session.sql()
                .selectFrom(VERSION)
                .where(VERSION.subject.eq(subject).and(VERSION.version.le(newest)))
                .orderBy(VERSION.version)
                .fetch(row -> new Received(row.get(VERSION.origin), row.get(VERSION.keptBy), row.get(VERSION.keptAt))));
    }
}
