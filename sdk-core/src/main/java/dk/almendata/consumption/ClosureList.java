package dk.almendata.consumption;

import dk.almendata.building.PropertyFactor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom to tell when a pipe is shut ({@code lukkeliste}): the consumers of a set of installations, those first who are to be told at once,
 * which property factor {@value dk.almendata.building.PropertyFactor#IMMEDIATE_NOTICE} says, and each part by address.
 *
 * <p>Passive and potential consumers have no installation and are on no list. Installations that no consumer has are named and never left out
 * in silence. Immutable; may be shared between threads.
 */
public final class ClosureList {

    private static final String YES = "1";

    private static final Comparator<Consumer> BY_PLACE = Comparator.comparing((Consumer consumer) ->
                    consumer.place().map(InstallationPlace::packed).orElse(Integer.MAX_VALUE))
            .thenComparing(consumer -> consumer.installation().orElseThrow());

    private final List<Consumer> atOnce;
    private final List<Consumer> others;
    private final List<InstallationNumber> unknown;

    private ClosureList(List<Consumer> atOnce, List<Consumer> others, List<InstallationNumber> unknown) {
        this.atOnce = List.copyOf(atOnce);
        this.others = List.copyOf(others);
        this.unknown = List.copyOf(unknown);
    }

    /**
     * Makes the list.
     *
     * @param consumers all consumers
     * @param installations those that will be without heat
     * @return the list
     */
    public static ClosureList of(Collection<Consumer> consumers, Set<InstallationNumber> installations) {
        List<Consumer> atOnce = new ArrayList<>();
        List<Consumer> others = new ArrayList<>();
        SortedSet<InstallationNumber> unknown = new TreeSet<>(installations);
        for (Consumer consumer : consumers) {
            if (consumer.installation().filter(installations::contains).isPresent()
                    && consumer.kind().serves(ConsumerUse.CLOSURE_LISTS)) {
                unknown.remove(consumer.installation().orElseThrow());
                (isToldAtOnce(consumer) ? atOnce : others).add(consumer);
            }
        }
        atOnce.sort(BY_PLACE);
        others.sort(BY_PLACE);
        return new ClosureList(atOnce, others, List.copyOf(unknown));
    }

    private static boolean isToldAtOnce(Consumer consumer) {
        return consumer.factor(PropertyFactor.IMMEDIATE_NOTICE)
                .filter(YES::equals)
                .isPresent();
    }

    /**
     * Those who are to be told at once.
     *
     * @return unmodifiable, by road, house number and letter
     */
    public List<Consumer> atOnce() {
        return atOnce;
    }

    /**
     * The others.
     *
     * @return unmodifiable, by road, house number and letter
     */
    public List<Consumer> others() {
        return others;
    }

    /**
     * Installations that no consumer has.
     *
     * @return unmodifiable, in order
     */
    public List<InstallationNumber> unknown() {
        return unknown;
    }
}
