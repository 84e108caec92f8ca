package dk.almendata.sandbox;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Master data at the end of every month: organisation, afdelinger, byggeafsnit. Each figure is the sum of those of the level below.
 *
 * <p>Columns are <em>assumed</em>: identifiers as the rent register's interfaces name them, figures as on LBF's account form.
 */
record Stamdata(Stock stock) implements Area {

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(
                new CsvTable(
                        "Boligorganisation",
                        List.of(
                                ORGANISATION,
                                AS_OF,
                                "NavnTekst",
                                "AdresseTekst",
                                "Postnummer",
                                "PostdistriktTekst",
                                "AntalAfdelinger",
                                "AntalBoliger",
                                "BoligarealKvantitet",
                                "LejemaalsenhederKvantitet"),
                        printer -> organisation(months, printer)),
                new CsvTable(
                        "Afdeling",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                AS_OF,
                                "NavnTekst",
                                "Kommunekode",
                                "Postnummer",
                                "PostdistriktTekst",
                                "AntalByggeafsnit",
                                "AntalBoliger",
                                "AntalFamilieboliger",
                                "AntalUngdomsboliger",
                                "AntalAeldreboliger",
                                "AntalGarager",
                                "BoligarealKvantitet",
                                "LejemaalsenhederKvantitet"),
                        printer -> afdelinger(months, printer)),
                new CsvTable(
                        "Byggeafsnit",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                AS_OF,
                                "ByggeartTekst",
                                "SkaeringsDato",
                                "AntalBygninger",
                                "AntalBoliger",
                                "Antal1Rum",
                                "Antal2Rum",
                                "Antal3Rum",
                                "Antal4Rum",
                                "Antal5Rum",
                                "AntalGarager",
                                "BoligarealKvantitet",
                                "LejemaalsenhederKvantitet"),
                        printer -> byggeafsnit(months, printer)));
    }

    private void organisation(Months months, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            List<Byggeafsnit> all = stock.in(month);
            Totals totals = Totals.of(all);
            printer.row(
                    stock.organisation(),
                    Months.lastDay(month),
                    "Boligorganisation " + stock.organisation() + " (sandkasse); \"Æblegården\"",
                    "Åboulevarden 1; stuen",
                    Estate.Place.NAESTVED.postcode,
                    Estate.Place.NAESTVED.town,
                    stock.afdelingerIn(month).size(),
                    totals.dwellings(),
                    totals.area(),
                    totals.units());
        }
    }

    private void afdelinger(Months months, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling :
                    stock.afdelingerIn(month).entrySet()) {
                Totals totals = Totals.of(afdeling.getValue());
                Estate first = afdeling.getValue().get(0).estate();
                printer.row(
                        stock.organisation(),
                        afdeling.getKey(),
                        Months.lastDay(month),
                        Stock.nameOf(afdeling.getKey(), first),
                        first.place().municipality,
                        first.place().postcode,
                        first.place().town,
                        afdeling.getValue().size(),
                        totals.dwellings(),
                        totals.dwellings(Dwelling.Kind.FAMILY),
                        totals.dwellings(Dwelling.Kind.YOUTH),
                        totals.dwellings(Dwelling.Kind.ELDERLY),
                        totals.garages(),
                        totals.area(),
                        totals.units());
            }
        }
    }

    private void byggeafsnit(Months months, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Byggeafsnit byggeafsnit : stock.in(month)) {
                Estate estate = byggeafsnit.estate();
                Totals totals = byggeafsnit.totals();
                printer.row(
                        stock.organisation(),
                        byggeafsnit.afdeling(),
                        byggeafsnit.number(),
                        Months.lastDay(month),
                        estate.stacked() ? "Etagebyggeri" : "Tæt-lav",
                        LocalDate.of(estate.built(), 1, 1),
                        estate.buildings(),
                        totals.dwellings(),
                        totals.withRooms(1),
                        totals.withRooms(2),
                        totals.withRooms(3),
                        totals.withRooms(4),
                        totals.withRooms(5),
                        totals.garages(),
                        totals.area(),
                        totals.units());
            }
        }
    }
}
