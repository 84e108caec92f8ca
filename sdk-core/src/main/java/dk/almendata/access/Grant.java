package dk.almendata.access;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Access that an adviser was given ({@code adgang}, guide 3.4.2): for some organisations in some datapakker, from a day to a day.
 *
 * <p>Decision: the last day counts. Data ud needs both an organisation and a datapakke; Targit asks for the organisation alone. Names and
 * mail addresses are personal data: they stand in no text of this type. Immutable; may be shared between threads.
 *
 * @param id what tells it from the adviser's other grants
 * @param adviser the adviser's CVR number
 * @param adviserName its name; may be empty
 * @param adviserEmail its mail address; may be empty
 * @param granter who grants
 * @param granterEmail the granter's mail address; may be empty
 * @param start the first day
 * @param end the last day, included
 * @param organisations LBF numbers of organisations
 * @param datapakker the datapakker; may be empty with Targit
 * @param targit whether the access is good for Targit as well
 */
public record Grant(
        String id,
        CvrNumber adviser,
        String adviserName,
        String adviserEmail,
        Granter granter,
        String granterEmail,
        LocalDate start,
        LocalDate end,
        SortedSet<LbfNumber> organisations,
        SortedSet<DatapakkeName> datapakker,
        boolean targit) {

    /** Copies the sets and checks what a grant must have. */
    public Grant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(adviser, "adviser");
        Objects.requireNonNull(adviserName, "adviserName");
        Objects.requireNonNull(adviserEmail, "adviserEmail");
        Objects.requireNonNull(granter, "granter");
        Objects.requireNonNull(granterEmail, "granterEmail");
        organisations = sorted(organisations);
        datapakker = sorted(datapakker);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("Grant " + id + " ends on " + end + ", before it starts on " + start);
        }
        if (organisations.isEmpty() || (datapakker.isEmpty() && !targit)) {
            throw new IllegalArgumentException(
                    "Grant " + id + ": expected at least one organisation, and a datapakke or Targit");
        }
        Access.of(organisations, datapakker);
    }

    private static <T> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    /**
     * A grant for another year: the same content with the portal's dates, from a day on and for one year (guide 3.4.2.1).
     *
     * @param newId the id of the copy
     * @param on the first day
     * @return the copy
     */
    public Grant copy(String newId, LocalDate on) {
        return new Grant(
                newId,
                adviser,
                adviserName,
                adviserEmail,
                granter,
                granterEmail,
                on,
                on.plusYears(1),
                organisations,
                datapakker,
                targit);
    }

    /**
     * What it gives while it is active.
     *
     * @return every pair of its organisations and datapakker
     */
    public Access access() {
        return Access.of(organisations, datapakker);
    }

    /**
     * Whether its last day has passed.
     *
     * @param on the day
     * @return false on the last day itself
     */
    public boolean isExpired(LocalDate on) {
        return on.isAfter(end);
    }

    /**
     * Whether a day lies between its first and last.
     *
     * @param on the day
     * @return true on both of them too
     */
    public boolean covers(LocalDate on) {
        return !on.isBefore(start) && !on.isAfter(end);
    }

    /** Without names and mail addresses, such as {@code grant 7 of CVR 10150817 2025-01-01..2026-01-01}. */
    @Override
    public String toString() {
        return "grant " + id + " of " + granter + " " + start + ".." + end;
    }
}
