package dk.almendata.client;

import java.util.Objects;

/**
 * How lists come in pages. {@link #byPage()} is <em>assumed</em>; the other factories hold what is usual elsewhere, to be corrected with the
 * {@code with} methods. Immutable; may be shared between threads.
 *
 * <p>Example: {@code Paging.byOffset().withSizeParameter("top")} asks {@code ?offset=0&top=100}, then {@code ?offset=100&top=100}.
 *
 * @param style the style
 * @param parameter the query parameter of the page or the offset; empty exactly for the styles that have none
 * @param sizeParameter the query parameter that asks for a size; empty where the service is asked for none, which the styles with a
 *     number cannot have
 * @param first what the first page or the first element is called: 0 or 1
 * @param size how many elements a page is asked to have, 1 to 10,000; the service may give fewer
 * @param rootArray whether the answer is the array of elements itself, rather than an object with a field for it
 */
public record Paging(
        PagingStyle style, String parameter, String sizeParameter, int first, int size, boolean rootArray) {

    /** Checks every part. */
    public Paging {
        Objects.requireNonNull(style, "style");
        boolean numbered = style == PagingStyle.PAGE || style == PagingStyle.OFFSET;
        checkParameter("parameter", parameter, numbered);
        checkParameter("sizeParameter", sizeParameter, numbered);
        if (!numbered && !parameter.isEmpty()) {
            throw new IllegalArgumentException(
                    "parameter: expected none for the style " + style.word() + ", found '" + parameter + "'");
        }
        if (numbered && parameter.equals(sizeParameter)) {
            throw new IllegalArgumentException(
                    "parameter and sizeParameter are both '" + parameter + "': expected two names");
        }
        if (first != 0 && first != 1) {
            throw new IllegalArgumentException("first: expected 0 or 1, found " + first);
        }
        if (size < 1 || size > 10_000) {
            throw new IllegalArgumentException("size: expected 1 to 10000, found " + size);
        }
    }

    private static void checkParameter(String what, String value, boolean needed) {
        boolean blank = value.isBlank() && (needed || !value.isEmpty());
        if (blank || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + ": expected a name, found '" + WireProfile.printable(value) + "'");
        }
    }

    /**
     * By page number: {@code ?side=1&antal=100}. This is the <em>assumed</em> paging.
     *
     * @return the paging
     */
    public static Paging byPage() {
        return new Paging(PagingStyle.PAGE, "side", "antal", 1, 100, false);
    }

    /**
     * By offset: {@code ?offset=0&limit=100}.
     *
     * @return the paging
     */
    public static Paging byOffset() {
        return new Paging(PagingStyle.OFFSET, "offset", "limit", 0, 100, false);
    }

    /**
     * By links. No size is asked for; with a {@code sizeParameter} the first call asks for one, and the links are followed as they are.
     *
     * @return the paging
     */
    public static Paging byNextLink() {
        return new Paging(PagingStyle.NEXT_LINK, "", "", 1, 100, false);
    }

    /**
     * Everything in one answer.
     *
     * @return the paging
     */
    public static Paging none() {
        return new Paging(PagingStyle.NONE, "", "", 1, 100, false);
    }

    /**
     * The usual form of a style.
     *
     * @param style the style
     * @return what its factory gives
     */
    static Paging of(PagingStyle style) {
        return switch (style) {
            case PAGE -> byPage();
            case OFFSET -> byOffset();
            case NEXT_LINK -> byNextLink();
            case NONE -> none();
        };
    }

    /**
     * With another parameter of page or offset.
     *
     * @param value its name
     * @return a changed copy
     */
    public Paging withParameter(String value) {
        return new Paging(style, value, sizeParameter, first, size, rootArray);
    }

    /**
     * With another parameter of the size.
     *
     * @param value its name; empty to ask for no size
     * @return a changed copy
     */
    public Paging withSizeParameter(String value) {
        return new Paging(style, parameter, value, first, size, rootArray);
    }

    /**
     * With another number of the first page or element.
     *
     * @param value 0 or 1
     * @return a changed copy
     */
    public Paging withFirst(int value) {
        return new Paging(style, parameter, sizeParameter, value, size, rootArray);
    }

    /**
     * With another size.
     *
     * @param value 1 to 10,000
     * @return a changed copy
     */
    public Paging withSize(int value) {
        return new Paging(style, parameter, sizeParameter, first, value, rootArray);
    }

    /**
     * With the array of elements as the whole answer, or not.
     *
     * @param value whether it is
     * @return a changed copy
     */
    public Paging withRootArray(boolean value) {
        return new Paging(style, parameter, sizeParameter, first, size, value);
    }
}
