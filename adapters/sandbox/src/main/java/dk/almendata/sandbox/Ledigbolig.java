package dk.almendata.sandbox;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vacant dwellings on the first of every month, and move-outs of every year. Columns are <em>assumed</em>.
 *
 * <p>Vacancies are counted for each afdeling and kind of dwelling, and equal the leases of the same month that are marked vacant.
 * Move-outs are the leases that ended in the year; a zero is written as zero, and the afdeling that {@link #isSilent} names has not reported,
 * which is an empty field (source: LBF's notices 2008/7 and 2018/1).
 *
 * <p>People type these figures into spreadsheets. So the afdelinger whose numbers end in 40 and 60, one in thirty, have lost the leading
 * zero of {@code AfdelingIdentifikator} in the table {@code Ledigbolig}, and in no other.
 */
record Ledigbolig(Stock stock) implements Area {

    /** Of the numbers, 20 being given up, these are 40 and 60. */
    private static final int EVERY = 20;

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(
                new CsvTable(
                        "Ledigbolig",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                AS_OF,
                                "BoligtypeTekst",
                                "AntalBoliger",
                                "AntalLedige",
                                "AntalTomgangsledige",
                                "UdlejningssituationTekst"),
                        printer -> vacancies(months, printer)),
                new CsvTable(
                        "Fraflytning",
                        List.of(ORGANISATION, AFDELING, "Opgørelsesår", "AntalFraflytninger"),
                        printer -> moves(months, printer)));
    }

    private void vacancies(Months months, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling :
                    stock.afdelingerIn(month).entrySet()) {
                for (Dwelling.Kind kind : Dwelling.Kind.values()) {
                    vacancies(afdeling.getKey(), afdeling.getValue(), kind, month, printer);
                }
            }
        }
    }

    private static void vacancies(
            LbfNumber afdeling, List<Byggeafsnit> parts, Dwelling.Kind kind, int month, RowPrinter printer)
            throws IOException {
        int all = 0;
        int vacant = 0;
        int costly = 0;
        for (Byggeafsnit part : parts) {
            Estate estate = part.estate();
            for (int i = 0; estate.kind() == kind && i < estate.dwellings(); i++) {
                Tenancy tenancy = Tenancy.of(Dwelling.of(estate, i), month);
                all++;
                vacant += tenancy.vacant() ? 1 : 0;
                costly += tenancy.isCostly(month) ? 1 : 0;
            }
        }
        if (all > 0) {
            printer.row(
                    afdeling.organisation(),
                    afdeling.packed() % EVERY == 0 ? Long.toString(afdeling.packed()) : afdeling,
                    Months.firstDay(month),
                    kind.word,
                    all,
                    vacant,
                    costly,
                    situation(costly));
        }
    }

    private static @Nullable String situation(int costly) {
        return costly == 0 ? null : costly == 1 ? "Få ledige; følges" : "Svær at udleje; \"annonceres\"";
    }

    private void moves(Months months, RowPrinter printer) throws IOException {
        for (int year : months.years().toArray()) {
            Months all = new Months(Months.month(year, 1), Months.month(year, 12));
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling :
                    stock.afdelingerIn(all).entrySet()) {
                printer.row(
                        stock.organisation(),
                        afdeling.getKey(),
                        year,
                        isSilent(afdeling.getKey(), year) ? null : moves(afdeling.getValue(), all));
            }
        }
    }

    private static int moves(List<Byggeafsnit> parts, Months year) {
        int moves = 0;
        for (Byggeafsnit part : parts) {
            Estate estate = part.estate();
            for (int month = Math.max(year.first(), part.first());
                    month <= Math.min(year.last(), part.last());
                    month++) {
                for (int i = 0; i < estate.dwellings(); i++) {
                    moves += Tenancy.of(Dwelling.of(estate, i), month).endsWith(month) ? 1 : 0;
                }
            }
        }
        return moves;
    }

    /** One afdeling a year has not reported; each year another one. */
    static boolean isSilent(LbfNumber afdeling, int year) {
        return afdeling.packed() % 50 == year % 50;
    }
}
