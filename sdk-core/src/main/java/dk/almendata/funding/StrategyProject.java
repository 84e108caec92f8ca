package dk.almendata.funding;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project under a strategy, as its owner tells of it. People judge the texts.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param id its number or short name
 * @param aims the ids of the aims that it serves
 * @param gain what it brings afdelinger and boligorganisationer; null if not told
 * @param coordination how it fits together with the others, concepts among them; null if not told
 * @param formats the open formats its data come in, readable "now and in 20 years"; null if not told
 * @param evaluation how it is documented and evaluated; null if not told
 */
public record StrategyProject(
        String id,
        Set<String> aims,
        @Nullable String gain,
        @Nullable String coordination,
        @Nullable String formats,
        @Nullable String evaluation) {

    /** Copies the set. */
    public StrategyProject {
        Objects.requireNonNull(id, "id");
        aims = Set.copyOf(aims);
    }
}
