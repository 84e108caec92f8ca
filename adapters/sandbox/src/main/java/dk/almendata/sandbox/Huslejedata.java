package dk.almendata.sandbox;

import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Draw.Subject;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Dwellings, what they cost and who may live there, at the end of every month.
 *
 * <p>Columns are <em>assumed</em> after the published interfaces of the rent register (V1 of 2013 to V4); the code lists behind
 * {@code …Kode} are unknown, so codes are made up: {@code TypeKode} 1 family, 2 youth, 3 elderly; {@code BoligudgiftstypeKode} 1 net rent,
 * 2 payment on account for heat. One dwelling is one row of {@code Bolig}, one of {@code Lejekontrakt} (a vacant one too, with
 * {@code LedigIndikator}) and one or two of {@code Boligudgift} a month. Tenants' names are left out.
 */
record Huslejedata(Stock stock) implements Area {

    private static final int NET_RENT = 1;
    private static final int HEAT_ON_ACCOUNT = 2;
    private static final String[] LINKS = {"", "", "https://example.org/plantegning"};

    /** Prints what one dwelling adds for a month. */
    private interface Lines {
        void print(Byggeafsnit byggeafsnit, Dwelling dwelling, int month, RowPrinter printer) throws IOException;
    }

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(
                new CsvTable(
                        "Bolig",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                UNIT,
                                AS_OF,
                                "TypeKode",
                                "TypeTekst",
                                "VaerelserAntal",
                                "StoetteBerettigetArealKvantitet",
                                "AktueltIndskudBeloeb",
                                "LukketForOpskrivningIndikator",
                                "URLTekst"),
                        printer -> each(months, printer, Huslejedata::bolig)),
                new CsvTable(
                        "Boligudgift",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                UNIT,
                                AS_OF,
                                "BoligudgiftstypeKode",
                                "BeskrivelseTekst",
                                "StartDato",
                                "SlutDato",
                                "Beloeb",
                                "IndeholdtIHuslejeIndikator"),
                        printer -> each(months, printer, Huslejedata::boligudgift)),
                new CsvTable(
                        "Lejekontrakt",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                UNIT,
                                AS_OF,
                                "StartDato",
                                "SlutDato",
                                "IndskudBeloeb",
                                "LedigIndikator",
                                "TomgangsledigIndikator"),
                        printer -> each(months, printer, Huslejedata::lejekontrakt)));
    }

    private void each(Months months, RowPrinter printer, Lines lines) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Byggeafsnit byggeafsnit : stock.in(month)) {
                for (int i = 0; i < byggeafsnit.estate().dwellings(); i++) {
                    lines.print(byggeafsnit, Dwelling.of(byggeafsnit.estate(), i), month, printer);
                }
            }
        }
    }

    private static void bolig(Byggeafsnit byggeafsnit, Dwelling dwelling, int month, RowPrinter printer)
            throws IOException {
        Dwelling.Kind kind = dwelling.estate().kind();
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                byggeafsnit.number(),
                dwelling.uuid(),
                Months.lastDay(month),
                kind.code,
                kind.word,
                dwelling.rooms(),
                BigDecimal.valueOf(dwelling.area() * 10L, 1),
                Rents.kroner(Rents.deposit(dwelling, Months.year(month))),
                false,
                Draw.oneOf(LINKS, dwelling.key(), Subject.TEXT));
    }

    private static void boligudgift(Byggeafsnit byggeafsnit, Dwelling dwelling, int month, RowPrinter printer)
            throws IOException {
        int year = Months.year(month);
        udgift(byggeafsnit, dwelling, month, printer, NET_RENT, "Nettohusleje", Rents.monthly(dwelling, year));
        if (dwelling.estate().sharedHeating()) {
            String text = "Varme; à conto";
            udgift(byggeafsnit, dwelling, month, printer, HEAT_ON_ACCOUNT, text, Rents.heatOnAccount(dwelling));
        }
    }

    private static void udgift(
            Byggeafsnit byggeafsnit,
            Dwelling dwelling,
            int month,
            RowPrinter printer,
            int type,
            String text,
            long amount)
            throws IOException {
        int january = Months.month(Months.year(month), 1);
        // Next January's rent is announced three months ahead; from then on the end of this one is known.
        boolean announced = Months.ofYear(month) >= 10;
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                byggeafsnit.number(),
                dwelling.uuid(),
                Months.lastDay(month),
                type,
                text,
                Months.firstDay(Math.max(january, dwelling.estate().opened())),
                announced ? Months.lastDay(january + 11) : null,
                Rents.kroner(amount),
                type == NET_RENT);
    }

    private static void lejekontrakt(Byggeafsnit byggeafsnit, Dwelling dwelling, int month, RowPrinter printer)
            throws IOException {
        Tenancy tenancy = Tenancy.of(dwelling, month);
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                byggeafsnit.number(),
                dwelling.uuid(),
                Months.lastDay(month),
                Months.firstDay(tenancy.first()),
                tenancy.isEndKnown(month) ? Months.lastDay(tenancy.last()) : null,
                tenancy.vacant() ? null : Rents.kroner(Rents.deposit(dwelling, Months.year(tenancy.first()))),
                tenancy.vacant(),
                tenancy.isCostly(month));
    }
}
