package dk.almendata.datapakke;

/**
 * How much of its area a datapakke delivers.
 *
 * <p>Source: guide 3.3.2, "In many cases there is a [DataOmråde]_Fuld, made for an initial load, and a
 * [DataOmråde]_Delvis that delivers what comes after".
 */
public enum Extent {
    /** Everything, for an initial load: {@code Huslejedata_Fuld}. Also packages without a suffix. */
    FULL("Fuld"),
    /** One period at a time: {@code Huslejedata_Delvis} a month, {@code Dcab_Delvis} a year. */
    PARTIAL("Delvis");

    private final String word;

    Extent(String word) {
        this.word = word;
    }

    /**
     * The Danish word as it stands in package names.
     *
     * @return {@code Fuld} or {@code Delvis}
     */
    public String word() {
        return word;
    }
}
