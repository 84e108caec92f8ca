package dk.almendata.text;

import dk.almendata.funding.EntryType;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.PoolEntry;
import dk.almendata.table.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ledger of a pool as CSV, in the standard dialect: separator {@code ;}, UTF-8, decimal point.
 *
 * <pre>
 * date;kind;entry;amount;reference;need
 * 2021-05-03;investment;commitment;19500000.00;2021-14;Byggesagen begynder i juni
 * 2023-04-11;trial;cancellation;1200000.00;2021-02;
 * </pre>
 *
 * <p>{@code kind} is {@code investment} or {@code trial}; {@code entry} is {@code commitment}, {@code cancellation} or {@code return};
 * {@code amount} is in kroner, above 0.00. {@code reference} may be empty; the column {@code need}, why money of later years is needed, may be
 * left out.
 */
public final class LedgerCsv {

    private static final List<NamedColumn> COLUMNS = List.of(
            NamedColumn.filled("date", ColumnType.DATE),
            NamedColumn.filled("kind", ColumnType.TEXT),
            NamedColumn.filled("entry", ColumnType.TEXT),
            NamedColumn.filled("amount", NamedColumn.kroner()),
            NamedColumn.present("reference", ColumnType.TEXT),
            NamedColumn.optional("need", ColumnType.TEXT));

    private LedgerCsv() {}

    /**
     * Reads a ledger.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @return the entries, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<PoolEntry> read(String name, CsvFile.Source source) {
        return NamedRows.read(
                name,
                source,
                COLUMNS,
                row -> new PoolEntry(
                        row.date("date"),
                        row.word("kind", "investment or trial", kind(row.text("kind"))),
                        row.word("entry", "commitment, cancellation or return", EntryType.find(row.text("entry"))),
                        row.decimal("amount"),
                        row.text("reference"),
                        row.text("need")));
    }

    static Optional<FundKind> kind(String text) {
        return Arrays.stream(FundKind.values())
                .filter(kind -> kind.text().equals(text.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
