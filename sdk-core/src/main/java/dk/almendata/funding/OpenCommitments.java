package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is committed and not freed, in all and by reference, so that nothing is freed that was never committed. The entries of a day are
 * judged together, so that their order does not matter. For one thread.
 */
final class OpenCommitments {

    private final Map<String, BigDecimal> byReference = new HashMap<>();
    private BigDecimal all = Kroner.ZERO;

    void add(PoolEntry commitment) {
        all = all.add(commitment.amount());
        if (!commitment.reference().isEmpty()) {
            byReference.merge(commitment.reference(), commitment.amount(), BigDecimal::add);
        }
    }

    /** Takes away what the entries of a day free; answers those that free too much, which then free nothing. */
    List<PoolEntry> free(List<PoolEntry> entries) {
        Map<String, List<PoolEntry>> groups = new TreeMap<>();
        entries.forEach(
                entry -> groups.computeIfAbsent(isKnown(entry) ? entry.reference() : "", key -> new ArrayList<>())
                        .add(entry));
        List<PoolEntry> refused = new ArrayList<>();
        List<PoolEntry> taken = new ArrayList<>();
        groups.forEach((reference, group) -> {
            boolean known = !reference.isEmpty();
            boolean tooMuch = known && sum(group).compareTo(byReference.getOrDefault(reference, Kroner.ZERO)) > 0;
            (tooMuch ? refused : taken).addAll(group);
        });
        // Those of no known case come first to fall where the frame as a whole has not so much.
        if (sum(taken).compareTo(all) > 0) {
            List<PoolEntry> unknown =
                    taken.stream().filter(entry -> !isKnown(entry)).toList();
            refused.addAll(unknown);
            taken.removeAll(unknown);
        }
        if (sum(taken).compareTo(all) > 0) {
            refused.addAll(taken);
            taken.clear();
        }
        for (PoolEntry entry : taken) {
            all = all.subtract(entry.amount());
            if (isKnown(entry)) {
                byReference.merge(entry.reference(), entry.amount(), BigDecimal::subtract);
            }
        }
        return refused;
    }

    boolean isKnown(PoolEntry entry) {
        return byReference.containsKey(entry.reference());
    }

    static BigDecimal sum(List<PoolEntry> entries) {
        return entries.stream().map(PoolEntry::amount).reduce(Kroner.ZERO, BigDecimal::add);
    }
}
