package dk.almendata.sandbox;

import java.io.Serial;

/** The sandbox cannot start or cannot keep its files. The message says what to do. */
public final class SandboxException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
