package dk.almendata.text;

import dk.almendata.table.SqlNames;
import java.util.List;

/** The file that a table is written to. */
final class TableFile {

    private TableFile() {}

    /** A file name that leads back to the table; of a table that no name leads back to, its own. */
    static String of(String table) {
        String plain = table.replaceFirst("^t_", "");
        return List.of(table, plain, "_" + plain, "_" + table).stream()
                .map(name -> name + ".csv")
                .filter(file -> SqlNames.tableOf(file).equals(table))
                .findFirst()
                .orElse(table + ".csv");
    }
}
