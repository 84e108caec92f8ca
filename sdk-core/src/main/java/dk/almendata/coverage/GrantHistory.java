package dk.almendata.coverage;

import dk.almendata.access.AccessDecision;
import dk.almendata.access.AccessRefusal;
import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Grants;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The access of one adviser by its grants, for a coverage of its subscriptions.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class GrantHistory implements AccessHistory {

    private final Grants grants;
    private final CvrNumber adviser;

    private GrantHistory(Grants grants, CvrNumber adviser) {
        this.grants = grants;
        this.adviser = adviser;
    }

    /**
     * The history that grants tell.
     *
     * @param grants every grant that is known
     * @param adviser whose subscriptions are asked about, whatever recipient id they state
     * @return the history
     */
    public static GrantHistory of(Grants grants, CvrNumber adviser) {
        return new GrantHistory(Objects.requireNonNull(grants, "grants"), Objects.requireNonNull(adviser, "adviser"));
    }

    @Override
    public Optional<EndedGrant> endedOn(
            RecipientId recipient, DatapakkeName datapakke, Scope organisations, LocalDate on) {
        boolean some = grants.accessOf(adviser, on).allowsSome(datapakke);
        if (organisations.isAll() && some) {
            return Optional.empty();
        }
        Collection<LbfNumber> asked = organisations.isAll() ? everGranted(datapakke) : organisations.organisations();
        return asked.stream()
                .map(organisation -> grants.decide(adviser, organisation, datapakke, on))
                .filter(decision -> decision.refusal().equals(Optional.of(AccessRefusal.EXPIRED)))
                .map(AccessDecision::grant)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Grant::end).thenComparing(Grant::id))
                .map(grant ->
                        new EndedGrant(grant.id(), grant.end(), grant.granter().toString()));
    }

    private Collection<LbfNumber> everGranted(DatapakkeName datapakke) {
        TreeSet<LbfNumber> all = new TreeSet<>();
        grants.all().stream()
                .filter(grant ->
                        grant.adviser().equals(adviser) && grant.datapakker().contains(datapakke))
                .forEach(grant -> all.addAll(grant.organisations()));
        return all;
    }
}
