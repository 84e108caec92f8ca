package dk.almendata.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Which delivery rules where several offer the same data.
 *
 * <p>Decision: the accepted delivery with the highest id, because the id is the running number of the execution (guide 3.3.4).
 * Never the order of arrival, of download or of generation. So a re-run, a late month and a late {@code _Fuld} are one
 * mechanism, and the result does not depend on when they came.
 */
public final class Ruling {

    /** The weakest first, the one that rules last. */
    public static final Comparator<DeliveryId> ORDER = Comparator.naturalOrder();

    private Ruling() {}

    /**
     * The delivery that rules.
     *
     * @param accepted the ids of the accepted deliveries that offer the same data, in any order
     * @return the highest; empty if there is none
     */
    public static Optional<DeliveryId> among(Collection<DeliveryId> accepted) {
        return accepted.stream().max(ORDER);
    }

    /**
     * The delivery that rules where somebody may have decided.
     *
     * @param accepted the ids of the accepted deliveries that offer the same data, in any order
     * @param chosen the ids of deliveries that recorded decisions made rule, of these data or of others
     * @return the highest of those accepted that are chosen; if none is, the highest of all; empty if none is accepted
     */
    public static Optional<DeliveryId> among(Collection<DeliveryId> accepted, Set<DeliveryId> chosen) {
        return accepted.stream().filter(chosen::contains).max(ORDER).or(() -> among(accepted));
    }
}
