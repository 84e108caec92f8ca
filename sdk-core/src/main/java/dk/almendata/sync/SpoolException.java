package dk.almendata.sync;

import org.jspecify.annotations.Nullable;

/** The place for archives cannot be read or written: a full disk, a path that is no folder. */
public class SpoolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what went wrong, where, and what to do
     * @param cause what lies below, may be null
     */
    public SpoolException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
