package dk.almendata.cli;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code lbf}: reads LBF numbers, one a line, and says what it made of each. Memory does not grow with the input. */
@Command(
        name = "lbf",
        header = "Read LBF numbers, one a line, and say what was repaired, doubted or refused.",
        description = {
            "",
            "Every line gets an answer, an empty one too. Exit code 1 if any was refused.",
        },
        footer = {
            "",
            "Example:",
            "  almendata lbf --level afdeling --format json numbers.txt",
            "  echo 240-1 | almendata lbf --level afdeling -",
        })
final class LbfCommand extends Verb {

    private static final List<String> PROPERTIES = List.of("input", "outcome", "canonical", "reasons", "message");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(
            names = "--level",
            paramLabel = "organisation|afdeling|byggeafsnit",
            description = "What the numbers stand for. Without it only numbers that leave no choice are read.")
    private @Nullable LbfLevel level;

    @Parameters(paramLabel = "FILE|-", description = "The file with the numbers, - for standard input.")
    private String file = "-";

    LbfCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        boolean[] refused = {false};
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            LineReader.forEach(file, surroundings(), line -> {
                LbfReading reading = level == null ? LbfNumber.check(line) : LbfNumber.check(level, line);
                refused[0] |= reading.outcome() == LbfOutcome.REFUSED;
                printer.row(new Row()
                        .with("input", line)
                        .with("outcome", Codes.hyphened(reading.outcome()))
                        .with("canonical", reading.number())
                        .with(
                                "reasons",
                                reading.reasons().stream().map(Codes::hyphened).toList())
                        .withText("message", reading.message(Locale.ENGLISH)));
            });
        }
        return refused[0] ? ExitCode.BEHIND : ExitCode.OK;
    }
}
