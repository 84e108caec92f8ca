package dk.almendata.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verb cannot go on, and knows why. The message is all that people see; it says what to do. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_TOLD = 50;

    private final int exitCode;

    private Refusal(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The command line asks for what cannot be. */
    static Refusal usage(String message) {
        return new Refusal(ExitCode.USAGE, message, null);
    }

    /** A setting, key or schema is missing or not valid. */
    static Refusal configuration(String message) {
        return new Refusal(ExitCode.CONFIGURATION, message, null);
    }

    /** A file cannot be read or written. */
    static Refusal file(String message, @Nullable Throwable cause) {
        return new Refusal(ExitCode.LOCAL_FILE, message, cause);
    }

    /** The service does not do what it was asked to, for a reason of its own. */
    static Refusal refused(String message, Throwable cause) {
        return new Refusal(ExitCode.BEHIND, message, cause);
    }

    /** What was given names something that is not there or cannot be done now. */
    static Refusal input(String message) {
        return new Refusal(ExitCode.BEHIND, message, null);
    }

    /** A database or service cannot be reached. */
    static Refusal unreachable(String message, @Nullable Throwable cause) {
        return new Refusal(ExitCode.UNREACHABLE, message, cause);
    }

    /** What another message says, with one full stop at its end. */
    static String ended(@Nullable String message) {
        String text = message == null ? "" : message.stripTrailing();
        return text.endsWith(".") ? text : text + ".";
    }

    /** All faults of a file, of very many the first. */
    static String told(List<String> faults) {
        String first = String.join("; ", faults.subList(0, Math.min(MAX_TOLD, faults.size())));
        return faults.size() <= MAX_TOLD ? first + "." : first + "; and " + (faults.size() - MAX_TOLD) + " more.";
    }

    int exitCode() {
        return exitCode;
    }

    /** The message, which is never null here. */
    String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
