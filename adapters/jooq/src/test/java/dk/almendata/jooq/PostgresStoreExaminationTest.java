package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.sync.StoreException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a PostgreSQL server shows. */
class PostgresStoreExaminationTest extends StoreExaminationContract {

    private static final String SCHEMA = "examined";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @Override
    DataSource looker() throws Exception {
        run("DROP ROLE IF EXISTS looker");
        run("CREATE ROLE looker LOGIN PASSWORD 'x'");
        run("GRANT USAGE ON SCHEMA " + SCHEMA + " TO looker");
        return login(PostgresServer.shared().url(SCHEMA).replaceAll("user=[^&]*&?", ""), "looker", "x");
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }

    @Test
    void of_namesTheProductAndHowItKeepsTexts() {
        StoreExamination found = StoreExamination.of(database);

        assertThat(found.database()).matches("PostgreSQL [0-9.]+");
        assertThat(found.schema()).hasValue(SCHEMA);
        assertThat(found.encoding()).hasValue("UTF8");
        assertThat(found.collation()).hasValue("da-DK");
    }

    @Test
    void databaseThatDoesNotExist_isNamedAsTheFault() {
        DataSource nowhere =
                login(PostgresServer.shared().url(SCHEMA).replace("/postgres?", "/nowhere?"), "postgres", "");

        assertThatThrownBy(() -> StoreExamination.of(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no database of that name");
    }

    @Test
    void schemaThatDoesNotExist_isNamedAsTheFault() {
        DataSource nowhere = PostgresServer.shared().dataSource("nowhere");

        assertThat(StoreExamination.of(nowhere).schema()).isEmpty();
        assertThatThrownBy(() -> StoreExamination.tryRights(nowhere))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("currentSchema");
    }

    @Test
    void databaseThatMayOnlyBeRead_isNamedAsTheFault() {
        DataSource standby = login(
                PostgresServer.shared().url(SCHEMA) + "&options=-c%20default_transaction_read_only=on", "postgres", "");

        assertThatThrownBy(() -> StoreExamination.tryRights(standby))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("may only be read");
    }
}
