package dk.almendata.geo;

import java.util.Locale;
import java.util.Objects;

/** Coordinates of a system that is not supported, with the reason. */
public final class RefusedSystemException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final SystemRefusal refusal;

    RefusedSystemException(String system, SystemRefusal refusal) {
        super(system + ": " + refusal.message(Locale.ENGLISH));
        this.refusal = Objects.requireNonNull(refusal, "refusal");
    }

    /**
     * Why.
     *
     * @return the reason, with what to do instead
     */
    public SystemRefusal refusal() {
        return refusal;
    }
}
