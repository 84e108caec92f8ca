package dk.almendata.funding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A proposal of who gets money: best first, until one does not fit. Whole amounts only; people decide.
 *
 * <p>Decision: nobody is overtaken because an amount is smaller. What the line cuts off is told with what is missing, and applications behind
 * it that would fit into the rest are told as such. Equal applications are taken together or, if they do not all fit, left to people.
 * Immutable; may be shared between threads.
 *
 * @param free what there is to distribute, kroner
 * @param lines one for each application, in the order of the ranking
 * @param rest what is left after the proposed ones, kroner
 */
public record Distribution(BigDecimal free, List<DistributionLine> lines, BigDecimal rest) {

    /** Copies the list. */
    public Distribution {
        free = Kroner.notNegative(free, "free");
        lines = List.copyOf(lines);
        rest = Kroner.notNegative(rest, "rest");
    }

    /**
     * Proposes.
     *
     * @param ranking the ranking of the round
     * @param free what there is to distribute, kroner from 0.00 on
     * @return the proposal
     */
    public static Distribution propose(Ranking ranking, BigDecimal free) {
        List<DistributionLine> lines = new ArrayList<>();
        List<RankedApplication> ranked = ranking.ranked();
        BigDecimal left = Kroner.notNegative(free, "free");
        boolean open = true;
        int i = 0;
        while (i < ranked.size()) {
            List<RankedApplication> equal = equal(ranked, i);
            i += equal.size();
            BigDecimal sum =
                    equal.stream().map(one -> one.application().amount()).reduce(Kroner.ZERO, BigDecimal::add);
            BigDecimal over = sum.subtract(left).max(Kroner.ZERO);
            DistributionReason reason = reason(equal, open, over.signum() == 0);
            boolean cut = reason == DistributionReason.JUST_MISSED || reason == DistributionReason.TIE_AT_THE_LINE;
            for (RankedApplication one : equal) {
                lines.add(new DistributionLine(one, reason, left, cut ? over : Kroner.ZERO));
            }
            if (reason == DistributionReason.PROPOSED) {
                left = left.subtract(sum);
            }
            open &= !cut;
        }
        return new Distribution(free, lines, left);
    }

    private static DistributionReason reason(List<RankedApplication> equal, boolean open, boolean fits) {
        if (equal.get(0).place().isEmpty()) {
            return DistributionReason.NOT_JUDGED;
        }
        if (!open) {
            return DistributionReason.BELOW_THE_LINE;
        }
        if (fits) {
            return DistributionReason.PROPOSED;
        }
        return equal.size() == 1 ? DistributionReason.JUST_MISSED : DistributionReason.TIE_AT_THE_LINE;
    }

    /** Those in the same place; one without a place stands alone. */
    private static List<RankedApplication> equal(List<RankedApplication> ranked, int from) {
        int to = from + 1;
        while (to < ranked.size()
                && ranked.get(from).place().isPresent()
                && ranked.get(to).place().equals(ranked.get(from).place())) {
            to++;
        }
        return ranked.subList(from, to);
    }

    /**
     * Those that would get their money.
     *
     * @return the applications, best first
     */
    public List<Application> proposed() {
        return lines.stream()
                .filter(DistributionLine::isProposed)
                .map(line -> line.ranked().application())
                .toList();
    }
}
