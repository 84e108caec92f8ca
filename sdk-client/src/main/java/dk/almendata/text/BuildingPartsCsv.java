package dk.almendata.text;

import dk.almendata.account.AccountNumber;
import dk.almendata.condition.BuildingPart;
import dk.almendata.condition.PlanItem;
import dk.almendata.condition.Remedy;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.table.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Building parts as the area Dcab delivers them, in the standard dialect. The columns are assumed.
 *
 * <pre>
 * AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;Bygningsdelsnummer;BygningsdelTekst;InstallationsAar;TilstandTekst;RestlevetidAar
 * 0240001;024000101;2024-12-31;1;Tag;1988;Middel;12
 * </pre>
 *
 * <p>The remaining life counts from the day of the review. These may stand beside them: {@code Granskeraktør}, {@code Materiale},
 * {@code KlimaaftrykKg}, and for what is to be done {@code TiltagTekst}, {@code TiltagAar}, {@code TiltagBeloeb}, {@code Kontonr.} and
 * {@code Forvaltningsgruppe}.
 */
public final class BuildingPartsCsv {

    private static final List<NamedColumn> COLUMNS = columns();

    private BuildingPartsCsv() {}

    private static List<NamedColumn> columns() {
        List<NamedColumn> columns = new ArrayList<>(DcabColumns.PLACE);
        columns.add(NamedColumn.filled("Bygningsdelsnummer", NamedColumn.whole()));
        columns.add(NamedColumn.filled("BygningsdelTekst", ColumnType.TEXT));
        columns.add(NamedColumn.present("InstallationsAar", NamedColumn.whole()));
        columns.add(NamedColumn.present("TilstandTekst", ColumnType.TEXT));
        columns.add(NamedColumn.present("RestlevetidAar", NamedColumn.whole()));
        columns.add(NamedColumn.optional("Granskeraktør", ColumnType.TEXT));
        columns.add(NamedColumn.optional("Materiale", ColumnType.TEXT));
        columns.add(NamedColumn.optional("KlimaaftrykKg", NamedColumn.kroner()));
        columns.add(NamedColumn.optional("TiltagTekst", ColumnType.TEXT));
        columns.add(NamedColumn.optional("TiltagAar", NamedColumn.whole()));
        columns.add(NamedColumn.optional("TiltagBeloeb", NamedColumn.kroner()));
        columns.add(NamedColumn.optional("Kontonr.", ColumnType.TEXT));
        columns.add(NamedColumn.optional("Forvaltningsgruppe", ColumnType.TEXT));
        return List.copyOf(columns);
    }

    /**
     * Reads building parts of a delivery of Dcab: of every file in it that has the columns.
     *
     * @param delivery the delivery; stays the caller's to close
     * @return the parts, and what is wrong; a delivery without such a file is wrong
     * @throws dk.almendata.sync.ArchiveRefusedException if the archive turns out to be damaged or hostile
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<BuildingPart> read(DeliveryArchive delivery) {
        return NamedRows.read(delivery, COLUMNS, BuildingPartsCsv::part);
    }

    /**
     * Reads building parts.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @return the parts, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<BuildingPart> read(String name, CsvFile.Source source) {
        return NamedRows.read(name, source, COLUMNS, BuildingPartsCsv::part);
    }

    private static BuildingPart part(NamedRow row) {
        Optional<Integer> installed = row.findWhole("InstallationsAar");
        int reviewedIn = row.date(DcabColumns.AS_OF).getYear();
        Optional<Integer> life =
                row.findWhole("RestlevetidAar").flatMap(rest -> installed.map(year -> reviewedIn + rest - year));
        return new BuildingPart(
                DcabColumns.place(row),
                row.whole("Bygningsdelsnummer"),
                row.text("BygningsdelTekst"),
                optional(installed),
                optional(life),
                row.text("TilstandTekst"),
                row.date(DcabColumns.AS_OF),
                row.text("Granskeraktør"),
                remedy(row),
                row.text("Materiale"),
                row.findDecimal("KlimaaftrykKg"));
    }

    private static OptionalInt optional(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Remedy> remedy(NamedRow row) {
        if (!row.has("TiltagAar") && !row.has("TiltagBeloeb")) {
            return Optional.empty();
        }
        if (!row.has("TiltagAar") || !row.has("TiltagBeloeb")) {
            throw row.fault(
                    row.has("TiltagAar") ? "TiltagBeloeb" : "TiltagAar", "expected year and amount both, found one");
        }
        return Optional.of(new Remedy(
                row.text("TiltagTekst"),
                row.whole("TiltagAar"),
                row.decimal("TiltagBeloeb"),
                row.has("Kontonr.") ? AccountNumber.parse(row.text("Kontonr.")) : PlanItem.PLANNED_MAINTENANCE,
                row.text("Forvaltningsgruppe")));
    }
}
