package dk.almendata.coverage;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells whether a recipient had lost its access on a day, and by which grant: what a coverage has to know of grants in order to say
 * "the access had ended" instead of "never listed".
 *
 * <p>Source: guide 3.4.2, an adviser sees what grants give it, and a grant ends. Decision (guide 3.3.3.7): losing one organisation
 * of a filter is enough, because the service then stops the whole subscription.
 *
 * <p>Asked only about periods of which nothing is listed. May be asked from several threads if a coverage is built in several.
 */
@FunctionalInterface
public interface AccessHistory {

    /**
     * The grant that had ended.
     *
     * @param recipient who receives
     * @param datapakke the package
     * @param organisations the organisations asked about; {@code all} asks about the datapakke alone
     * @param on the day, in Copenhagen
     * @return the grant whose end took the access to the datapakke, or to the first organisation without access, away, its last day
     *     before the day asked about and, of several, the latest; empty if the recipient had access to all of them that day, and
     *     where nothing is known
     */
    Optional<EndedGrant> endedOn(RecipientId recipient, DatapakkeName datapakke, Scope organisations, LocalDate on);

    /**
     * The history of a recipient of whose grants nothing is known, or that needs none.
     *
     * @return one that is always empty
     */
    static AccessHistory unknown() {
        return (recipient, datapakke, organisations, on) -> Optional.empty();
    }
}
