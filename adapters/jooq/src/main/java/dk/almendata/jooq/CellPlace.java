package dk.almendata.jooq;

import dk.almendata.sync.Reconciliation.Line;

/**
 * An organisation and a month, as the cells of one table have them.
 *
 * @param organisation four digits, or {@code none}
 * @param month the text of the month
 */
record CellPlace(String organisation, String month) implements Comparable<CellPlace> {

    /** The place of a line. */
    static CellPlace of(Line line) {
        return new CellPlace(line.organisation(), line.month());
    }

    @Override
    public int compareTo(CellPlace other) {
        int byOrganisation = organisation.compareTo(other.organisation);
        return byOrganisation != 0 ? byOrganisation : month.compareTo(other.month);
    }
}
