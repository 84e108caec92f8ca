package dk.almendata.sandbox;

import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Postings, each voucher as two lines that add up to zero; {@code Beloeb} is positive in debit. Columns are <em>assumed</em>.
 *
 * <p>{@code RegistreretDato} is the day on which a posting came into the books and {@code RettetDato} the day of its last correction, so
 * that one sees why an old month changes when it is delivered again.
 */
record Finanspostering(Stock stock) implements Area {

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(new CsvTable(
                "Finanspostering",
                List.of(
                        ORGANISATION,
                        AFDELING,
                        "Regnskabsår",
                        "Posteringsdato",
                        "Bilagsnummer",
                        "Linjenummer",
                        "Kontonr.",
                        "Tekst",
                        "Beloeb",
                        "RegistreretDato",
                        "RettetDato"),
                printer -> postings(months, madeOn, printer)));
    }

    private void postings(Months months, LocalDate madeOn, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Byggeafsnit byggeafsnit : stock.in(month)) {
                Ledger.read(byggeafsnit.estate(), month, madeOn, voucher -> {
                    posting(byggeafsnit, voucher, 1, voucher.account(), voucher.amount(), printer);
                    posting(byggeafsnit, voucher, 2, Account.SETTLEMENT, -voucher.amount(), printer);
                });
            }
        }
    }

    private static void posting(
            Byggeafsnit byggeafsnit, Voucher voucher, int line, Account account, long amount, RowPrinter printer)
            throws IOException {
        BigDecimal kroner = Rents.kroner(amount);
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                voucher.day().getYear(),
                voucher.day(),
                voucher.number(),
                line,
                account.number,
                voucher.text(),
                kroner,
                voucher.bookedOn(),
                voucher.correctedOn());
    }
}
