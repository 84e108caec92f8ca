package dk.almendata.cli;

import dk.almendata.sync.SourceException;
import dk.almendata.sync.StoreException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing that was looked at, and what came of it.
 *
 * @param name what was looked at, in one word
 * @param outcome what came of it
 * @param exitCode what a fault makes the verb end with; 0 for everything else
 * @param message what was found, and what to do about it if anything is to be done
 */
record Check(String name, Outcome outcome, int exitCode, String message) {

    static Check ok(String name, String message) {
        return new Check(name, Outcome.OK, ExitCode.OK, message);
    }

    static Check warning(String name, String message) {
        return new Check(name, Outcome.WARNING, ExitCode.OK, message);
    }

    static Check fault(String name, int exitCode, String message) {
        return new Check(name, Outcome.FAULT, exitCode, message);
    }

    static Check skipped(String name, String message) {
        return new Check(name, Outcome.SKIPPED, ExitCode.OK, message);
    }

    /** Looks, and turns what is thrown into a fault. */
    static Check of(String name, Supplier<Check> look) {
        try {
            return look.get();
        } catch (Refusal | SourceException | StoreException fault) {
            return fault(name, Faults.exitCode(fault), Objects.requireNonNullElse(fault.getMessage(), ""));
        }
    }

    /** What came of it. */
    enum Outcome {
        /** As it should be. */
        OK,
        /** It works, and somebody should look. */
        WARNING,
        /** It does not work. */
        FAULT,
        /** Not looked at, because nothing was given to look at, or because of an earlier fault. */
        SKIPPED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
