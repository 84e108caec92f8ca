package dk.almendata.sandbox;

/** How a sandbox divides its lists. */
public enum SandboxPaging {
    /** By a page number, with the numbers of pages and elements in the answer; the <em>assumed</em> contract. */
    PAGE,
    /** By how many elements to leave out, with the number of elements in the answer. */
    OFFSET,
    /** By the path of the next page in the field {@code Næste}; nothing is counted. */
    NEXT_FIELD,
    /** By the URL of the next page in the header {@code Link}; nothing is counted. */
    LINK_HEADER,
    /** Not at all: one answer holds everything. */
    NONE
}
