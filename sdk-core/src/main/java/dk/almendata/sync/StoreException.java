package dk.almendata.sync;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached, refuses, or failed while rows were loaded. Nothing half-loaded is visible. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what went wrong and what to do
     * @param cause what lies below, may be null
     */
    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
