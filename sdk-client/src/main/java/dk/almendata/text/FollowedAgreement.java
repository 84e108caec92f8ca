package dk.almendata.text;

import dk.almendata.funding.AgreementDraft;
import dk.almendata.funding.AgreementFact;
import java.util.List;
import java.util.Objects;

/**
 * An agreement and what is known of its project, as {@link AgreementsJson} reads them.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param agreement the agreement
 * @param facts what speaks for cancelling, beside missed deadlines
 */
public record FollowedAgreement(AgreementDraft agreement, List<AgreementFact> facts) {

    /** Copies the list. */
    public FollowedAgreement {
        Objects.requireNonNull(agreement, "agreement");
        facts = List.copyOf(facts);
    }
}
