package dk.almendata.text.internal;

import java.util.List;

/** A file as a whole cannot be read: its encoding or its header. Carries every fault. */
public final class InvalidHeadedCsvException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidHeadedCsvException(List<String> faults) {
        super(String.join("; ", faults));
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
