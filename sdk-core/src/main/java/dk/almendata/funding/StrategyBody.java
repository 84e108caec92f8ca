package dk.almendata.funding;

import java.util.List;
import java.util.Objects;

/**
 * A group that carries a strategy, and who is in it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param name its name, such as {@code styregruppe}
 * @param chair who is in the chair; empty if the strategy does not say
 * @param members who is represented, the chair too
 */
public record StrategyBody(String name, String chair, List<String> members) {

    /** Copies the list. */
    public StrategyBody {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(chair, "chair");
        members = List.copyOf(members);
    }
}
