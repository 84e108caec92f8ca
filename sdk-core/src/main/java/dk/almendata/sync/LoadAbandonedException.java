package dk.almendata.sync;

/** A load was stopped on purpose before anything became visible: rows were refused, or somebody must decide first. */
public class LoadAbandonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message why
     */
    public LoadAbandonedException(String message) {
        super(message);
    }
}
