package dk.almendata.funding;

import dk.almendata.draft.Violation;

/** What can be wrong with a budget: a closed list. Source: Administrationsgrundlag, point 7, and the decision on amount and budget. */
public enum BudgetRule {
    /** No cost at all. */
    NO_LINE("Budgettet skal have mindst én linje.", "The budget must have at least one line."),
    /** A line does not say what it is for. */
    PART_MISSING("Angiv, hvad linjen dækker.", "State what the line is for."),
    /** A line does not say who pays. */
    SHARE_MISSING(
            "Angiv, hvad puljen betaler, og hvad ansøger betaler.",
            "State what the pool pays and what the applicant pays."),
    /** A negative amount. */
    NEGATIVE("Beløbet må ikke være negativt.", "The amount must not be negative."),
    /** Parts of an øre. */
    BELOW_OERE("Beløbet må højst have to decimaler.", "The amount may have two decimals at most."),
    /** No total. */
    TOTAL_MISSING("Angiv budgettets total.", "State the total of the budget."),
    /** The lines sum to something else. */
    TOTAL_DIFFERS("Linjerne summer ikke til totalen.", "The lines do not sum to the total.");

    private final String danish;
    private final String english;

    BudgetRule(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    Violation at(String path) {
        return at(path, "", "");
    }

    Violation at(String path, String danishDetail, String englishDetail) {
        return new Violation(path, name(), danish + danishDetail, english + englishDetail);
    }
}
