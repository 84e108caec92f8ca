package dk.almendata.client;

/** How sure a {@link ProbeFinding} is. */
public enum Certainty {
    /** An answer of the service shows it. */
    SEEN("seen"),
    /** A usual other name or form fits, and what stands there is of the right kind. */
    LIKELY("likely"),
    /** Only the kind of what stands there, or its place, speaks for it. A person should look. */
    GUESSED("guessed"),
    /** Nothing that a probe may ask would show it: a call that changes something, or what did not occur. It stays as it was. */
    NOT_ASKED("notAsked"),
    /** It was looked for and cannot be told. It stays as it was. */
    UNKNOWN("unknown");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    /**
     * The word in reports.
     *
     * @return such as {@code notAsked}
     */
    public String word() {
        return word;
    }
}
