package dk.almendata.cli;

import dk.almendata.sync.StoreReader;
import java.util.Collection;

/** The tables that an option names. */
final class TableNames {

    private TableNames() {}

    static void requireKnown(StoreReader reader, Collection<String> names) {
        names.stream()
                .filter(name -> !reader.tables().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.usage("--table: there is no table '" + name + "'. Known are: "
                            + String.join(", ", reader.tables()) + ".");
                });
    }
}
