package dk.almendata.enrichment;

import dk.almendata.lbf.LbfNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: where enrichments are kept, every version of them.
 *
 * <p>Only the owning organisation sees or changes an enrichment (guide 3.2): every question names the organisation that asks, and what belongs
 * to another one is not there.
 */
public interface EnrichmentStore {

    /**
     * The newest version of every enrichment of an organisation.
     *
     * @param organisation who asks
     * @return by level and description; empty if there is none
     */
    List<EnrichmentVersion> list(LbfNumber organisation);

    /**
     * Every version of an enrichment.
     *
     * @param organisation who asks
     * @param level its level
     * @param description its description
     * @return the oldest first; empty if there is none
     */
    List<EnrichmentVersion> versions(LbfNumber organisation, EnrichmentLevel level, String description);

    /**
     * The rows of a version.
     *
     * @param organisation who asks
     * @param level its level
     * @param description its description
     * @param version a version from 1, or 0 for the newest
     * @return empty if there is none
     */
    Optional<EnrichmentSet> find(LbfNumber organisation, EnrichmentLevel level, String description, int version);

    /**
     * Keeps a set as the next version. All of it becomes visible at once; an earlier version stays as it is.
     *
     * @param set the full set
     * @param after the version it was made from; 0 for a new enrichment
     * @param madeBy who, never blank
     * @param madeAt when
     * @param reason why; may be empty
     * @return the version
     * @throws IllegalStateException if another version was made in the meantime; nothing is kept then
     */
    EnrichmentVersion save(EnrichmentSet set, int after, String madeBy, Instant madeAt, String reason);
}
