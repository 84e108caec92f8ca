package dk.almendata.cli;

import picocli.CommandLine.Option;

/** For how long a delivery in the service's queue counts as in step. */
final class GraceOption {

    @Option(
            names = "--grace",
            paramLabel = "DAYS",
            defaultValue = "3",
            description =
                    "For how many days a due delivery that the service still has in its queue counts as in step. Default: 3.")
    private int days = 3;

    int days() {
        if (days < 0) {
            throw Refusal.usage("--grace: expected zero or more days, found " + days + ".");
        }
        return days;
    }
}
