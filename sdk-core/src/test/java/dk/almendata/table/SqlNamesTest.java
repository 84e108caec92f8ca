package dk.almendata.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decision 4 of the design: names in the database are predictable. */
class SqlNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Huslejedata_Delvis/Lejekontrakt_Delvis_2025-03.csv,lejekontrakt",
        "Bolig_Fuld.csv,bolig",
        "Bolig.csv,bolig",
        "Finanspostering_Delvis_2025-01-31.csv,finanspostering",
        "Lån.csv,laan",
        "La\u030an.csv,laan",
        "Order.csv,order_",
        "2024.csv,t_2024",
        // The store's own names: its ledger, and the rows behind the view that users read.
        "sync_delivery.csv,t_sync_delivery",
        "Sync-Fil.csv,t_sync_fil",
        "sync_rows.csv,t_sync_rows_",
        "bolig_rows.csv,bolig_rows_",
    })
    void tableOf_isPredictable(String entry, String table) {
        assertThat(SqlNames.tableOf(entry)).isEqualTo(table);
    }

    @Test
    void tableOf_aLongNameOfTheStore_staysWithinTheLimit() {
        assertThat(SqlNames.tableOf("sync_" + "a".repeat(80) + ".csv"))
                .hasSize(59)
                .startsWith("t_sync_a");
        assertThat(SqlNames.tableOf("a".repeat(54) + "_rows.csv")).isEqualTo("a".repeat(54) + "_row_");
    }

    @Test
    void columnOf_mayBeNamedLikeATableOfTheStore() {
        assertThat(SqlNames.columnOf("sync_delivery", Set.of())).isEqualTo("sync_delivery");
    }
}
