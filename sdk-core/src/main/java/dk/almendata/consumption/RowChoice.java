package dk.almendata.consumption;

/** Which row of a tariff's table holds for a supply temperature between two rows. Beyond the ends the end row holds. */
public enum RowChoice {
    /** The row below: 60.9 °C takes the row of 60. */
    FLOOR,
    /** The nearer row, of two as near the warmer one: 60.5 °C takes the row of 61. */
    NEAREST,
    /** A value on the straight line between both rows. */
    INTERPOLATE
}
