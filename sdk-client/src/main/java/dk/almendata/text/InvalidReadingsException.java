package dk.almendata.text;

import java.util.List;

/** A file is no file of readings at all: its encoding or its header. Carries every fault. */
public final class InvalidReadingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidReadingsException(List<String> faults) {
        super("The readings cannot be read: " + String.join("; ", faults) + ".");
        this.faults = List.copyOf(faults);
    }

    /**
     * What is wrong.
     *
     * @return at least one phrase
     */
    public List<String> faults() {
        return faults;
    }
}
