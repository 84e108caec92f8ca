package dk.almendata.building;

/** What the value of a property factor is. */
public enum FactorKind {
    /** Whatever the utility made of it; the numbers 000 to 499 are its own. */
    OWN,
    /** None: the number is a heading ({@code 500}, {@code 600}, {@code 700}, {@code 800}, {@code 900}). */
    HEADING,
    /** The date on which an energy saving measure was established. */
    MEASURE_DATE,
    /** An area in m². */
    AREA,
    /** A code of a {@link BbrList}. */
    CODE,
    /** A year. */
    YEAR,
    /** 1 if the customer is to be told at once, 0 if not. */
    NOTICE
}
