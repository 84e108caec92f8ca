package dk.almendata.subscription;

import dk.almendata.access.Access;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the portal's verbs do to a subscription (guide 3.3.3.1 to 3.3.3.8).
 *
 * <p>Each verb is a function of the state, the access of the recipient and the day, and gives a {@link SubscriptionStep}: the new state, the
 * deliveries to create and why. A move that cannot be made is a step too, with a reason that {@linkplain StepReason#isRefusal() is a
 * refusal}, and changes nothing.
 *
 * <table>
 * <caption>What the verbs do</caption>
 * <tr><th>verb</th><th>effect</th></tr>
 * <tr><td>create</td><td>refused if the recipient may not have it; active ones make their deliveries at once, others wait</td></tr>
 * <tr><td>start</td><td>validates, then creates what is missing since the last delivered period, also across a new year</td></tr>
 * <tr><td>stop</td><td>a pause; what falls due meanwhile comes with the next start</td></tr>
 * <tr><td>rerun</td><td>validates, starts if stopped, and runs as if nothing had run before; older deliveries lose their link</td></tr>
 * <tr><td>change</td><td>filter and description; validates; creates nothing (decision: the new filter counts from the next run)</td></tr>
 * <tr><td>validate</td><td>one lost right stops the subscription, clears Valid and fills Besked; never repairs and never starts</td></tr>
 * <tr><td>repair</td><td>takes lost organisations out and marks valid; never adds and never starts; refused where nothing would remain or the
 * package itself is lost</td></tr>
 * <tr><td>run</td><td>what each day does: validates, then creates what is due</td></tr>
 * <tr><td>delete</td><td>the subscription goes, its deliveries stay</td></tr>
 * </table>
 *
 * <p>Decisions: a subscription that is valid again, because a right came back, stays stopped until somebody starts it. A change that adds
 * an organisation which the recipient may not see is refused; one that leaves a lost one in is taken, and fails the validation. The datapakke
 * cannot be changed; that is another subscription. A stopped subscription keeps the {@code NæsteKørsel} that it had, also when the day has
 * passed. {@code Seneste eksekveringsstatus} is left to whoever makes the deliveries; only a re-run takes it away with the links.
 *
 * <pre>{@code
 * SubscriptionLife life = SubscriptionLife.of(Catalogue.standard());
 * SubscriptionStep step = life.start(state, access, LocalDate.of(2026, 1, 10));
 * step.deliveries(); // November and December 2025, if October was the last
 * }</pre>
 *
 * <p>Calendar dates only; the caller decides which day it is in Copenhagen. Immutable; may be shared between threads.
 */
public final class SubscriptionLife {

    private final Catalogue catalogue;

