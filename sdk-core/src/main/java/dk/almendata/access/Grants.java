package dk.almendata.access;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All grants that are known, and which advisers LBF's login has approved.
 *
 * <p>Source: guide 3.4.2. An adviser is approved after its first grant, and no longer when all its grants have expired; decision: a grant
 * that starts in the future keeps the approval. What an adviser may see is the union of its active grants, pair by pair. Immutable; may be
 * shared between threads.
 *
 * <pre>{@code
 * AccessDecision decision = grants.decide(adviser, organisation, datapakke, LocalDate.of(2026, 3, 1));
 * decision.refusal().ifPresent(reason -> System.out.println(reason.danish())); // Adgangen er udløbet.
 * }</pre>
 */
public final class Grants {

    private final SortedMap<String, Grant> byId;
    private final Set<CvrNumber> approved;
    private final GranterAccess granters;

    private Grants(SortedMap<String, Grant> byId, Set<CvrNumber> approved, GranterAccess granters) {
        this.byId = byId;
        this.approved = approved;
        this.granters = granters;
    }

    /**
     * Grants of advisers.
     *
     * @param grants the grants, each id once
     * @param approved the advisers that LBF's login has approved; that an approval lapses with the last grant is worked out here
     * @return the grants
     * @throws IllegalArgumentException if two have one id
     */
    public static Grants of(Collection<Grant> grants, Collection<CvrNumber> approved) {
        SortedMap<String, Grant> byId = new TreeMap<>();
        for (Grant grant : grants) {
            if (byId.put(grant.id(), grant) != null) {
                throw new IllegalArgumentException("Grants: expected every id once, found '" + grant.id() + "' again");
            }
        }
        return new Grants(byId, Set.copyOf(approved), (granter, on) -> Optional.empty());
    }

    /**
     * These grants, each of which gives only what its granter has on the day asked about.
     *
     * @param port what the granters may see themselves; default: not known, so that every grant counts as it stands
     * @return the grants; as thread-safe as the port
     */
    public Grants limitedBy(GranterAccess port) {
        return new Grants(byId, approved, Objects.requireNonNull(port, "port"));
    }

    /**
     * Every grant.
     *
     * @return an unmodifiable collection, by id
     */
    public Collection<Grant> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /**
     * Whether LBF's login lets an adviser in.
     *
     * @param adviser the adviser
     * @param on the day
     * @return true if it is approved and at least one of its grants has not expired
     */
    public boolean isWhitelisted(CvrNumber adviser, LocalDate on) {
        return approved.contains(adviser) && of(adviser).anyMatch(grant -> !grant.isExpired(on));
    }

    /**
     * {@code Adgang status}.
     *
     * @param grant one of these grants
     * @param on the day
     * @return its status
     */
    public GrantStatus statusOf(Grant grant, LocalDate on) {
        if (!isWhitelisted(grant.adviser(), on)) {
            return GrantStatus.IKKE_GODKENDT;
        }
        if (grant.isExpired(on)) {
            return GrantStatus.DATO_UDLOEBET;
        }
        return grant.covers(on) ? GrantStatus.AKTIV : GrantStatus.AFVENTER_START_DATO;
    }

    /**
     * What an adviser may see in Data ud, in the portal as by the API.
     *
     * @param adviser the adviser
     * @param on the day
     * @return the union of its active grants, each without what its granter has lost
     */
    public Access accessOf(CvrNumber adviser, LocalDate on) {
        return active(adviser, on).map(grant -> given(grant, on)).reduce(Access.none(), Access::union);
    }

    private Access given(Grant grant, LocalDate on) {
        return granters.of(grant.granter(), on)
                .map(grant.access()::intersection)
                .orElseGet(grant::access);
    }

    /**
     * The organisations that an adviser may see in Targit.
     *
     * @param adviser the adviser
     * @param on the day
     * @return an unmodifiable set, those of its active grants with Targit
     */
    public SortedSet<LbfNumber> targitOrganisations(CvrNumber adviser, LocalDate on) {
        SortedSet<LbfNumber> all = new TreeSet<>();
        active(adviser, on).filter(Grant::targit).forEach(grant -> all.addAll(grant.organisations()));
        return Collections.unmodifiableSortedSet(all);
    }

