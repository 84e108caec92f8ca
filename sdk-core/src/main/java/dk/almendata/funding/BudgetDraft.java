package dk.almendata.funding;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a project as it is filled in: what the pool pays and what the applicant pays (Administrationsgrundlag, point 7).
 *
 * <p>Decision: the shares sum to the total, to the øre, and no line is negative. Immutable; may be shared between threads.
 *
 * @param lines the costs
 * @param total what they sum to, kroner; null if not stated
 */
public record BudgetDraft(List<BudgetLine> lines, @Nullable BigDecimal total) implements Draft {

    /** Copies the list. */
    public BudgetDraft {
        lines = List.copyOf(lines);
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        if (lines.isEmpty()) {
            violations.add(BudgetRule.NO_LINE.at("lines"));
        }
        boolean readable = true;
        for (int i = 0; i < lines.size(); i++) {
            BudgetLine line = lines.get(i);
            String path = "lines[" + i + "]";
            String part = line.part();
            if (part == null || part.isBlank()) {
                violations.add(BudgetRule.PART_MISSING.at(path + ".part"));
            }
            if (line.pool() == null && line.own() == null) {
                violations.add(BudgetRule.SHARE_MISSING.at(path));
            }
            readable &= checkShare(path + ".pool", line.poolShare(), violations);
            readable &= checkShare(path + ".own", line.ownShare(), violations);
        }
        if (total == null) {
            violations.add(BudgetRule.TOTAL_MISSING.at("total"));
        } else if (checkShare("total", total, violations) && readable && total.compareTo(sum()) != 0) {
            violations.add(BudgetRule.TOTAL_DIFFERS.at(
                    "total",
                    " Linjerne giver " + Kroner.danish(sum()) + " Totalen er " + Kroner.danish(total),
                    " The lines sum to " + Kroner.exact(sum(), "sum").toPlainString() + ", the total is "
                            + total.toPlainString() + "."));
        }
        return List.copyOf(violations);
    }

    private static boolean checkShare(String path, BigDecimal share, List<Violation> violations) {
        if (share.signum() < 0) {
            violations.add(BudgetRule.NEGATIVE.at(path));
        } else if (!Kroner.isExact(share)) {
            violations.add(BudgetRule.BELOW_OERE.at(path));
        } else {
            return true;
        }
        return false;
    }

    /**
     * What the pool pays of it.
     *
     * @return the sum of the pool's shares, kroner
     */
    public BigDecimal poolSum() {
        return lines.stream().map(BudgetLine::poolShare).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What the applicant pays of it.
     *
     * @return the sum of the applicant's shares, kroner
     */
    public BigDecimal ownSum() {
        return lines.stream().map(BudgetLine::ownShare).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum() {
        return poolSum().add(ownSum());
    }
}
