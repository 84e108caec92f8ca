package dk.almendata.text;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.ColumnType;
import java.util.List;

/** The columns by which rows of deliveries say where they belong and when they are true; assumed, as the sandbox writes them. */
final class DcabColumns {

    static final String AFDELING = "AfdelingIdentifikator";
    static final String BYGGEAFSNIT = "ByggeafsnitIdentifikator";
    static final String AS_OF = "Opgørelsesdato";

    /** Where and when, for tables that have a byggeafsnit. The organisation is part of the afdeling's number. */
    static final List<NamedColumn> PLACE = List.of(
            NamedColumn.optional("BoligorganisationIdentifikator", ColumnType.lbf(LbfLevel.ORGANISATION)),
            NamedColumn.filled(AFDELING, ColumnType.lbf(LbfLevel.AFDELING)),
            NamedColumn.present(BYGGEAFSNIT, ColumnType.lbf(LbfLevel.BYGGEAFSNIT)),
            NamedColumn.filled(AS_OF, ColumnType.DATE));

    private DcabColumns() {}

    /** The byggeafsnit, or the afdeling of a row that names none. */
    static LbfNumber place(NamedRow row) {
        LbfNumber afdeling = row.number(AFDELING);
        LbfNumber place = row.findNumber(BYGGEAFSNIT).orElse(afdeling);
        if (!place.isWithin(afdeling)) {
            throw row.fault(BYGGEAFSNIT, "expected a byggeafsnit of " + afdeling + ", found " + place);
        }
        return place;
    }
}
