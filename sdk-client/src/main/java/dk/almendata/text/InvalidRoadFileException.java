package dk.almendata.text;

import java.util.List;

/** A road directory cannot be used. Carries the faults. */
public final class InvalidRoadFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidRoadFileException(List<String> faults) {
        super("The road directory is not valid: " + String.join("; ", faults) + ".");
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return at least one phrase, each with its line, at most {@value RoadFile#MOST_FAULTS} of very many
     */
    public List<String> faults() {
        return faults;
    }
}
