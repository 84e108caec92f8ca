package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.table.ColumnType;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A store that only answers for one table answers for several as well. */
class StoredTablesTest {

    private static final TableSchema BOLIG = schema("bolig");
    private static final TableSchema KONTO = schema("konto");

    private final MemoryStore store = new MemoryStore();

    private static TableSchema schema(String table) {
        return TableSchema.propose(table, List.of("Navn"), List.of(ColumnType.TEXT));
    }

    @Test
    void storedTables_holdThoseWithASchemaThatBinds() {
        store.pin(List.of(SchemaPin.of(KONTO)));
        store.prepare(BOLIG);
        store.rows.put("bolig", 1L);
        store.prepare(schema("sats"));

        assertThat(store.storedTables(List.of("bolig", "konto", "sats", "ukendt")))
                .containsOnly(
                        Map.entry("bolig", new StoredTable(BOLIG, Optional.empty())),
                        Map.entry("konto", new StoredTable(KONTO, Optional.of(SchemaPin.of(KONTO)))));
    }

    @Test
    void datapakker_leavesOutTablesWithoutAny() {
        Set<DatapakkeName> owners = Set.of(DatapakkeName.of("Bbr_Fuld"));
        store.owners.put("bolig", owners);

        assertThat(store.datapakker(List.of("bolig", "konto"))).containsOnly(Map.entry("bolig", owners));
    }
}
