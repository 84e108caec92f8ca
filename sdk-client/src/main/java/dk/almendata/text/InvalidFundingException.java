package dk.almendata.text;

import java.util.List;

/** A document about a pool, its applications or its statement cannot be used. Carries every fault. */
public final class InvalidFundingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidFundingException(List<String> faults) {
        super("The document is not valid: " + String.join("; ", faults) + ".");
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
