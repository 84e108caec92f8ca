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
    private int generation;

    Known(Delivery delivery, @Nullable Holding holding) {
        this.delivery = delivery;
        this.holding = holding;
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
        return delivery.period();
    }

    Scope scope() {
        return delivery.scope();
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
        return state() == Holding.State.LOADED;
    }

    String message() {
        return holding == null ? "" : holding.message();
    }

    Optional<LocalDate> firstSeen() {
        return holding == null ? Optional.empty() : holding.firstSeen();
    }
}
