package dk.almendata.table;

import java.util.Set;

/**
 * The columns that every stored table has besides those of the file: where a row came from.
 *
 * <p>They are reserved, so that a file's own column of the same name becomes {@code …_2}.
 */
public final class Provenance {

    /** The id of the delivery that brought the row. */
    public static final String DELIVERY = "from_delivery";

    /** The archive entry that the row stood in. */
    public static final String FILE = "from_file";

    /** The row's record number in its file, the header not counted, from 1. */
    public static final String ROW = "from_row";

    /** The source that the delivery came from, such as {@code data-ud}. */
    public static final String SOURCE = "from_source";

    /** All of them, and the names that a store keeps for its own use. */
    public static final Set<String> NAMES = Set.of(DELIVERY, FILE, ROW, SOURCE, "row_id", "cell_id", "row_hash");

    private Provenance() {}
}
