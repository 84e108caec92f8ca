package dk.almendata.access;

import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Set;

/** Which organisations a recipient may see by master data ({@code stamdata}, guide 3.3.3.1). A port. */
@FunctionalInterface
public interface OrganisationRegister {

    /**
     * The organisations of a recipient.
     *
     * @param recipient the recipient's id, as subscriptions state it
     * @param on the day
     * @return LBF numbers of organisations, empty if there are none
     */
    Set<LbfNumber> organisationsOf(String recipient, LocalDate on);
}
