package dk.almendata.consumption;

/** A part of a meter that is exchanged by itself (utility text, 3.4). */
public enum MeterPart {
    /** The flow meter in the pipe ({@code flow-del}). */
    FLOW,
    /** The electronics that compute the energy ({@code el-del}). */
    ELECTRONIC,
    /** Any other part, such as a pair of sensors. */
    OTHER
}
