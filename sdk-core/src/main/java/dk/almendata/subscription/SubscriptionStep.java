package dk.almendata.subscription;

import dk.almendata.datapakke.DeliveryPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verb did to a subscription on a day: the new state, the deliveries to create, and why.
 *
 * <p>Made by {@link SubscriptionLife}. Immutable; may be shared between threads.
 */
public final class SubscriptionStep {

    private final @Nullable SubscriptionState state;
    private final StepReason reason;
    private final @Nullable CalendarPlan plan;
    private final @Nullable SubscriptionValidation validation;

    SubscriptionStep(
            @Nullable SubscriptionState state,
            StepReason reason,
            @Nullable CalendarPlan plan,
            @Nullable SubscriptionValidation validation) {
        this.state = state;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.plan = plan;
        this.validation = validation;
    }

    /**
     * The subscription and its history afterwards.
     *
     * @return the state, unchanged after a refusal; empty after a deletion and for a creation that was refused
     */
    public Optional<SubscriptionState> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Why it is so.
     *
     * @return the reason
     */
    public StepReason reason() {
        return reason;
    }

    /**
     * Whether the move was impossible, so that nothing has changed.
     *
     * @return true for a refusal
     */
    public boolean isRefused() {
        return reason.isRefusal();
    }

    /**
     * The periods of the deliveries to create, one delivery for each, oldest first.
     *
     * @return an unmodifiable list, often empty
     */
    public List<DeliveryPeriod> deliveries() {
        return plan == null ? List.of() : plan.deliveries();
    }

    /**
     * What the calendar said, where it was asked.
     *
     * @return the plan, empty for verbs that create nothing and for a validation that failed
     */
    public Optional<CalendarPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /**
     * {@code NæsteKørsel} afterwards.
     *
     * @return the day; empty where there is none
     */
    public Optional<LocalDate> nextRun() {
        return state().flatMap(after -> after.subscription().nextRun());
    }

    /**
     * Whether the older deliveries lose their link to the subscription (guide 3.3.3.6).
     *
     * @return true after a re-run
     */
    public boolean unlinksOlderDeliveries() {
        return reason == StepReason.RERUN;
    }

    /**
     * What happened or why not, with what was lost and what the calendar says.
     *
     * @return English sentences
     */
    public String message() {
        return reason.english()
                + (validation == null ? "" : " " + validation.message())
                + (plan == null ? "" : " " + plan.message());
    }

    /**
     * The same for whoever sits at the portal.
     *
     * @return Danish sentences
     */
    public String besked() {
        return reason.danish()
                + (validation == null ? "" : " " + validation.besked())
                + (plan == null ? "" : " " + plan.besked());
    }

    /** For people, such as {@code STARTED [2025-01-01..2025-01-31]}. */
    @Override
    public String toString() {
        return reason + " " + deliveries();
    }
}
