package dk.almendata.funding;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that is known of a project under agreement and speaks for cancelling.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param ground what it speaks for
 * @param date when it happened or became known
 * @param what what it is, without personal data
 */
public record AgreementFact(CancellationGround ground, LocalDate date, String what) {

    /**
     * Checks that nothing is missing.
     *
     * @throws IllegalArgumentException if it says nothing
     */
    public AgreementFact {
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(date, "date");
        if (Objects.requireNonNull(what, "what").isBlank()) {
            throw new IllegalArgumentException("Expected a fact that says something, found a blank one");
        }
    }
}
