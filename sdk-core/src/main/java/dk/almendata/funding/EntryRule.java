package dk.almendata.funding;

import java.util.Locale;

/** What can be said against an entry of the ledger: a closed list, each with the source of the rule. */
public enum EntryRule {
    /** It lies before the pool's first year. Source: point 1. */
    BEFORE_THE_POOL(
            Weight.REFUSED,
            "Posten ligger før puljens første år; ret datoen.",
            "It lies before the pool's first year; correct the date."),
    /** Everything must be committed by the end of the last year. Source: point 5. */
    AFTER_THE_POOL(
            Weight.REFUSED,
            "Alle midler skal være udmøntet med udgangen af puljens sidste år.",
            "Everything must be committed by the end of the pool's last year."),
    /** The pool has no such frame. */
    NO_SUCH_FRAME(Weight.REFUSED, "Puljen har ikke denne ramme.", "The pool has no such frame."),
    /** What is committed on the day does not fit into what is free, the advance included; all of it is refused. Decision. */
    NOT_ENOUGH(
            Weight.REFUSED,
            "Det, der er givet tilsagn om denne dag, kan ikke rummes i årets frie midler; intet af det er medregnet.",
            "What is committed on the day does not fit into what is free in the year; none of it counts."),
    /** Ydelsesstøtte is no cash, so none comes back. Decision; enter a cancellation. */
    NO_CASH_TO_RETURN(
            Weight.REFUSED,
            "Midlerne udbetales som ydelsesstøtte, så intet kan tilbageføres; bogfør en annullering.",
            "It is paid as ydelsesstøtte, so no cash comes back; enter a cancellation."),
    /** More would be freed than was committed for the case on earlier days. Decision. */
    MORE_THAN_COMMITTED(
            Weight.REFUSED,
            "Der ville blive frigjort mere, end der er givet tilsagn om i sagen før denne dag; ret beløb eller reference.",
            "More would be freed than was committed for the case before this day; correct the amount or the reference."),
    /** No commitment that counts, of an earlier day and the same frame, bears the reference. Decision. */
    UNKNOWN_REFERENCE(
            Weight.REFUSED,
            "Intet gældende tilsagn fra en tidligere dag i rammen har referencen; skriv referencen som i tilsagnet.",
            "No commitment that counts, of an earlier day in the frame, bears the reference; write it as the commitment has it."),
    /** It bears no reference, and neither does any commitment of an earlier day that counts. Decision. */
    NO_REFERENCE(
            Weight.REFUSED,
            "Posten har ingen reference; skriv referencen på det tilsagn, der annulleres eller tilbageføres.",
            "It bears no reference; write that of the commitment that is cancelled or returned."),
    /** What is freed after the end cannot be committed again. Source: point 5. */
    FREES_NOTHING(
            Weight.WITHOUT_EFFECT,
            "Puljen er udløbet, så beløbet kan ikke udmøntes igen.",
            "The pool has ended, so the amount cannot be committed again."),
    /** The same commitment stands in the ledger once more; perhaps it was entered twice. Decision: it counts. */
    SAME_AS_ANOTHER(
            Weight.REMARK,
            "Et tilsagn med samme dato, beløb og reference står også et andet sted i listen; begge er medregnet.",
            "A commitment of the same date, amount and reference stands elsewhere in the ledger as well; both count."),
    /** Frame is brought forward only where there is a need, which must be stated. Source: point 5; decision. */
    NEED_NOT_STATED(
            Weight.REMARK,
            "Tilsagnet bruger fremrykkede midler; angiv behovet.",
            "The commitment uses money of later years; state the need."),
    /** A new entry would take away what a later, accepted commitment stands on. Decision. */
    DISTURBS_LATER_ENTRIES(
            Weight.REFUSED,
            "Posten ville gøre et senere, accepteret tilsagn ugyldigt; bogfør den på en senere dato.",
            "It would make a later, accepted entry invalid; enter it on a later date.");

    private final Weight weight;
    private final String danish;
    private final String english;

    EntryRule(Weight weight, String danish, String english) {
        this.weight = weight;
        this.danish = danish;
        this.english = english;
    }

    /** How much a rule matters. */
    public enum Weight {
        /** The entry does not count. */
        REFUSED,
        /** It stands, and changes no figure of what is free. */
        WITHOUT_EFFECT,
        /** It counts, and somebody should look. */
        REMARK
    }

    /**
     * How much it matters.
     *
     * @return the weight
     */
    public Weight weight() {
        return weight;
    }

    /**
     * The rule as a sentence.
     *
     * @param locale Danish gives Danish, every other language English
     * @return what is wrong, and what to do
     */
    public String sentence(Locale locale) {
        return Criterion.isDanish(locale) ? danish : english;
    }
}
