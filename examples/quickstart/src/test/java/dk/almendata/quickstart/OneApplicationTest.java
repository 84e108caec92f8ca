package dk.almendata.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.funding.FundingStore;
import dk.almendata.jooq.JooqFundingStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneApplicationTest {

    @TempDir
    Path folder;

    @Test
    void run_endsInTheStatement() {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("puljer"), "sa", "");
        try {
            FundingStore store = JooqFundingStore.open(pool);

            String statement = OneApplication.run(store, new BigDecimal("425"));

            assertThat(statement)
                    .contains(
                            "# Redegørelse for Bæredygtighedspuljen 2024",
                            "| 2024 | 8.500.000,00 kr. | 25.500.000,00 kr. |",
                            "| 900.000,00 kr. | 33.100.000,00 kr. |",
                            "Ingen bemærkninger");
        } finally {
            pool.dispose();
        }
    }
}