    /**
     * Whether an adviser may see an organisation in a datapakke, by which grant, or why not.
     *
     * <p>Of several grants that give it the one that lasts longest is named. Where none does, the first of these reasons that holds is told:
     * no grant at all; a grant of the day covers the pair, but the adviser is not approved, or the granter has lost it; a grant that covers
     * the pair has ended, of several the last to end, also where another one is to come, because its end is why the data stopped; one that
     * covers the pair is to come, of several the first; no grant of the day names the organisation, or the datapakke, or no single one names
     * both.
     *
     * @param adviser the adviser
     * @param organisation an organisation's LBF number
     * @param datapakke the datapakke
     * @param on the day
     * @return the decision; allowed exactly when {@link #accessOf} allows the pair
     */
    public AccessDecision decide(CvrNumber adviser, LbfNumber organisation, DatapakkeName datapakke, LocalDate on) {
        List<Grant> covering = of(adviser)
                .filter(grant -> grant.access().allows(organisation, datapakke))
                .toList();
        Optional<Grant> active = longest(covering, grant -> grant.covers(on));
        if (active.isPresent()) {
            return isWhitelisted(adviser, on)
                    ? longest(
                                    covering,
                                    grant ->
                                            grant.covers(on) && given(grant, on).allows(organisation, datapakke))
                            .map(AccessDecision::by)
                            .orElseGet(() -> AccessDecision.refused(AccessRefusal.GRANTER_LOST_ACCESS, active.get()))
                    : AccessDecision.refused(AccessRefusal.NOT_WHITELISTED, active.get());
        }
        Optional<Grant> coming = covering.stream()
                .filter(grant -> grant.start().isAfter(on))
                .min(Comparator.comparing(Grant::start).thenComparing(Grant::id));
        return longest(covering, grant -> grant.isExpired(on))
                .map(ended -> AccessDecision.refused(AccessRefusal.EXPIRED, ended))
                .or(() -> coming.map(next -> AccessDecision.refused(AccessRefusal.NOT_STARTED, next)))
                .orElseGet(() -> AccessDecision.refused(neverGranted(adviser, organisation, datapakke, on)));
    }

    private AccessRefusal neverGranted(
            CvrNumber adviser, LbfNumber organisation, DatapakkeName datapakke, LocalDate on) {
        if (of(adviser).findAny().isEmpty()) {
            return AccessRefusal.NO_GRANT;
        }
        List<Grant> inForce = of(adviser).filter(grant -> grant.covers(on)).toList();
        if (inForce.stream().noneMatch(grant -> grant.organisations().contains(organisation))) {
            return AccessRefusal.ORGANISATION_NOT_GRANTED;
        }
        return inForce.stream().noneMatch(grant -> grant.datapakker().contains(datapakke))
                ? AccessRefusal.DATAPAKKE_NOT_GRANTED
                : AccessRefusal.NOT_IN_ONE_GRANT;
    }

    /**
     * The grants that end soon: an adviser's integration stops with them.
     *
     * @param on the day
     * @param days how many days to look ahead; 0 is the day itself
     * @return those that are not expired and whose last day is at most so many days ahead, the soonest first
     */
    public List<Grant> endingWithin(LocalDate on, int days) {
        return byId.values().stream()
                .filter(grant -> !grant.isExpired(on) && !grant.end().isAfter(on.plusDays(days)))
                .sorted(Comparator.comparing(Grant::end).thenComparing(Grant::id))
                .toList();
    }

    /**
     * What a granter would give without having it (guide 3.4.2: it can give only what it has itself).
     *
     * @param grant a grant to be given
     * @param own what the granter may see itself
     * @return the pairs that it lacks, by datapakke; empty if the grant can be given
     */
    public static Map<DatapakkeName, SortedSet<LbfNumber>> excess(Grant grant, Access own) {
        SortedMap<DatapakkeName, SortedSet<LbfNumber>> excess = new TreeMap<>();
        for (DatapakkeName datapakke : grant.datapakker()) {
            SortedSet<LbfNumber> lacking = new TreeSet<>(grant.organisations());
            lacking.removeIf(organisation -> own.allows(organisation, datapakke));
            if (!lacking.isEmpty()) {
                excess.put(datapakke, Collections.unmodifiableSortedSet(lacking));
            }
        }
        return Collections.unmodifiableMap(excess);
    }

    /**
     * What to tell after grants were given, changed or taken away.
     *
     * @param before the grants before
     * @return a notice for each, by id
     */
    public List<Notice> changesSince(Grants before) {
        SortedSet<String> ids = new TreeSet<>(byId.keySet());
        ids.addAll(before.byId.keySet());
        List<Notice> notices = new ArrayList<>();
        for (String id : ids) {
            Grant now = byId.get(id);
            Grant was = before.byId.get(id);
            if (now == null) {
                notices.add(new Notice(NoticeEvent.REMOVED, Objects.requireNonNull(was, id)));
            } else if (was == null) {
                notices.add(new Notice(NoticeEvent.GRANTED, now));
            } else if (!now.equals(was)) {
                notices.add(new Notice(NoticeEvent.CHANGED, now));
            }
        }
        return List.copyOf(notices);
    }

    /**
     * What to tell on the days after one until another, the last included: a grant has expired on the first day after its last.
     *
     * @param after a day that is told of already
     * @param until the last day to tell of
     * @return the notices, the earliest first
     */
    public List<Notice> expired(LocalDate after, LocalDate until) {
        return byId.values().stream()
                .filter(grant -> grant.isExpired(until) && !grant.isExpired(after))
                .sorted(Comparator.comparing(Grant::end).thenComparing(Grant::id))
                .map(grant -> new Notice(NoticeEvent.EXPIRED, grant))
                .toList();
    }

    private Stream<Grant> of(CvrNumber adviser) {
        return byId.values().stream().filter(grant -> grant.adviser().equals(adviser));
    }

    private Stream<Grant> active(CvrNumber adviser, LocalDate on) {
        return isWhitelisted(adviser, on) ? of(adviser).filter(grant -> grant.covers(on)) : Stream.empty();
    }

    private static Optional<Grant> longest(List<Grant> grants, Predicate<Grant> condition) {
        return grants.stream()
                .filter(condition)
                .max(Comparator.comparing(Grant::end).thenComparing(Grant::id));
    }
}
