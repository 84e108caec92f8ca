package dk.almendata.text;

import java.util.List;

/** A list of installations cannot be used as it is. Carries every fault. */
public final class InvalidInstallationsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidInstallationsException(List<String> faults) {
        super("The installations cannot be read: " + String.join("; ", faults) + ".");
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
