package dk.almendata.text;

import dk.almendata.funding.ApplicationDraft;
import dk.almendata.funding.Assessment;
import dk.almendata.funding.Consultation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The applications of a round as {@link ApplicationsJson} reads them.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param applications what was applied for, in the order of the document
 * @param assessments how they are judged; none for an application without scores
 * @param weights how much each criterion counts, by id; empty if the document leaves it open
 * @param consultations those that were held before the distribution
 */
public record FundingRound(
        List<ApplicationDraft> applications,
        List<Assessment> assessments,
        Map<String, BigDecimal> weights,
        List<Consultation> consultations) {

    /** Copies the collections. */
    public FundingRound {
        applications = List.copyOf(applications);
        assessments = List.copyOf(assessments);
        consultations = List.copyOf(consultations);
        weights = Map.copyOf(Objects.requireNonNull(weights, "weights"));
    }
}
