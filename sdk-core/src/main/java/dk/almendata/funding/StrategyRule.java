package dk.almendata.funding;

import dk.almendata.draft.Violation;

/** What the standing of a strategy can lack: a closed list. Source: the strategy of 22 March 2021. */
public enum StrategyRule {
    /** A milestone's day has passed, and nobody noted that it was reached. */
    MILESTONE_PASSED(
            "Milepælens dato er passeret, og den er ikke noteret som nået.",
            "The day of the milestone has passed, and it is not noted as reached."),
    /** A milestone that was reached after its day. */
    MILESTONE_LATE("Milepælen blev nået efter sin dato.", "The milestone was reached after its day."),
    /** An aim that no project serves. */
    AIM_WITHOUT_PROJECT("Intet projekt bidrager til målet.", "No project serves the aim."),
    /** A project that serves none of the aims. */
    NO_AIM("Angiv mindst ét af strategiens mål.", "Name at least one of the strategy's aims."),
    /** A project without gains. */
    NO_GAIN(
            "Beskriv de umiddelbare gevinster for afdelinger og boligorganisationer.",
            "State the immediate gains for afdelinger and boligorganisationer."),
    /** A project that stands alone. */
    NO_COORDINATION(
            "Beskriv, hvordan projektet er koordineret med de andre, herunder fælles begreber.",
            "State how the project is coordinated with the others, shared concepts among them."),
    /** A project whose data nobody can open later. */
    NO_OPEN_FORMAT(
            "Angiv de åbne formater, som data kan åbnes i nu og om 20 år.",
            "Name the open formats in which data can be opened now and in 20 years."),
    /** A project without evaluation. */
    NO_EVALUATION(
            "Beskriv, hvordan projektet dokumenteres og evalueres.",
            "State how the project is documented and evaluated."),
    /** A group that lacks somebody. */
    NOT_REPRESENTED("Gruppen mangler en repræsentant.", "The group lacks a representative."),
    /** A group outside the years in which it works. */
    OUTSIDE_YEARS("Gruppen virker ikke i dette år.", "The group does not work in this year.");

    private final String danish;
    private final String english;

    StrategyRule(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    Violation at(String path) {
        return at(path, "");
    }

    /** With a name that is the same in both languages. */
    Violation at(String path, String name) {
        String detail = name.isEmpty() ? "" : " (" + name + ")";
        return new Violation(path, name(), danish + detail, english + detail);
    }
}
