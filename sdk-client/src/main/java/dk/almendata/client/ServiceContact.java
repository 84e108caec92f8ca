package dk.almendata.client;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one call of a service showed: it answers, takes the key, and speaks as the wire profile says.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param serverTime the time by the service's clock when it answered, to the second; empty if it does not say
 * @param deliveries how many deliveries it counts in all; empty if it does not say
 */
public record ServiceContact(Optional<Instant> serverTime, OptionalLong deliveries) {

    /** Checks that no part is missing. */
    public ServiceContact {
        Objects.requireNonNull(serverTime, "serverTime");
        Objects.requireNonNull(deliveries, "deliveries");
    }
}
