package dk.almendata.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that an answer is for. */
final class DayOption {

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day that counts, such as 2025-04-15. Default: today in Copenhagen.")
    private @Nullable LocalDate on;

    LocalDate day(Surroundings surroundings) {
        return on == null ? surroundings.today() : on;
    }
}
