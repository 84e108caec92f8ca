package dk.almendata.funding;

import dk.almendata.draft.Violation;
import java.util.Locale;

/** What the announcement of a round must say (Administrationsgrundlag, point 5). */
public enum AnnouncementItem {
    /** What can be applied for. */
    PURPOSE(
            "Annonceringen skal sige, hvad der kan ansøges om midler til.",
            "The announcement must say what can be applied for."),
    /** By what applications are ranked. */
    CRITERIA(
            "Annonceringen skal sige, hvilke prioriteringskriterier der anvendes.",
            "The announcement must say by which criteria applications are ranked."),
    /** The other terms. */
    TERMS(
            "Annonceringen skal sige, på hvilke øvrige vilkår støtten ydes.",
            "The announcement must say on which other terms support is given.");

    private final String danish;
    private final String english;

    AnnouncementItem(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    /**
     * The word of files.
     *
     * @return such as {@code criteria}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Violation missing() {
        return new Violation("announcement", "MISSING_" + name(), danish, english);
    }
}
