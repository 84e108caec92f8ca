package dk.almendata.text;

import dk.almendata.account.AccountNumber;
import dk.almendata.account.AccountRow;
import dk.almendata.account.FinancialYear;
import dk.almendata.account.Posting;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.ColumnType;
import java.util.List;

/**
 * Accounts and postings as the areas Regnskab and Finanspostering deliver them, in the standard dialect. The columns are assumed; amounts are
 * positive in debit.
 *
 * <pre>
 * BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;StartDato;SlutDato;Kontonr.;Tekst;Beloeb;BudgetBeloeb
 * 0240;0240001;2024;2024-01-01;2024-12-31;116;Planlagt vedligeholdelse;812345.50;800000.00
 *
 * BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;Posteringsdato;Bilagsnummer;Kontonr.;Beloeb
 * 0240;0240001;2024;2024-03-05;1017;116;12500.00
 * </pre>
 *
 * <p>A row without afdeling is of the organisation. {@code Kontonr.} is text, zeros and points kept. Without {@code StartDato} and
 * {@code SlutDato} a year is a calendar year. A row of an account has an amount, a budget or both.
 */
public final class AccountsCsv {

    private static final String ORGANISATION = "BoligorganisationIdentifikator";
    private static final NamedColumn YEAR = NamedColumn.filled("Regnskabsår", NamedColumn.whole());
    private static final NamedColumn NUMBER = NamedColumn.filled("Kontonr.", ColumnType.TEXT);
    private static final NamedColumn AMOUNT = NamedColumn.filled("Beloeb", NamedColumn.kroner());
    private static final NamedColumn OWNER = NamedColumn.filled(ORGANISATION, ColumnType.lbf(LbfLevel.ORGANISATION));
    private static final NamedColumn AFDELING =
            NamedColumn.present(DcabColumns.AFDELING, ColumnType.lbf(LbfLevel.AFDELING));

    private static final List<NamedColumn> ROWS = List.of(
            OWNER,
            AFDELING,
            YEAR,
            NamedColumn.optional("StartDato", ColumnType.DATE),
            NamedColumn.optional("SlutDato", ColumnType.DATE),
            NUMBER,
            NamedColumn.optional("Tekst", ColumnType.TEXT),
            NamedColumn.present("Beloeb", NamedColumn.kroner()),
            NamedColumn.optional("BudgetBeloeb", NamedColumn.kroner()));

    private static final List<NamedColumn> POSTINGS = List.of(
            OWNER,
            AFDELING,
            YEAR,
            NamedColumn.filled("Posteringsdato", ColumnType.DATE),
            NamedColumn.filled("Bilagsnummer", ColumnType.TEXT),
            NUMBER,
            AMOUNT);

    private AccountsCsv() {}

    /**
     * Reads accounts.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @return the rows, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<AccountRow> read(String name, CsvFile.Source source) {
        return NamedRows.read(
                name,
                source,
                ROWS,
                row -> new AccountRow(
                        owner(row),
                        year(row),
                        AccountNumber.parse(row.text("Kontonr.")),
                        row.text("Tekst"),
                        row.findDecimal("Beloeb"),
                        row.findDecimal("BudgetBeloeb")));
    }

    /**
     * Reads postings.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @return the postings, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<Posting> readPostings(String name, CsvFile.Source source) {
        return NamedRows.read(
                name,
                source,
                POSTINGS,
                row -> new Posting(
                        owner(row),
                        row.whole("Regnskabsår"),
                        row.date("Posteringsdato"),
                        row.text("Bilagsnummer"),
                        AccountNumber.parse(row.text("Kontonr.")),
                        row.decimal("Beloeb")));
    }

    private static LbfNumber owner(NamedRow row) {
        LbfNumber organisation = row.number(ORGANISATION);
        LbfNumber owner = row.findNumber(DcabColumns.AFDELING).orElse(organisation);
        if (!owner.isWithin(organisation)) {
            throw row.fault(DcabColumns.AFDELING, "expected an afdeling of " + organisation + ", found " + owner);
        }
        return owner;
    }

    private static FinancialYear year(NamedRow row) {
        int number = row.whole("Regnskabsår");
        if (row.has("StartDato") != row.has("SlutDato")) {
            throw row.fault("StartDato", "expected StartDato and SlutDato both, found one");
        }
        if (number < 1900 || number > 2199) {
            throw row.fault("Regnskabsår", "expected a year from 1900 to 2199, found " + number);
        }
        return row.has("StartDato")
                ? new FinancialYear(number, row.date("StartDato"), row.date("SlutDato"))
                : FinancialYear.calendar(number);
    }
}
