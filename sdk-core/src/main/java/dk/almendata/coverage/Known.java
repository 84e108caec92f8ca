package dk.almendata.coverage;

import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Ruling;
import dk.almendata.delivery.Scope;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A delivery with what is had of it here; a holding that is not known means that it is not loaded. */
final class Known {

    /** By period and, of one period, by id: the last of a period is the one that rules. */
    static final Comparator<Known> ORDER = Comparator.comparing(Known::period).thenComparing(Known::id, Ruling.ORDER);

    private final Delivery delivery;
    private final @Nullable Holding holding;

    // Asked for again and again, of a million deliveries that lie far apart: here they are read without following two
    // references.
    private final DeliveryPeriod period;
    private final Scope scope;
    private final boolean loaded;

    private int generation;

    Known(Delivery delivery, @Nullable Holding holding) {
        this.delivery = delivery;
        this.holding = holding;
        this.period = delivery.period();
        this.scope = delivery.scope();
        this.loaded = holding != null && holding.state() == Holding.State.LOADED;
    }

    /** Set once, before anybody else sees it. */
    void number(int number) {
        generation = number;
    }

    Delivery delivery() {
        return delivery;
    }

    DeliveryId id() {
        return delivery.id();
    }

    DeliveryPeriod period() {
        return period;
    }

    Scope scope() {
        return scope;
    }

    DeliveryStatus status() {
        return delivery.status();
    }

    int generation() {
        return generation;
    }

    Holding.State state() {
        return holding == null ? Holding.State.NOT_LOADED : holding.state();
    }

    boolean isLoaded() {
        return loaded;
    }

    String message() {
        return holding == null ? "" : holding.message();
    }

    Optional<LocalDate> firstSeen() {
        return holding == null ? Optional.empty() : holding.firstSeen();
    }
}
