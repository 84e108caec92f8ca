package dk.almendata.text;

import java.util.List;

/** A file of grants cannot be used. Carries every fault. */
public final class InvalidGrantsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidGrantsException(List<String> faults) {
        super("The grants are not valid: " + String.join("; ", faults) + ".");
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return at least one phrase, each with its place in the document; none holds a name or a mail address
     */
    public List<String> faults() {
        return faults;
    }
}
