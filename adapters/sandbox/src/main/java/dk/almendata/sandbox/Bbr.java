package dk.almendata.sandbox;

import dk.almendata.sandbox.CsvTable.RowPrinter;
import dk.almendata.sandbox.Draw.Subject;
import dk.almendata.sandbox.Stock.Byggeafsnit;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buildings and units as the building and dwelling register has them, at the end of every month.
 *
 * <p>Columns are <em>assumed</em>; names of fields are those of BBR 1.8 and codes those of its lists, among them building use 130, which is
 * being phased out and still stands in most records. The area of a building is the sum of those of its units, which are those of Huslejedata.
 * Units have codes of their own for use, whatever building codes with the same digits mean.
 */
record Bbr(Stock stock) implements Area {

    private static final int DISTRICT_HEATING = 1;
    private static final int BOILER = 2;
    private static final int NATURAL_GAS = 7;
    private static final int UNIT_IN_ROW = 130;
    private static final int UNIT_FLAT = 140;

    @Override
    public List<CsvTable> tables(Months months, LocalDate madeOn) {
        return List.of(
                new CsvTable(
                        "Bygning",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                "BygningIdentifikator",
                                AS_OF,
                                "Kommunekode",
                                "byg007Bygningsnummer",
                                "byg021BygningensAnvendelse",
                                "byg026Opførelsesår",
                                "byg027OmTilbygningsår",
                                "byg039BygningensSamledeBoligAreal",
                                "byg054AntalEtager",
                                "byg056Varmeinstallation",
                                "byg057Opvarmningsmiddel"),
                        printer -> buildings(months, printer)),
                new CsvTable(
                        "Enhed",
                        List.of(
                                ORGANISATION,
                                AFDELING,
                                BYGGEAFSNIT,
                                UNIT,
                                "BygningIdentifikator",
                                AS_OF,
                                "Kommunekode",
                                "VejnavnTekst",
                                "Husnummer",
                                "Etage",
                                "Dør",
                                "Postnummer",
                                "PostdistriktTekst",
                                "enh020EnhedensAnvendelse",
                                "enh027ArealTilBeboelse",
                                "enh031AntalVærelser"),
                        printer -> units(months, printer)));
    }

    private void buildings(Months months, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Byggeafsnit byggeafsnit : stock.in(month)) {
                for (int i = 0; i < byggeafsnit.estate().buildings(); i++) {
                    building(byggeafsnit, i, month, printer);
                }
            }
        }
    }

    private static void building(Byggeafsnit byggeafsnit, int building, int month, RowPrinter printer)
            throws IOException {
        Estate estate = byggeafsnit.estate();
        boolean gas = Draw.percent(20, estate.key(), Subject.EQUIPMENT);
        long area = 0;
        int end = Math.min((building + 1) * Estate.PER_BUILDING, estate.dwellings());
        for (int i = building * Estate.PER_BUILDING; i < end; i++) {
            area += Dwelling.of(estate, i).area();
        }
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                byggeafsnit.number(),
                estate.buildingUuid(building),
                Months.lastDay(month),
                estate.place().municipality,
                building + 1,
                use(estate),
                estate.built(),
                rebuilt(estate),
                area,
                estate.stacked() ? 3 : 1,
                gas ? BOILER : DISTRICT_HEATING,
                gas ? NATURAL_GAS : null);
    }

    private static int use(Estate estate) {
        if (estate.stacked()) {
            return estate.kind() == Dwelling.Kind.YOUTH ? 150 : 140;
        }
        return estate.built() < 2019 ? 130 : 131;
    }

    private static @Nullable Integer rebuilt(Estate estate) {
        return estate.built() < 1980 && Draw.percent(50, estate.key(), Subject.YEAR)
                ? Integer.valueOf(estate.built() + 35)
                : null;
    }

    private void units(Months months, RowPrinter printer) throws IOException {
        for (int month = months.first(); month <= months.last(); month++) {
            for (Byggeafsnit byggeafsnit : stock.in(month)) {
                for (int i = 0; i < byggeafsnit.estate().dwellings(); i++) {
                    unit(byggeafsnit, Dwelling.of(byggeafsnit.estate(), i), month, printer);
                }
            }
        }
    }

    private static void unit(Byggeafsnit byggeafsnit, Dwelling dwelling, int month, RowPrinter printer)
            throws IOException {
        Estate estate = byggeafsnit.estate();
        printer.row(
                byggeafsnit.organisation(),
                byggeafsnit.afdeling(),
                byggeafsnit.number(),
                dwelling.uuid(),
                estate.buildingUuid(dwelling.building()),
                Months.lastDay(month),
                estate.place().municipality,
                dwelling.road(),
                dwelling.houseNumber(),
                dwelling.floor(),
                dwelling.door(),
                estate.place().postcode,
                estate.place().town,
                estate.stacked() ? UNIT_FLAT : UNIT_IN_ROW,
                dwelling.area(),
                dwelling.rooms());
    }
}
