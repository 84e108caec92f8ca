package dk.almendata.text;

import java.util.List;

/** A document is no tariff. Carries every fault. */
public final class InvalidTariffException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidTariffException(List<String> faults) {
        super("The tariff is not valid: " + String.join("; ", faults) + ".");
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
