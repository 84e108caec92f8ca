package dk.almendata.text;

import dk.almendata.account.AccountNumber;
import dk.almendata.condition.PlanItem;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.table.ColumnType;
import java.util.ArrayList;
import java.util.List;

/**
 * Maintenance plans as the area Dcab delivers them, in the standard dialect. The columns are assumed.
 *
 * <pre>
 * AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;PlanAar;BygningsdelTekst;Beloeb
 * 0240001;;2024-12-31;2026;Tag;1250000.00
 * 0240001;024000101;2024-12-31;2027;Vinduer;430000.00
 * </pre>
 *
 * <p>A row without byggeafsnit is of the afdeling as a whole. {@code BygningIdentifikator}, for an item of one building, and {@code Kontonr.},
 * 116 where it is left out, may stand beside them.
 */
public final class MaintenancePlanCsv {

    private static final List<NamedColumn> COLUMNS = columns();

    private MaintenancePlanCsv() {}

    private static List<NamedColumn> columns() {
        List<NamedColumn> columns = new ArrayList<>(DcabColumns.PLACE);
        columns.add(NamedColumn.filled("PlanAar", NamedColumn.whole()));
        columns.add(NamedColumn.present("BygningsdelTekst", ColumnType.TEXT));
        columns.add(NamedColumn.filled("Beloeb", NamedColumn.kroner()));
        columns.add(NamedColumn.optional("BygningIdentifikator", ColumnType.TEXT));
        columns.add(NamedColumn.optional("Kontonr.", ColumnType.TEXT));
        return List.copyOf(columns);
    }

    /**
     * Reads plans of a delivery of Dcab: of every file in it that has the columns.
     *
     * @param delivery the delivery; stays the caller's to close
     * @return the items, of plans of any age, and what is wrong; a delivery without such a file is wrong
     * @throws dk.almendata.sync.ArchiveRefusedException if the archive turns out to be damaged or hostile
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<PlanItem> read(DeliveryArchive delivery) {
        return NamedRows.read(delivery, COLUMNS, MaintenancePlanCsv::item);
    }

    /**
     * Reads plans.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @return the items, of plans of any age, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<PlanItem> read(String name, CsvFile.Source source) {
        return NamedRows.read(name, source, COLUMNS, MaintenancePlanCsv::item);
    }

    private static PlanItem item(NamedRow row) {
        return new PlanItem(
                DcabColumns.place(row),
                row.text("BygningIdentifikator"),
                row.date(DcabColumns.AS_OF),
                row.whole("PlanAar"),
                row.text("BygningsdelTekst"),
                row.decimal("Beloeb"),
                row.has("Kontonr.") ? AccountNumber.parse(row.text("Kontonr.")) : PlanItem.PLANNED_MAINTENANCE);
    }
}
