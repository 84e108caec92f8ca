package dk.almendata.text;

import java.util.List;

/** A scale for condition marks cannot be used. Carries every fault. */
public final class InvalidScaleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidScaleException(List<String> faults) {
        super("The scale is not valid: " + String.join("; ", faults) + ".");
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return at least one phrase, each with its place in the document
     */
    public List<String> faults() {
        return faults;
    }
}
