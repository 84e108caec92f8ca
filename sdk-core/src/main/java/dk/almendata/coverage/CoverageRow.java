package dk.almendata.coverage;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One period of one subscription: what is expected, what is there, and why.
 *
 * <p>Made by {@link Coverage}. Immutable; instances may be shared between threads.
 */
public final class CoverageRow {

    /** Whose row it is: a subscription, or what unlinked deliveries have in common. */
    record Owner(String source, @Nullable SubscriptionId subscription, DatapakkeName datapakke, Scope scope) {}

    /** How the period stands, before anybody asks whose it is. */
    record Standing(
            CoverageState state,
            CoverageCause cause,
            @Nullable DeliveryId delivery,
            String detail,
            boolean inGrace) {}

    private final Owner owner;
    private final DeliveryPeriod period;
    private final @Nullable LocalDate due;
    private final Standing standing;

    CoverageRow(Owner owner, DeliveryPeriod period, @Nullable LocalDate due, Standing standing) {
        this.owner = owner;
        this.period = period;
        this.due = due;
        this.standing = standing;
    }

    /**
     * The source, as the caller named it.
     *
     * @return the name
     */
    public String source() {
        return owner.source();
    }

    /**
     * The subscription.
     *
     * @return its id; empty for deliveries that belong to no listed subscription
     */
    public Optional<SubscriptionId> subscription() {
        return Optional.ofNullable(owner.subscription());
    }

    /**
     * The datapakke.
     *
     * @return its name
     */
    public DatapakkeName datapakke() {
        return owner.datapakke();
    }

    /**
     * The organisations: the subscription's filter, or that of the delivery where there is no subscription.
     *
     * @return the scope
     */
    public Scope organisations() {
        return owner.scope();
    }

    /**
     * The period.
     *
     * @return its dates, none for whole tables
     */
    public DeliveryPeriod period() {
        return period;
    }

    /**
     * The day on which the delivery is or was due: the first day after its period. Whole tables of a yearly package are due on
     * 1 January; one that runs once is due when its subscription is activated, a day that the service does not tell.
     *
     * @return the day, or empty where it is not known
     */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /**
     * What has come of it.
     *
     * @return the state
     */
    public CoverageState state() {
        return standing.state();
    }

    /**
     * Why it stands so.
     *
     * @return the cause, {@link CoverageCause#NONE} if it is loaded
     */
    public CoverageCause cause() {
        return standing.cause();
    }

    /**
     * The delivery that decides the state: the one that rules, waits, failed, is held or covers.
     *
     * @return its id, or empty if there is none
     */
    public Optional<DeliveryId> delivery() {
        return Optional.ofNullable(standing.delivery());
    }

    /**
     * What is known beyond the cause: {@code Besked}, the local message, the status, which full package to re-run.
     *
     * @return text, empty if there is nothing more
     */
    public String detail() {
        return standing.detail();
    }

    /**
     * The whole story for people: what it means, what is known, what to do.
     *
     * @return one line
     */
    public String message() {
        StringBuilder message = new StringBuilder(cause().sentence());
        for (String part : new String[] {detail(), cause().remedy()}) {
            if (!part.isEmpty()) {
                message.append(' ').append(part);
            }
        }
        return message.toString();
    }

    /**
     * Whether this is a gap: due, and neither loaded nor covered. Test packages never are.
     *
     * @return true if something is to be waited for or done
     */
    public boolean isGap() {
        return switch (state()) {
            case LOADED, COVERED, NOT_DUE -> false;
            case AVAILABLE, WAITING, FAILED, HELD, REJECTED, MISSING ->
                !datapakke().isTest();
        };
    }

    /**
     * Whether a gap may be left alone for now: the service has the delivery in its queue, within the days of grace.
     *
     * @return true for such a gap only
     */
    public boolean isInGrace() {
        return standing.inGrace();
    }

    /** A line for people, such as {@code Bbr_Delvis all 2025-03-01..2025-03-31 missing neverListed}. */
    @Override
    public String toString() {
        return datapakke() + " " + organisations() + " " + period + " " + state().text() + " "
                + cause().code()
                + (standing.delivery() == null ? "" : " " + standing.delivery());
    }
}
