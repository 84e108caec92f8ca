package dk.almendata.sandbox;

import java.time.LocalDate;
import java.util.List;

/** The tables of a data area. Its full and its partial package have the same tables and differ in their months only. */
@FunctionalInterface
interface Area {

    /** The heading of the organisation's LBF number, first in every table that has one. */
    String ORGANISATION = "BoligorganisationIdentifikator";

    /** The heading of an afdeling's LBF number. */
    String AFDELING = "AfdelingIdentifikator";

    /** The heading of a byggeafsnit's LBF number. */
    String BYGGEAFSNIT = "ByggeafsnitIdentifikator";

    /** The heading of the day that a row is true for, by which the loader knows the month of a row of a full delivery. */
    String AS_OF = "Opgørelsesdato";

    /** The heading of a dwelling's key in BBR. */
    String UNIT = "BuildingUnitUniversalIdentifier";

    /**
     * The tables.
     *
     * @param months what they cover; never a month that has not ended by the day they are made
     * @param madeOn the day they are made, which decides what corrections are known
     * @return at least one table
     */
    List<CsvTable> tables(Months months, LocalDate madeOn);
}
