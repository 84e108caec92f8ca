package dk.almendata.subscription;

import dk.almendata.access.Access;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as a person fills it in (guide 3.3.3.1): the datapakke, the filter, a text, and whether it starts at once.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param datapakke the datapakke's name
 * @param organisations the filter: LBF numbers of organisations, empty for all that the recipient may see
 * @param description text; may be left out
 * @param active whether it starts at once
 * @param access what the recipient may see on the day, so that the form can say what it may not choose; {@link Access#everything()} if it is
 *     not known
 */
public record SubscriptionDraft(
        @Nullable String datapakke,
        List<String> organisations,
        @Nullable String description,
        boolean active,
        Access access)
        implements Draft {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Copies the list. */
    public SubscriptionDraft {
        organisations = List.copyOf(organisations);
        Objects.requireNonNull(access, "access");
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        String text = datapakke == null ? "" : datapakke.strip();
        @Nullable DatapakkeName name = DatapakkeName.isValid(text) ? DatapakkeName.of(text) : null;
        if (name == null) {
            SubscriptionRule rule = text.isEmpty() ? SubscriptionRule.MISSING : SubscriptionRule.DATAPAKKE_NAME;
            violations.add(rule.at("datapakke"));
        } else if (!access.allowsSome(name)) {
            violations.add(SubscriptionRule.DATAPAKKE_NOT_ACCESSIBLE.at("datapakke"));
        }
        Set<LbfNumber> seen = new HashSet<>();
        for (int i = 0; i < organisations.size(); i++) {
            String path = "organisations[" + i + "]";
            LbfReading reading = LbfNumber.check(LbfLevel.ORGANISATION, organisations.get(i));
            if (reading.outcome() == LbfOutcome.REFUSED) {
                violations.add(new Violation(
                        path,
                        SubscriptionRule.LBF_NUMBER.name(),
                        reading.message(DANISH),
                        reading.message(Locale.ENGLISH)));
                continue;
            }
            LbfNumber organisation = reading.number().orElseThrow();
            if (!seen.add(organisation)) {
                violations.add(SubscriptionRule.DUPLICATE.at(path));
            } else if (name != null && access.allowsSome(name) && !access.allows(organisation, name)) {
                violations.add(SubscriptionRule.ORGANISATION_NOT_ACCESSIBLE.at(path));
            }
        }
        return List.copyOf(violations);
    }

    /**
     * The subscription to give to {@link SubscriptionLife#create}.
     *
     * @param id its id
     * @param recipient who receives
     * @return the subscription
     * @throws IllegalStateException if {@link #check} finds anything
     */
    public Subscription toSubscription(SubscriptionId id, RecipientId recipient) {
        List<Violation> violations = check();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The subscription is not filled in: "
                    + violations.get(0).path() + ": " + violations.get(0).english());
        }
        return Subscription.builder(
                        id,
                        DatapakkeName.of(
                                Objects.requireNonNull(datapakke, "datapakke").strip()),
                        recipient)
                .scope(Scope.of(organisations.stream()
                        .map(text -> LbfNumber.parse(LbfLevel.ORGANISATION, text))
                        .toList()))
                .description(description == null ? "" : description)
                .active(active)
                .build();
    }
}
