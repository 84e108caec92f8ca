package dk.almendata.funding;

import dk.almendata.draft.Violation;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through an application once, in the order in which a caseworker reads it. For one thread. */
final class ApplicationCheck {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final ApplicationDraft draft;
    private final List<Violation> violations = new ArrayList<>();

    ApplicationCheck(ApplicationDraft draft) {
        this.draft = draft;
    }

    List<Violation> violations() {
        if (draft.id().isEmpty()) {
            violations.add(ApplicationRule.ID_MISSING.at("id"));
        }
        @Nullable FundKind kind = draft.kind().orElse(null);
        if (kind == null || draft.pool().frame(kind).isEmpty()) {
            violations.add(ApplicationRule.KIND_MISSING.at("kind"));
        }
        checkApplicant();
        for (ContentItem item : ContentItem.values()) {
            if (isRequired(item) && !draft.has(item)) {
                violations.add(item.missing());
            }
        }
        LocalDate start = draft.start();
        LocalDate end = draft.end();
        if (start != null && end != null && end.isBefore(start)) {
            violations.add(ApplicationRule.END_BEFORE_START.at("timeFrame"));
        }
        checkMoney();
        checkOtherSupport();
        return List.copyOf(violations);
    }

    /** Without amount and budget nothing can be ranked or paid, whatever a pool says. */
    private boolean isRequired(ContentItem item) {
        return item == ContentItem.AMOUNT
                || item == ContentItem.BUDGET
                || draft.pool().content().filter(items -> items.contains(item)).isPresent();
    }

    private void checkApplicant() {
        ApplicantKind applicant = draft.applicant();
        if (applicant == null) {
            violations.add(ApplicationRule.APPLICANT_MISSING.at("applicant"));
            return;
        }
        switch (applicant) {
            case BOLIGORGANISATION -> checkNumber();
            case AFDELING -> violations.add(ApplicationRule.AFDELING_ALONE.at("applicant"));
            case INSTITUTION -> {
                if (!draft.isOutsideRounds() || !draft.kind().equals(Optional.of(FundKind.TRIAL))) {
                    violations.add(ApplicationRule.INSTITUTION_OUTSIDE_ROUNDS_ONLY.at("applicant"));
                }
            }
            case OTHER -> violations.add(ApplicationRule.NOT_ELIGIBLE.at("applicant"));
        }
    }

    private void checkNumber() {
        String number = draft.organisation();
        LbfReading reading = LbfNumber.check(LbfLevel.ORGANISATION, number == null ? "" : number);
        if (reading.outcome() == LbfOutcome.REFUSED) {
            violations.add(ApplicationRule.LBF_NUMBER.at(
                    "organisation", reading.message(DANISH), reading.message(Locale.ENGLISH)));
        }
    }

    private void checkMoney() {
        BudgetDraft budget = draft.budget();
        List<Violation> faults = budget == null ? List.of() : budget.check();
        faults.forEach(fault -> violations.add(fault.under("budget")));
        BigDecimal amount = draft.amount();
        if (amount == null) {
            return;
        }
        if (amount.signum() <= 0 || !Kroner.isExact(amount)) {
            violations.add(ApplicationRule.AMOUNT.at("amount"));
        } else if (budget != null && faults.isEmpty() && amount.compareTo(budget.poolSum()) != 0) {
            violations.add(ApplicationRule.AMOUNT_DIFFERS.at("amount"));
        }
    }

    private void checkOtherSupport() {
        Set<String> paidByPool = paidByPool();
        List<OtherSupport> all = draft.otherSupport();
        for (int i = 0; i < all.size(); i++) {
            String path = "otherSupport[" + i + "]";
            OtherSupport support = all.get(i);
            switch (support.source()) {
                case LBF -> {
                    String separation = support.separation();
                    if (separation == null || separation.isBlank()) {
                        violations.add(ApplicationRule.WATERTIGHT_SPLIT.at(path + ".separation"));
                    }
                    if (support.parts().stream().map(ApplicationCheck::folded).anyMatch(paidByPool::contains)) {
                        violations.add(ApplicationRule.PART_SUPPORTED_TWICE.at(path + ".parts"));
                    }
                }
                case STATE_POOL -> violations.add(ApplicationRule.STATE_POOL.at(path));
                case DIGITALISERING -> {
                    if (!draft.hasBothAspects()) {
                        violations.add(ApplicationRule.BOTH_ASPECTS.at(path));
                    }
                }
                case OTHER -> {
                    // Nothing is said against it.
                }
            }
        }
    }

    private Set<String> paidByPool() {
        BudgetDraft budget = draft.budget();
        return budget == null
                ? Set.of()
                : budget.lines().stream()
                        .filter(line -> line.poolShare().signum() > 0)
                        .map(line -> folded(Objects.requireNonNullElse(line.part(), "")))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static String folded(String part) {
        return part.strip().toLowerCase(Locale.ROOT);
    }

    List<Violation> remarks() {
        List<Violation> remarks = new ArrayList<>();
        if (draft.pool().content().isEmpty()) {
            remarks.add(ApplicationRule.CONTENT_UNKNOWN.at(""));
        }
        Set<String> known = draft.knownPurposes();
        boolean anExample =
                draft.purposes().stream().map(ApplicationCheck::folded).anyMatch(known::contains);
        if (!known.isEmpty() && !anExample && !draft.isFitExplained()) {
            remarks.add(ApplicationRule.EXPLAIN_THE_FIT.at("purposes"));
        }
        return List.copyOf(remarks);
    }
}
