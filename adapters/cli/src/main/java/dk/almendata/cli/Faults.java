package dk.almendata.cli;

import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.StoreException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one clear line and an exit code. */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Surroundings surroundings;

    Faults(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The exit code that a fault ends with. */
    static int exitCode(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return refusal.exitCode();
        }
        if (fault instanceof SourceException source && source.reason() == SourceException.Reason.STATE) {
            return ExitCode.BEHIND;
        }
        if (fault instanceof StoreException store && store.reason() == StoreException.Reason.SOURCE_TAKEN) {
            return ExitCode.BEHIND;
        }
        if (fault instanceof SourceException || fault instanceof StoreException) {
            return ExitCode.UNREACHABLE;
        }
        return fault instanceof SpoolException ? ExitCode.LOCAL_FILE : ExitCode.INTERNAL;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        tell("almendata: ", fault, parsed.hasMatchedOption("--debug"));
        return exitCode(fault);
    }

    /** Says what went wrong on standard error; with where it arose, if somebody asked for that. */
    void tell(String start, Throwable fault, boolean debugOption) {
        boolean debug = debugOption
                || surroundings.variable("ALMENDATA_DEBUG").filter("1"::equals).isPresent();
        boolean ours = exitCode(fault) == ExitCode.INTERNAL;
        surroundings.say(start
                + message(fault)
                + (ours && !debug ? ". Run it again with --debug and report what it shows." : ""));
        if (debug) {
            fault.printStackTrace(surroundings.errors());
        }
    }

    /** What went wrong, in one line. */
    static String message(Throwable fault) {
        String message = Objects.requireNonNullElse(fault.getMessage(), "");
        return exitCode(fault) == ExitCode.INTERNAL
                ? "a fault of the program: " + fault.getClass().getSimpleName()
                        + (message.isEmpty() ? "" : ": " + message)
                : message;
    }

    /** Whatever was under way counts as killed, and the next run goes on from there. */
    int handleOutOfMemory(Error fault) {
        surroundings.say("almendata: the memory given to the program is not enough ("
                + fault.getClass().getSimpleName()
                + "). Give it more, such as java -Xmx1g, and look whether the input has a line that never ends.");
        return ExitCode.INTERNAL;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        String name = fault.getCommandLine().getCommandSpec().qualifiedName();
        surroundings.say("almendata: " + fault.getMessage());
        if (fault instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            surroundings.say("Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?");
        }
        surroundings.say("Try '" + name + " --help'.");
        return ExitCode.USAGE;
    }
}
