package dk.almendata.consumption;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of flags: unmodifiable, in the order of the enum. */
final class Flags {

    private Flags() {}

    static Set<ConsumptionFlag> copy(Collection<ConsumptionFlag> flags) {
        EnumSet<ConsumptionFlag> copy = EnumSet.noneOf(ConsumptionFlag.class);
        copy.addAll(flags);
        return Collections.unmodifiableSet(copy);
    }

    static Set<ConsumptionFlag> union(Collection<ConsumptionFlag> some, Collection<ConsumptionFlag> others) {
        EnumSet<ConsumptionFlag> all = EnumSet.noneOf(ConsumptionFlag.class);
        all.addAll(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** What the quality of a value makes its reader know. */
    static Set<ConsumptionFlag> of(Quality quality) {
        return switch (quality) {
            case MEASURED -> Set.of();
            case CORRECTED -> Set.of(ConsumptionFlag.CORRECTED);
            case SMOOTHED -> Set.of(ConsumptionFlag.SMOOTHED);
            case ESTIMATED -> Set.of(ConsumptionFlag.ESTIMATED);
        };
    }
}
