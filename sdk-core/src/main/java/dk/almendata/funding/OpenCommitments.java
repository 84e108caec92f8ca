package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is committed and not freed, by frame and reference, so that nothing is freed that was never committed. Commitments without a reference
 * are one case together (decision). The entries of a day are judged together, so that their order does not matter. For one thread.
 */
final class OpenCommitments {

    /** What an entry belongs to. */
    private record Case(FundKind kind, String reference) {
        static Case of(PoolEntry entry) {
            return new Case(entry.kind(), entry.reference());
        }
    }

    private final Map<Case, BigDecimal> open = new HashMap<>();

    void add(PoolEntry commitment) {
        open.merge(Case.of(commitment), commitment.amount(), BigDecimal::add);
    }

    /** What refuses an entry that frees, given everything that the day frees; empty if nothing does. */
    Optional<EntryRule> against(PoolEntry entry, List<PoolEntry> ofTheDay) {
        BigDecimal committed = open.get(Case.of(entry));
        if (committed == null) {
            return Optional.of(entry.reference().isEmpty() ? EntryRule.NO_REFERENCE : EntryRule.UNKNOWN_REFERENCE);
        }
        List<PoolEntry> sameCase = ofTheDay.stream()
                .filter(other -> Case.of(other).equals(Case.of(entry)))
                .toList();
        return sum(sameCase).compareTo(committed) > 0 ? Optional.of(EntryRule.MORE_THAN_COMMITTED) : Optional.empty();
    }

    /** Takes away what entries free that nothing is against. */
    void free(List<PoolEntry> entries) {
        entries.stream()
                .collect(Collectors.groupingBy(Case::of))
                .forEach((which, freed) -> open.merge(which, sum(freed), BigDecimal::subtract));
    }

    static BigDecimal sum(List<PoolEntry> entries) {
        return entries.stream().map(PoolEntry::amount).reduce(Kroner.ZERO, BigDecimal::add);
    }
}
