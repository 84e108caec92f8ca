package dk.almendata.cli;

import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.jooq.JooqStoreReader;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.StoreReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;

/** The database that a verb works on. Whether {@code --db} may or must be given is for those who extend it to say. */
class DatabaseOption {

    /** What {@code --db} takes. */
    static final String TAKES = "jdbc:h2:file:PATH (a file, made by sync if it is not there) or"
            + " jdbc:postgresql://HOST/DATABASE. Parameters that run code are refused.";

    private static final String IF_EXISTS = ";IFEXISTS=TRUE";

    private @Nullable String url;
    private @Nullable DatabaseUrl known;

    @Option(
            names = "--db-user",
            paramLabel = "NAME",
            description = "The user of the database. Default: sa for H2, the user of this process for PostgreSQL.")
    private @Nullable String user;

    @Option(
            names = "--db-password-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the password. Default: no password.")
    private @Nullable String passwordVariable;

    @Option(names = "--db-password-file", paramLabel = "FILE", description = "The file that holds the password.")
    private @Nullable Path passwordFile;

    /** A database that was named elsewhere than on the command line. */
    static DatabaseOption of(
            DatabaseUrl url, @Nullable String user, @Nullable String passwordVariable, @Nullable Path passwordFile) {
        DatabaseOption database = new DatabaseOption();
        database.known = url;
        database.user = user;
        database.passwordVariable = passwordVariable;
        database.passwordFile = passwordFile;
        return database;
    }

    final void take(String value) {
        this.url = value;
    }

    final boolean isGiven() {
        return known != null || url != null;
    }

    final DatabaseUrl url() {
        if (known != null) {
            return known;
        }
        if (url == null) {
            throw Refusal.usage("Missing required option: '--db=URL'.");
        }
        return DatabaseUrl.parse(url);
    }

    /** Opens the store, makes it where there is none, and closes it when the work is done. */
    final <T> T open(Surroundings surroundings, Function<DeliveryStore, T> work) {
        DatabaseUrl database = url();
        String password = Secrets.password(passwordVariable, passwordFile, surroundings);
        return onDatabase(database, "", password, dataSource -> work.apply(JooqDeliveryStore.open(dataSource)));
    }

    /** Opens the database for writing something else than deliveries, makes it where there is none, and closes it when the work is done. */
    final <T> T openSource(Surroundings surroundings, Function<DataSource, T> work) {
        DatabaseUrl database = url();
        return onDatabase(database, "", Secrets.password(passwordVariable, passwordFile, surroundings), work);
    }

    /** Opens a store for looking: makes no file and no table. */
    final int look(Surroundings surroundings, Function<DeliveryStore, Integer> work) {
        return onStore(
                surroundings, dataSource -> JooqDeliveryStore.find(dataSource).map(work));
    }

    /** Reads the rows of a store as of one moment: makes no file and no table. */
    final int read(Surroundings surroundings, Reading reading) {
        return onStore(surroundings, dataSource -> JooqStoreReader.read(dataSource, reading::run));
    }

    /** Looks at the database itself, whether it holds a store or not: makes no file. */
    final <T> T examine(Surroundings surroundings, Function<DataSource, T> work) {
        return onDatabase(url(), IF_EXISTS, Secrets.password(passwordVariable, passwordFile, surroundings), work);
    }

    /** Hands out the database for the query of a person, as a user who may only read its tables: makes no file. */
    final <T> T query(Surroundings surroundings, Function<DataSource, T> work) {
        DatabaseUrl database = url();
        return examine(
                surroundings,
                source -> database.isH2()
                        ? ReadingUser.onH2(source, database.withoutParameters() + IF_EXISTS, work)
                        : ReadingUser.onPostgresql(source, work));
    }

    private int onStore(Surroundings surroundings, Looking looking) {
        DatabaseUrl database = url();
        String password = Secrets.password(passwordVariable, passwordFile, surroundings);
        Optional<Path> missing = database.missingFile();
        if (missing.isPresent()) {
            throw Refusal.unreachable(
                    "There is no database " + missing.get() + ". Check --db; sync makes the file when it first runs.",
                    null);
        }
        return onDatabase(database, IF_EXISTS, password, dataSource -> {
            Optional<Integer> code = looking.run(dataSource);
            if (code.isEmpty()) {
                surroundings.say("Nothing was ever listed in this database. Run sync first, or check --db.");
                return ExitCode.BEHIND;
            }
            return code.get();
        });
    }

    private <T> T onDatabase(
            DatabaseUrl database, String ifExists, @Nullable String password, Function<DataSource, T> work) {
        if (!database.isH2()) {
            return work.apply(postgresql(database, password));
        }
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                database.text() + DatabaseUrl.NO_CLOSE_ON_EXIT + DatabaseUrl.NO_TRACE + ifExists,
                user == null ? "sa" : user,
                password == null ? "" : password);
        try {
            return work.apply(pool);
        } finally {
            pool.dispose();
        }
    }

    private DataSource postgresql(DatabaseUrl database, @Nullable String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        // So that a server which is gone without a word is noticed.
        dataSource.setTcpKeepAlive(true);
        try {
            dataSource.setUrl(database.text());
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--db: expected an address such as jdbc:postgresql://host:5432/database.");
        }
        if (user != null) {
            dataSource.setUser(user);
        }
        if (password != null) {
            dataSource.setPassword(password);
        }
        return dataSource;
    }

    /** What is done with the rows of a database. */
    @FunctionalInterface
    interface Reading {
        int run(StoreReader reader);
    }

    /** Empty where there is no store. */
    @FunctionalInterface
    private interface Looking {
        Optional<Integer> run(DataSource dataSource);
    }
}
