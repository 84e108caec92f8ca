package dk.almendata.coverage;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Generations;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One period of one subscription: what is expected, what is there, and why.
 *
 * <p>Made by {@link Coverage}. Immutable; instances may be shared between threads.
 */
public final class CoverageRow {

    private final Owner owner;
    private final Scope organisations;
    private final DeliveryPeriod period;
    private final @Nullable LocalDate due;
    private final CoverageCause cause;
    private final @Nullable Known known;
    private final String detail;
    private final List<DeliveryId> others;
    private final boolean inGrace;

    CoverageRow(
            Owner owner,
            Scope organisations,
            DeliveryPeriod period,
            @Nullable LocalDate due,
            Standing standing,
            List<DeliveryId> others) {
        this.owner = owner;
        this.organisations = organisations;
        this.period = period;
        this.due = due;
        this.cause = standing.cause();
        this.known = standing.known();
        this.detail = standing.detail();
        this.others = others;
        this.inGrace = standing.inGrace();
    }

    Owner owner() {
        return owner;
    }

    @Nullable
    Known known() {
        return known;
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
        return Optional.ofNullable(owner.subscription()).map(Subscription::id);
    }

    /**
     * The datapakke.
     *
     * @return its name
     */
    public DatapakkeName datapakke() {
        return owner.datapakke().name();
    }

    /**
     * The organisations that the row is about: the subscription's filter, or that of the delivery where there is no subscription.
     *
     * <p>Where the organisations of one filter do not stand alike, because the period was delivered with another filter, each part
     * has a row of its own.
     *
     * @return the scope
     */
    public Scope organisations() {
        return organisations;
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
        return cause.state();
    }

    /**
     * Why it stands so.
     *
     * @return the cause, {@link CoverageCause#NONE} if it is loaded
     */
    public CoverageCause cause() {
        return cause;
    }

    /**
     * The delivery that decides the state: the one that rules, waits, failed, is held or covers.
     *
     * @return its id, or empty if there is none
     */
    public Optional<DeliveryId> delivery() {
        return Optional.ofNullable(known).map(Known::id);
    }

    /**
     * How often the same was delivered when the delivery that decides was made: a label for people, see {@link Generations}.
     *
     * @return 1 for a first delivery, 0 if there is none
     */
    public int generation() {
        return known == null ? 0 : known.generation();
    }

    /**
     * The other deliveries that state the same period of the same organisations: what a re-run has replaced, or has not replaced yet.
     *
     * @return an unmodifiable list in ascending order, mostly empty
     */
    public List<DeliveryId> others() {
        return others;
    }

    /**
     * What is known beyond the cause: {@code Besked}, the local message, the status, the grant that ended, the delivery that covers.
     *
     * @return text, empty if there is nothing more
     */
    public String detail() {
        if (known == null) {
            return detail;
        }
        return switch (cause) {
            case HELD_HERE, REJECTED_HERE, FAILED_HERE, NOT_LOADED_YET, TEST_PACKAGE -> known.message();
            case COVERED_BY_FULL ->
                "Delivery " + known.id() + ", " + known.delivery().datapakke() + " " + known.period() + ".";
            default -> detail;
        };
    }

    /**
     * What to do about this period.
     *
     * <p>Decision: one advice, the one that works. A month of the current year comes by {@code Gen-kør}; one of an earlier year no
     * longer does, and comes with the full package of the area; what a start brings needs no re-run.
     *
     * @return one or more sentences; empty where there is nothing to do
     */
    public String remedy() {
        return remedy(Locale.ENGLISH);
    }

    /**
     * What to do about this period, for a reader.
     *
     * @param locale Danish gives Danish, every other language English
     * @return as {@link #remedy()}
     */
    public String remedy(Locale locale) {
        return Advice.of(owner, period, cause, locale);
    }

    /**
     * The whole story for people: what it means, what is known, what to do.
     *
     * @return one line
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * The whole story for a reader. What is known beyond the cause stands as it was said: {@code Besked} in Danish, our own in English.
     *
     * @param locale Danish gives Danish, every other language English
     * @return one line
     */
    public String message(Locale locale) {
        StringBuilder message = new StringBuilder(cause.sentence(locale));
        for (String part : new String[] {detail(), remedy(locale)}) {
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
        return inGrace;
    }

    /** A line for people, such as {@code Bbr_Delvis all 2025-03-01..2025-03-31 missing neverListed}. */
    @Override
    public String toString() {
        return datapakke() + " " + organisations + " " + period + " " + state().text() + " " + cause.code()
                + (known == null ? "" : " " + known.id());
    }
}
