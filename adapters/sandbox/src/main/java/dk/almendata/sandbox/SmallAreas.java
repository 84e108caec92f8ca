package dk.almendata.sandbox;

import dk.almendata.datapakke.DataArea;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.CsvTable.Rows;
import dk.almendata.sandbox.Draw.Subject;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The areas whose content is hardly known: one small table each, with a row for every finished year, so that every datapakke of the catalogue
 * can be rehearsed. Columns are <em>assumed</em>, with less ground than elsewhere; of Grunddata, FællesDataark and Almenstyringsdialog
 * nothing but the names is known.
 */
final class SmallAreas {

    private static final String YEAR = "Opgørelsesår";
    private static final int LOAN_YEARS = 30;

    private final Stock stock;
    private final Months months;

    private SmallAreas(Stock stock, Months months) {
        this.stock = stock;
        this.months = months;
    }

    static Map<DataArea, Area> of(Stock stock) {
        Map<DataArea, Area> areas = new TreeMap<>();
        areas.put(
                DataArea.GRUNDDATA,
                area(
                        stock,
                        "Grunddata",
                        List.of(Area.ORGANISATION, Area.AFDELING, YEAR, "NavnTekst", "AntalBoliger"),
                        small -> small::afdelinger));
        areas.put(
                DataArea.FAELLES_DATAARK,
                area(
                        stock,
                        "FællesDataark",
                        List.of(Area.ORGANISATION, YEAR, "AntalBoliger", "BoligarealKvantitet"),
                        small -> small::sheet));
        areas.put(
                DataArea.ALMENSTYRINGSDIALOG,
                area(
                        stock,
                        "Almenstyringsdialog",
                        List.of(Area.ORGANISATION, Area.AFDELING, "Styringsdialogår", "AntalLedige", "KommentarTekst"),
                        small -> small::dialogue));
        areas.put(
                DataArea.BEBOERDATA,
                area(
                        stock,
                        "Beboerdata",
                        List.of(Area.ORGANISATION, YEAR, "AldersgruppeTekst", "AntalBeboere"),
                        small -> small::residents));
        areas.put(
                DataArea.LAAN,
                area(
                        stock,
                        "Lån",
                        List.of(
                                Area.ORGANISATION,
                                Area.AFDELING,
                                Area.BYGGEAFSNIT,
                                "Budgetår",
                                "TilsagnsDato",
                                "HovedstolBeloeb",
                                "YdelseBeloeb"),
                        small -> small::loans));
        areas.put(
                DataArea.SATSER,
                area(stock, "Satser", List.of("Satsår", "SatsTekst", "Beloeb"), small -> SmallAreas::rates));
        return areas;
    }

    private static Area area(Stock stock, String name, List<String> columns, Function<SmallAreas, Rows> rows) {
        return (months, madeOn) -> List.of(new CsvTable(name, columns, rows.apply(new SmallAreas(stock, months))));
    }

    private int[] years() {
        return months.years().toArray();
    }

    private void afdelinger(RowPrinter printer) throws IOException {
        for (int year : years()) {
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling : inDecember(year)) {
                printer.row(
                        stock.organisation(),
                        afdeling.getKey(),
                        year,
                        Stock.nameOf(
                                afdeling.getKey(), afdeling.getValue().get(0).estate()),
                        Totals.of(afdeling.getValue()).dwellings());
            }
        }
    }

    private void sheet(RowPrinter printer) throws IOException {
        for (int year : years()) {
            Totals totals = Totals.of(stock.in(Months.month(year, 12)));
            printer.row(stock.organisation(), year, totals.dwellings(), totals.area());
        }
    }

    private void dialogue(RowPrinter printer) throws IOException {
        for (int year : years()) {
            int december = Months.month(year, 12);
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling : inDecember(year)) {
                long vacant = afdeling.getValue().stream()
                        .flatMap(part -> part.estate().eachDwelling())
                        .filter(dwelling -> Tenancy.of(dwelling, december).vacant())
                        .count();
                String comment = vacant > 0 ? "Drøftet; \"følges op\"" : null;
                printer.row(stock.organisation(), afdeling.getKey(), year, vacant, comment);
            }
        }
    }

    /** Residents by age, seven for ten rooms. The oldest are so few that their number is left out, which is not zero (source: LBF's notice 2020/9). */
    private void residents(RowPrinter printer) throws IOException {
        for (int year : years()) {
            long residents = Totals.of(stock.in(Months.month(year, 12))).rooms() * 7 / 10;
            printer.row(stock.organisation(), year, "0-17 år", residents / 4);
            printer.row(stock.organisation(), year, "18-66 år", residents / 2);
            printer.row(stock.organisation(), year, "67-99 år", residents - residents / 4 - residents / 2);
            printer.row(stock.organisation(), year, "100 år og derover", null);
        }
    }

    /** One loan for each byggeafsnit, taken up when it was built and paid back in thirty years. */
    private void loans(RowPrinter printer) throws IOException {
        for (int year : years()) {
            for (Byggeafsnit part : stock.in(Months.month(year, 12))) {
                Estate estate = part.estate();
                if (year <= estate.built() + LOAN_YEARS) {
                    long loan = part.totals().area() * Draw.between(9_000, 18_000, estate.key(), Subject.LOAN);
                    printer.row(
                            stock.organisation(),
                            part.afdeling(),
                            part.number(),
                            year,
                            LocalDate.of(estate.built() - 2, 6, 1),
                            Rents.kroner(loan * Rents.KRONE),
                            Rents.kroner(loan * Rents.KRONE / LOAN_YEARS));
                }
            }
        }
    }

    /** Three figures of 2013, which are national (source: LBF's notice 2013/3). */
    private static void rates(RowPrinter printer) throws IOException {
        printer.row(2013, "Dispositionsfond; bidrag pr. lejemålsenhed", new BigDecimal("544.00"));
        printer.row(2013, "Dispositionsfond, grænse pr. lejemålsenhed", new BigDecimal("5434.00"));
        printer.row(2013, "Tab ved fraflytning, grænse pr. lejemålsenhed", new BigDecimal("313.00"));
    }

    private Iterable<Map.Entry<LbfNumber, List<Byggeafsnit>>> inDecember(int year) {
        return stock.afdelingerIn(Months.month(year, 12)).entrySet();
    }
}
