package dk.almendata.address;

import java.util.List;
import java.util.Objects;

/**
 * One reading of a text with what speaks for its road. Without a directory there is no evidence.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param address the address, with codes if the directory gave them
 * @param evidence what speaks for the road, unmodifiable
 */
public record RoadCandidate(Address address, List<RoadEvidence> evidence) {

    /** Copies the evidence. */
    public RoadCandidate {
        Objects.requireNonNull(address, "address");
        evidence = List.copyOf(evidence);
    }

    static RoadCandidate ofForm(Address address) {
        return new RoadCandidate(address, List.of());
    }

    /**
     * The sum of the evidence.
     *
     * @return 0 without a directory, at most 100
     */
    public int score() {
        return evidence.stream().mapToInt(RoadEvidence::points).sum();
    }

    /** Whether a kind of evidence is there. */
    boolean has(RoadEvidence kind) {
        return evidence.contains(kind);
    }
}
