package dk.almendata.condition;

import java.util.Locale;

/** Whether what is set aside is "neither too small nor too large" (strategy of 22 March 2021). */
public enum Sufficiency {
    /** The balance falls below the minimum. */
    TOO_LITTLE("for lidt"),
    /** It holds, and is needed. */
    ENOUGH("passende"),
    /** It holds, and more than everything still planned is left over. */
    TOO_MUCH("for meget"),
    /** What is set aside is not known, so nothing is judged. */
    UNKNOWN("ikke vurderet");

    private final String danish;

    Sufficiency(String danish) {
        this.danish = danish;
    }

    /**
     * The word of files.
     *
     * @return such as {@code too-little}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The word for a Danish reader.
     *
     * @return such as {@code for lidt}
     */
    public String danish() {
        return danish;
    }
}
