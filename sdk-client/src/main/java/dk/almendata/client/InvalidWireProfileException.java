package dk.almendata.client;

import java.util.List;

/** A wire profile file cannot be used. Carries every fault. */
public final class InvalidWireProfileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidWireProfileException(List<String> faults) {
        super("The wire profile is not valid: " + String.join("; ", faults) + ".");
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
