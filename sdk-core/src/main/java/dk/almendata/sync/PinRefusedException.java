package dk.almendata.sync;

import dk.almendata.table.PinFault;
import java.util.List;
import java.util.stream.Collectors;

/** Schemas cannot be pinned, because stored values or their places would be lost. Nothing was pinned. Carries every fault. */
public class PinRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final transient List<PinFault> faults;

    /**
     * Makes the exception.
     *
     * @param faults why, at least one
     */
    public PinRefusedException(List<PinFault> faults) {
        super(faults.stream().map(PinFault::message).collect(Collectors.joining("; ", "", ".")));
        this.faults = List.copyOf(faults);
    }

    /**
     * Why nothing was pinned.
     *
     * @return at least one fault
     */
    public List<PinFault> faults() {
        return faults;
    }
}
