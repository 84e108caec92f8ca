package dk.almendata.cli;

import picocli.CommandLine.Option;

/** The database of a verb that can do nothing without one. */
final class RequiredDatabase extends DatabaseOption {

    @Option(names = "--db", required = true, paramLabel = "URL", description = "The database: " + TAKES)
    void url(String value) {
        take(value);
    }
}
