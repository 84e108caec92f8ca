package dk.almendata.consumption;

/** Why a meter was read. Only annual readings delimit years; every other reading lies inside one (utility text, note 1). */
public enum ReadingKind {
    /** The reading of the year ({@code årsaflæsning}), which the bill is made of. */
    ANNUAL,
    /** A reading in between ({@code mellemaflæsning}). */
    INTERMEDIATE,
    /** Somebody moved in. */
    MOVE_IN,
    /** Somebody moved out. */
    MOVE_OUT,
    /** The last reading of a part that is taken down. */
    EXCHANGE_OUT,
    /** The first reading of the part that takes its place. */
    EXCHANGE_IN
}
