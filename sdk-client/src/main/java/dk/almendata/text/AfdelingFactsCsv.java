package dk.almendata.text;

import dk.almendata.condition.AfdelingFacts;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.ColumnType;
import java.util.List;

/**
 * What makes afdelinger alike, as CSV in the standard dialect.
 *
 * <pre>
 * AfdelingIdentifikator;Boligart;Opførelsesår;Boliger
 * 0240001;familie;1968;84
 * </pre>
 */
public final class AfdelingFactsCsv {

    private static final List<NamedColumn> COLUMNS = List.of(
            NamedColumn.filled(DcabColumns.AFDELING, ColumnType.lbf(LbfLevel.AFDELING)),
            NamedColumn.filled("Boligart", ColumnType.TEXT),
            NamedColumn.filled("Opførelsesår", NamedColumn.whole()),
            NamedColumn.filled("Boliger", NamedColumn.whole()));

    private AfdelingFactsCsv() {}

    /**
     * Reads facts.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @return the facts, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<AfdelingFacts> read(String name, CsvFile.Source source) {
        return NamedRows.read(
                name,
                source,
                COLUMNS,
                row -> new AfdelingFacts(
                        row.number(DcabColumns.AFDELING),
                        row.text("Boligart"),
                        row.whole("Opførelsesår"),
                        row.whole("Boliger")));
    }
}
