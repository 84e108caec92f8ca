package dk.almendata.sandbox;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Draw.Subject;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of the afdelinger for every finished year, and the chart they follow. Columns are <em>assumed</em>.
 *
 * <p>{@code Beloeb} is the sum of the postings of that afdeling, year and account, as they are known on the day; so the lines of an afdeling
 * and year add up to zero. There are no lines for totals and no closing entries. The financial year is the calendar year. {@code K/D} says
 * on which side an account stands as a rule.
 */
record Regnskab(Stock stock) implements Area {

    private static final long BUDGET_STEP_KRONER = 1_000;

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(
                new CsvTable(
                        "Afdelingsregnskab",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                "Regnskabsår",
                                "StartDato",
                                "SlutDato",
                                "Kontonr.",
                                "Tekst",
                                "Beloeb",
                                "BudgetBeloeb"),
                        printer -> accounts(months, madeOn, printer)),
                new CsvTable(
                        "Kontoplan",
                        List.of(ORGANISATION, "Regnskabsår", "Ident", "K/D", "Kontonr.", "Tekst"),
                        printer -> chart(months, printer)));
    }

    private void accounts(Months months, LocalDate madeOn, RowPrinter printer) throws IOException {
        for (int year : months.years().toArray()) {
            Months all = new Months(Months.month(year, 1), Months.month(year, 12));
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling :
                    stock.afdelingerIn(all).entrySet()) {
                Map<Account, Long> sums = sums(afdeling.getValue(), all, madeOn);
                for (Map.Entry<Account, Long> sum : sums.entrySet()) {
                    printer.row(
                            stock.organisation(),
                            afdeling.getKey(),
                            year,
                            Months.firstDay(all.first()),
                            Months.lastDay(all.last()),
                            sum.getKey().number,
                            sum.getKey().text,
                            Rents.kroner(sum.getValue()),
                            budget(afdeling.getKey(), year, sum.getKey(), sum.getValue()));
                }
            }
        }
    }

    private static Map<Account, Long> sums(List<Byggeafsnit> parts, Months year, LocalDate madeOn) throws IOException {
        Map<Account, Long> sums = new EnumMap<>(Account.class);
        for (Byggeafsnit part : parts) {
            for (int month = Math.max(year.first(), part.first());
                    month <= Math.min(year.last(), part.last());
                    month++) {
                Ledger.read(part.estate(), month, madeOn, voucher -> {
                    sums.merge(voucher.account(), voucher.amount(), Long::sum);
                    sums.merge(Account.SETTLEMENT, -voucher.amount(), Long::sum);
                });
            }
        }
        return sums;
    }

    /** What was planned: within a tenth of what came, in whole thousands of kroner. */
    private static BigDecimal budget(LbfNumber afdeling, int year, Account account, long actual) {
        long key = Draw.key(afdeling.packed() * 10_000 + year, Subject.BUDGET, account.ident.hashCode());
        long step = BUDGET_STEP_KRONER * Rents.KRONE;
        return Rents.kroner(actual * Draw.between(90, 110, key, Subject.BUDGET) / 100 / step * step);
    }

    private void chart(Months months, RowPrinter printer) throws IOException {
        for (int year : months.years().toArray()) {
            for (Account account : Account.values()) {
                printer.row(
                        stock.organisation(),
                        year,
                        account.ident,
                        account.debit ? "D" : "K",
                        account.number,
                        account.text);
            }
        }
    }
}
