package dk.almendata.funding;

import dk.almendata.draft.Violation;

/** What can be wrong with a plan of rounds: a closed list. Source: Administrationsgrundlag, point 5. */
public enum RoundRule {
    /** A date is not planned. */
    MISSING("Datoen skal angives.", "The date must be stated."),
    /** Announced less than the demanded months before the deadline. */
    ANNOUNCED_TOO_LATE("Runden annonceres for sent.", "The round is announced too late."),
    /** Distributed more than the allowed months after the deadline. */
    DISTRIBUTED_TOO_LATE("Midlerne fordeles for sent.", "The money is distributed too late."),
    /** Distributed before everybody could apply. */
    DISTRIBUTED_BEFORE_DEADLINE(
            "Midlerne kan først fordeles efter fristen.", "Money can be distributed after the deadline only."),
    /** More rounds in a year than the rules have. Decision: a round belongs to the year of its deadline. */
    TOO_MANY_IN_A_YEAR("Året har allerede sin ansøgningsrunde.", "The year has its round already."),
    /** A year without its round. */
    NO_ROUND_IN_A_YEAR("Et år mangler sin ansøgningsrunde.", "A year lacks its round."),
    /** A deadline in a year without money. */
    OUTSIDE_THE_POOL("Fristen ligger uden for puljens år.", "The deadline lies outside the years of the pool."),
    /** Everything must be committed by the end of the last year. */
    DISTRIBUTED_AFTER_THE_END(
            "Alle midler skal være udmøntet, inden puljen udløber.",
            "Everything must be committed before the pool ends."),
    /** The frame takes applications all year round. */
    NO_ROUNDS(
            "Rammen søges hele året; den har ingen ansøgningsrunder.",
            "The frame takes applications all year round; it has no rounds."),
    /** The pool's rules on rounds are unknown. */
    UNKNOWN_RULES(
            "Puljens regler for ansøgningsrunder er ikke kendt; planen kan ikke bedømmes.",
            "The pool's rules on rounds are unknown; the plan cannot be judged.");

    private final String danish;
    private final String english;

    RoundRule(String danish, String english) {
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
