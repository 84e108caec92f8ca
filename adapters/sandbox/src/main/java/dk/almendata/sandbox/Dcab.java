package dk.almendata.sandbox;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Draw.Subject;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The reviews of every year and the maintenance plans made after them, dated 31 December. Years before the history begins have no rows.
 *
 * <p>Every afdeling is reviewed each fifth year. A plan looks ten years ahead and has mixed levels: items of the whole afdeling have no
 * byggeafsnit. Columns and the words for condition are <em>assumed</em>; the real scale is unknown.
 */
record Dcab(Stock stock) implements Area {

    private static final int REVIEW_YEARS = 5;
    private static final int HORIZON_YEARS = 10;
    private static final String[] PARTS = {
        "Tag",
        "Facade",
        "Vinduer",
        "Udvendige døre",
        "Trapper",
        "Porte",
        "Etageadskillelser",
        "WC/bad",
        "Køkken",
        "Varme",
        "Afløb",
        "Kloak",
        "Vandinstallation",
        "Ventilation",
        "El/svagstrøm",
        "Øvrige ombygninger",
        "Private friarealer",
        "Byggeplads; \"stillads\"",
        "Kælder",
        "Elevator"
    };
    private static final String[] CONDITIONS = {"God", "God", "Middel", "Dårlig"};

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(
                new CsvTable(
                        "Bygningsdel",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                AS_OF,
                                "Bygningsdelsnummer",
                                "BygningsdelTekst",
                                "InstallationsAar",
                                "TilstandTekst",
                                "RestlevetidAar"),
                        printer -> parts(months, printer)),
                new CsvTable(
                        "Vedligeholdelsesplan",
                        List.of(ORGANISATION, AFDELING, BYGGEAFSNIT, AS_OF, "PlanAar", "BygningsdelTekst", "Beloeb"),
                        printer -> plans(months, printer)));
    }

    /** Prints what one review says. */
    private interface Review {
        void print(LbfNumber afdeling, List<Byggeafsnit> parts, int december) throws IOException;
    }

    private void reviews(Months months, Review review) throws IOException {
        for (int year : months.years().toArray()) {
            int december = Months.month(year, 12);
            for (Map.Entry<LbfNumber, List<Byggeafsnit>> afdeling :
                    stock.afdelingerIn(december).entrySet()) {
                if (afdeling.getKey().packed() % REVIEW_YEARS == year % REVIEW_YEARS) {
                    review.print(afdeling.getKey(), afdeling.getValue(), december);
                }
            }
        }
    }

    private void parts(Months months, RowPrinter printer) throws IOException {
        reviews(months, (afdeling, parts, december) -> {
            for (Byggeafsnit byggeafsnit : parts) {
                for (int i = 0; i < PARTS.length; i++) {
                    part(byggeafsnit, i, december, printer);
                }
            }
        });
    }

    private static void part(Byggeafsnit byggeafsnit, int part, int december, RowPrinter printer) throws IOException {
        Estate estate = byggeafsnit.estate();
        long key = Draw.key(Draw.key(estate.key(), Subject.CONDITION, part), Subject.CONDITION, december);
        int year = Months.year(december);
        int installed = Math.max(estate.built(), year - Draw.between(0, 40, key, Subject.YEAR));
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                byggeafsnit.number(),
                Months.lastDay(december),
                part + 1,
                PARTS[part],
                installed,
                Draw.oneOf(CONDITIONS, key, Subject.CONDITION),
                Math.max(1, installed + 40 - year));
    }

    private void plans(Months months, RowPrinter printer) throws IOException {
        reviews(months, (afdeling, parts, december) -> {
            for (int ahead = 1; ahead <= HORIZON_YEARS; ahead++) {
                for (int item = -1; item < parts.size(); item++) {
                    plan(afdeling, parts, item, december, ahead, printer);
                }
            }
        });
    }

    private static void plan(
            LbfNumber afdeling, List<Byggeafsnit> parts, int item, int december, int ahead, RowPrinter printer)
            throws IOException {
        Estate estate = parts.get(Math.max(item, 0)).estate();
        long key = Draw.key(Draw.key(estate.key(), Subject.PLAN, december), Subject.PLAN, ahead + item * 100L);
        printer.row(
                afdeling.organisation(),
                afdeling,
                item < 0 ? null : parts.get(item).number(),
                Months.lastDay(december),
                Months.year(december) + ahead,
                Draw.oneOf(PARTS, key, Subject.TEXT),
                BigDecimal.valueOf(Draw.between(5, 900, key, Subject.AMOUNT) * 1_000L * Rents.KRONE, 2));
    }
}
