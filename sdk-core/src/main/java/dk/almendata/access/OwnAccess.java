package dk.almendata.access;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a recipient may see by itself, without anybody's grant: the datapakker of its role for its organisations by master data (guide
 * 3.3.3.1). An adviser sees nothing by itself, LBF everything.
 *
 * <p>As thread-safe as its ports.
 */
public final class OwnAccess {

    private final RolePackages packages;
    private final OrganisationRegister register;

    private OwnAccess(RolePackages packages, OrganisationRegister register) {
        this.packages = packages;
        this.register = register;
    }

    /**
     * Access by roles and master data.
     *
     * @param packages the datapakker of the roles
     * @param register the organisations of the recipients
     * @return the access
     */
    public static OwnAccess of(RolePackages packages, OrganisationRegister register) {
        return new OwnAccess(
                Objects.requireNonNull(packages, "packages"), Objects.requireNonNull(register, "register"));
    }

    /**
     * What a recipient may see.
     *
     * @param kind what it is
     * @param recipient its id
     * @param on the day
     * @return the access
     */
    public Access on(RecipientKind kind, String recipient, LocalDate on) {
        return switch (kind) {
            case LBF -> Access.everything();
            case RAADGIVER -> Access.none();
            case BOLIGORGANISATION, KOMMUNE -> Access.of(register.organisationsOf(recipient, on), packages.of(kind));
        };
    }
}
