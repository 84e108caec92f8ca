package dk.almendata.text;

import java.util.List;

/** A file of datapakker cannot be used. Carries every fault. */
public final class InvalidCatalogueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient List<String> faults;

    InvalidCatalogueException(List<String> faults) {
        super("The datapakker are not valid: " + String.join("; ", faults) + ".");
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
