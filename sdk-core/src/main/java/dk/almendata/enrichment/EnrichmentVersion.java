package dk.almendata.enrichment;

import java.time.Instant;
import java.util.Objects;

/**
 * One version of an enrichment as it is kept: which, and who made it when and why.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param definition what it was in this version
 * @param version counted from 1
 * @param madeAt when
 * @param madeBy who, as the host names its users; never empty
 * @param reason why; also why personal data were let in, where they were; may be empty
 * @param rows how many rows it has
 */
public record EnrichmentVersion(
        EnrichmentDefinition definition, int version, Instant madeAt, String madeBy, String reason, long rows) {

    /** Checks that no part is missing. */
    public EnrichmentVersion {
        Objects.requireNonNull(definition, "definition");
        Objects.requireNonNull(madeAt, "madeAt");
        Objects.requireNonNull(reason, "reason");
        if (Objects.requireNonNull(madeBy, "madeBy").isBlank()) {
            throw new IllegalArgumentException("Expected who made the version, found a blank text");
        }
        if (version < 1) {
            throw new IllegalArgumentException("Expected a version from 1, found " + version);
        }
    }
}
