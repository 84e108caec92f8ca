package dk.almendata.client;

/** How the service divides a list. Which one Data ud has is not known; {@link #PAGE} is <em>assumed</em>. */
public enum PagingStyle {
    /** By a page number: {@code ?side=2&antal=100}. */
    PAGE("page"),
    /** By how many elements to leave out: {@code ?offset=100&limit=100}. */
    OFFSET("offset"),
    /**
     * By a link to the next page: a URL or a path in the field {@link WireField#NEXT} of the answer, or the header
     * {@code Link: <…>; rel="next"}. A list without such a link ends there.
     */
    NEXT_LINK("nextLink"),
    /** Not at all: one answer holds everything. */
    NONE("none");

    private final String word;

    PagingStyle(String word) {
        this.word = word;
    }

    /**
     * The word in a profile file.
     *
     * @return such as {@code nextLink}
     */
    public String word() {
        return word;
    }
}
