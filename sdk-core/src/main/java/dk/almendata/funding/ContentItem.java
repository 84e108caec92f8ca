package dk.almendata.funding;

import dk.almendata.draft.Violation;
import java.util.Locale;

/** What an application must hold at least (Administrationsgrundlag, point 7). */
public enum ContentItem {
    /** What the project brings about. */
    EFFECT("effect", "Redegør for projektets effekt.", "State the effect of the project."),
    /** What is to be reached. */
    GOALS("goals", "Angiv mindst ét mål.", "State at least one goal."),
    /** By what one sees that it was reached. */
    SUCCESS_CRITERIA(
            "successCriteria",
            "Angiv mindst ét konkret succeskriterium.",
            "State at least one concrete success criterion."),
    /** How the results are measured against goals and criteria. */
    EVALUATION(
            "evaluation",
            "Beskriv den evaluering, der måler, om mål og succeskriterier er opfyldt.",
            "Describe the evaluation that measures whether goals and success criteria are met."),
    /** How it is done. */
    PLAN("plan", "Opstil en konkret plan.", "Set up a concrete plan."),
    /** Within which time. */
    TIME_FRAME("timeFrame", "Angiv projektets start- og slutdato.", "State the first and the last day of the project."),
    /** That the applicant can do it. */
    COMPETENCE(
            "competence",
            "Redegør for, at ansøger har viden og kompetence nok.",
            "State that the applicant has enough knowledge and competence."),
    /** The money that is applied for. */
    AMOUNT("amount", "Angiv det beløb, der ansøges om.", "State the amount that is applied for."),
    /** The costs, and who pays them. */
    BUDGET(
            "budget",
            "Vedlæg et budget, der viser, hvad puljen betaler, og hvad ansøger selv betaler.",
            "Add a budget that shows what the pool pays and what the applicant pays.");

    private final String path;
    private final String danish;
    private final String english;

    ContentItem(String path, String danish, String english) {
        this.path = path;
        this.danish = danish;
        this.english = english;
    }

    /**
     * The word of files.
     *
     * @return such as {@code success-criteria}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That it is missing. */
    Violation missing() {
        return new Violation(path, "MISSING_" + name(), danish, english);
    }
}
