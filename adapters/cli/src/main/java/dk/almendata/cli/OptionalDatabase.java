package dk.almendata.cli;

import picocli.CommandLine.Option;

/** The database of a verb that does not always need one. */
final class OptionalDatabase extends DatabaseOption {

    @Option(names = "--db", paramLabel = "URL", description = "The database: " + TAKES)
    void url(String value) {
        take(value);
    }
}
