package dk.almendata.funding;

import java.util.Locale;

/** For what a commitment can be cancelled (Administrationsgrundlag, point 8). A ground is raised from facts; a person decides. */
public enum CancellationGround {
    /** False or misleading information was given. */
    FALSE_INFORMATION(
            "Tilsagnshaver har givet urigtige eller vildledende oplysninger.",
            "The holder of the commitment gave false or misleading information."),
    /** The activities are not carried out as applied for and agreed. */
    NOT_AS_AGREED(
            "Projektet gennemføres ikke som ansøgt og aftalt.",
            "The project is not carried out as applied for and agreed."),
    /** The conditions of the grant, rules on accounts and the auditor's instruction among them, are not met. */
    CONDITIONS_NOT_MET(
            "Betingelserne for tilskuddet, herunder regnskab og revisorinstruks, er ikke opfyldt.",
            "The conditions, accounts and auditor's instruction among them, are not met."),
    /** Agreed deadlines were exceeded again and again; decision: two or more. */
    DEADLINES_EXCEEDED(
            "Aftalte tidsfrister er gentagne gange overskredet.", "Agreed deadlines were repeatedly exceeded.");

    private final String danish;
    private final String english;

    CancellationGround(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    /**
     * The word of files.
     *
     * @return such as {@code not-as-agreed}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The ground as a sentence.
     *
     * @param locale Danish gives Danish, every other language English
     * @return the sentence
     */
    public String sentence(Locale locale) {
        return Criterion.isDanish(locale) ? danish : english;
    }
}
