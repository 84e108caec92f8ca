package dk.almendata.text;

import java.util.List;

/** A file of degree days cannot be used. Carries every fault. */
public final class InvalidDegreeDaysException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidDegreeDaysException(List<String> faults) {
        super("The degree days are not valid: " + String.join("; ", faults) + ".");
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return at least one phrase, each with its line
     */
    public List<String> faults() {
        return faults;
    }
}
