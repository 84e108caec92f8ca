package dk.almendata.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What every verb is: options in, data on standard output, an exit code. One object serves one command. */
@SuppressWarnings("UnusedVariable") // picocli acts on the options
abstract class Verb implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100,
            description = "Show this help and end.")
    private boolean help;

    @Option(
            names = "--debug",
            order = 101,
            description =
                    "Show where in the program an error arose; so does the environment variable ALMENDATA_DEBUG=1.")
    private boolean debug;

    Verb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    final boolean isDebug() {
        return debug;
    }

    final Surroundings surroundings() {
        return surroundings;
    }
}
