package dk.almendata.sandbox;

import java.io.Serial;

/** Ends a call with a status of the contract and a Danish sentence for {@code Besked}. */
final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String besked;

    ProblemException(int status, String besked) {
        super(besked);
        this.status = status;
        this.besked = besked;
    }

    Answer answer() {
        return Answer.problem(status, besked);
    }
}