    private SubscriptionLife(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The life of subscriptions to the datapakker of a catalogue.
     *
     * @param catalogue the definitions
     * @return the verbs
     */
    public static SubscriptionLife of(Catalogue catalogue) {
        return new SubscriptionLife(Objects.requireNonNull(catalogue, "catalogue"));
    }

    /**
     * {@code Opret}.
     *
     * @param wanted the subscription as it is filled in; {@code Aktiv} says whether it starts at once
     * @param access what its recipient may see on the day
     * @param on the day
     * @return the step; {@code NOT_ACCESSIBLE} without a state if the recipient may not have it
     */
    public SubscriptionStep create(Subscription wanted, Access access, LocalDate on) {
        SubscriptionValidation validation = SubscriptionValidation.of(wanted, access);
        if (!validation.isValid()) {
            return new SubscriptionStep(null, StepReason.NOT_ACCESSIBLE, null, validation);
        }
        Subscription fresh = wanted.toBuilder()
                .active(false)
                .valid(true)
                .message("")
                .withoutNextRun()
                .withoutLatestStatus()
                .build();
        SubscriptionState waiting = new SubscriptionState(fresh, RunHistory.none());
        return wanted.isActive()
                ? started(waiting, calendar(fresh).activate(on), StepReason.STARTED)
                : new SubscriptionStep(waiting, StepReason.CREATED, null, null);
    }

    /**
     * {@code Start}.
     *
     * @param state the subscription, stopped or never started
     * @param access what its recipient may see on the day
     * @param on the day
     * @return the step
     */
    public SubscriptionStep start(SubscriptionState state, Access access, LocalDate on) {
        if (state.subscription().isActive()) {
            return refused(state, StepReason.ALREADY_ACTIVE, null);
        }
        SubscriptionStep validated = validate(state, access);
        return validated.reason() == StepReason.VALIDATION_FAILED
                ? validated
                : started(
                        after(validated),
                        calendar(state.subscription()).start(on, state.history()),
                        StepReason.STARTED);
    }

    /**
     * {@code Stop}.
     *
     * @param state the subscription
     * @return the step
     */
    public SubscriptionStep stop(SubscriptionState state) {
        return state.subscription().isActive()
                ? new SubscriptionStep(stopped(state), StepReason.STOPPED, null, null)
                : refused(state, StepReason.ALREADY_STOPPED, null);
    }

    /**
     * {@code Gen-kør}.
     *
     * @param state the subscription, active or not
     * @param access what its recipient may see on the day
     * @param on the day
     * @return the step; its deliveries are exactly those of the table of {@link DeliveryCalendar}
     */
    public SubscriptionStep rerun(SubscriptionState state, Access access, LocalDate on) {
        SubscriptionStep validated = validate(state, access);
        if (validated.reason() == StepReason.VALIDATION_FAILED) {
            return validated;
        }
        Subscription unlinked = after(validated).subscription().toBuilder()
                .withoutLatestStatus()
                .build();
        return started(
                new SubscriptionState(unlinked, RunHistory.none()),
                calendar(unlinked).rerun(on),
                StepReason.RERUN);
    }

    /**
     * {@code Ændring}: filter and description.
     *
     * @param state the subscription
     * @param scope the filter from now on
     * @param description the description from now on
     * @param access what its recipient may see on the day
     * @return the step
     */
    public SubscriptionStep change(SubscriptionState state, Scope scope, String description, Access access) {
        Subscription before = state.subscription();
        Subscription changed =
                before.toBuilder().scope(scope).description(description).build();
        TreeSet<LbfNumber> added =
                new TreeSet<>(SubscriptionValidation.of(changed, access).lostOrganisations());
        added.removeAll(before.scope().organisations());
        if (!added.isEmpty()) {
            return refused(state, StepReason.NOT_ACCESSIBLE, new SubscriptionValidation(changed, false, added));
        }
        SubscriptionStep validated = validate(new SubscriptionState(changed, state.history()), access);
        return validated.reason() == StepReason.VALIDATION_FAILED
                ? validated
                : new SubscriptionStep(after(validated), StepReason.CHANGED, null, null);
    }

    /**
     * {@code Validér}.
     *
     * @param state the subscription
     * @param access what its recipient may see on the day
     * @return the step
     */
    public SubscriptionStep validate(SubscriptionState state, Access access) {
        SubscriptionValidation validation = SubscriptionValidation.of(state.subscription(), access);
        Subscription.Builder builder = state.subscription().toBuilder().message(validation.besked());
        return validation.isValid()
                ? new SubscriptionStep(
                        new SubscriptionState(builder.valid(true).build(), state.history()),
                        StepReason.VALIDATED,
                        null,
                        null)
                : new SubscriptionStep(
                        new SubscriptionState(builder.valid(false).active(false).build(), state.history()),
                        StepReason.VALIDATION_FAILED,
                        null,
                        validation);
    }

    /**
     * {@code Reparér}.
     *
     * @param state the subscription
     * @param access what its recipient may see on the day
     * @return the step; also for a subscription that has lost nothing, which is then valid and as it was
     */
    public SubscriptionStep repair(SubscriptionState state, Access access) {
        SubscriptionValidation validation = SubscriptionValidation.of(state.subscription(), access);
        if (validation.isDatapakkeLost()) {
            return refused(state, StepReason.DATAPAKKE_LOST, null);
        }
        if (validation.nothingRemains()) {
            return refused(state, StepReason.NOTHING_REMAINS, validation);
        }
        TreeSet<LbfNumber> remaining =
                new TreeSet<>(state.subscription().scope().organisations());
        remaining.removeAll(validation.lostOrganisations());
        Subscription repaired = state.subscription().toBuilder()
                .scope(Scope.of(remaining))
                .valid(true)
                .message("")
                .build();
        return new SubscriptionStep(new SubscriptionState(repaired, state.history()), StepReason.REPAIRED, null, null);
    }

    /**
     * What a day does to a subscription: it is validated, and if it is active, what is due is created.
     *
     * @param state the subscription
     * @param access what its recipient may see on the day
     * @param on the day
     * @return the step
     */
    public SubscriptionStep run(SubscriptionState state, Access access, LocalDate on) {
        SubscriptionStep validated = validate(state, access);
        if (validated.reason() == StepReason.VALIDATION_FAILED) {
            return validated;
        }
        SubscriptionState valid = after(validated);
        return valid.subscription().isActive()
                ? started(valid, calendar(valid.subscription()).run(on, valid.history()), StepReason.RAN)
                : new SubscriptionStep(valid, StepReason.PAUSED, null, null);
    }

    /**
     * {@code Slet}.
     *
     * @param state the subscription
     * @return a step without a state
     */
    public SubscriptionStep delete(SubscriptionState state) {
        Objects.requireNonNull(state, "state");
        return new SubscriptionStep(null, StepReason.DELETED, null, null);
    }

    private DeliveryCalendar calendar(Subscription subscription) {
        return DeliveryCalendar.of(catalogue.definitionOf(subscription.datapakke()));
    }

    private static SubscriptionStep started(SubscriptionState state, CalendarPlan plan, StepReason reason) {
        Subscription.Builder builder =
                state.subscription().toBuilder().active(true).withoutNextRun();
        plan.nextRun().ifPresent(builder::nextRun);
        SubscriptionState after =
                new SubscriptionState(builder.build(), state.history().plus(plan));
        return new SubscriptionStep(after, reason, plan, null);
    }

    private static SubscriptionState stopped(SubscriptionState state) {
        return new SubscriptionState(
                state.subscription().toBuilder().active(false).build(), state.history());
    }

    private static SubscriptionStep refused(
            SubscriptionState state, StepReason reason, @Nullable SubscriptionValidation validation) {
        return new SubscriptionStep(state, reason, null, validation);
    }

    private static SubscriptionState after(SubscriptionStep step) {
        @Nullable SubscriptionState state = step.state().orElse(null);
        return Objects.requireNonNull(state, "state");
    }
}
