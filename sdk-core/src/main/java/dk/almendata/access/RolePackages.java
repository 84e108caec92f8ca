package dk.almendata.access;

import dk.almendata.datapakke.DatapakkeName;
import java.util.Set;

/** Which datapakker a role may have (guide 3.3.2). A port: the lists are LBF's. */
@FunctionalInterface
public interface RolePackages {

    /**
     * The datapakker of a role.
     *
     * @param kind the kind of recipient; never an adviser or LBF
     * @return the names, empty if it may have none
     */
    Set<DatapakkeName> of(RecipientKind kind);
}
