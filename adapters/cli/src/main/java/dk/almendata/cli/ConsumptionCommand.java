package dk.almendata.cli;

import dk.almendata.consumption.AddressCounts;
import dk.almendata.consumption.ConsumerFigures;
import dk.almendata.consumption.ConsumerLine;
import dk.almendata.consumption.DayCount;
import dk.almendata.text.ConsumerCursor;
import dk.almendata.text.ConsumerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code consumption}: reads a utility's consumer file and computes what can be computed of each line. Its memory grows with the addresses alone. */
@Command(
        name = "consumption",
        header =
                "Read a utility's consumer file of eleven fields, and compute annual use and mean cooling of each line.",
        description = {
            "",
            "Fields, separated by comma or semicolon, decimal point, dates dd-mm-yyyy: name, consumer number, installation number,",
            "road code, house number, litra, litra2, m3, MWh, from, to. Amounts of active consumers are brought to 365 days; those of",
            "potential ones (0 in both numbers) are annual values as they stand. Names are read and never shown. What is wrong goes to",
            "standard error, one JSON object for each fault; explain CODE says more. Exit code 1 if any line was refused.",
        },
        footer = {
            "",
            "Example:",
            "  almendata consumption --municipality 0461 --format json forbrug.txt",
            "  almendata consumption --encoding cp850 --active-days inclusive -",
        })
final class ConsumptionCommand extends Verb {

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ConsumerFileOption fileOption = new ConsumerFileOption();

    @Option(
            names = "--active-days",
            paramLabel = "exclusive|inclusive",
            defaultValue = "exclusive",
            description =
                    "How the days of active consumers are counted: without or with the last one. Default: exclusive, as between readings.")
    private DayCount activeDays = DayCount.EXCLUSIVE;

    @Parameters(paramLabel = "FILE|-", description = "The file, - for standard input.")
    private String file = "-";

    ConsumptionCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        ConsumerRows rows = new ConsumerRows(fileOption.place(surroundings()), format.isForPeople());
        try (RereadableInput input = RereadableInput.of(file, surroundings())) {
            ConsumerFile consumers = fileOption.file(input.toString(), input::open);
            AddressCounts counts = consumers.countAddresses();
            try (ConsumerCursor cursor = consumers.open(issue -> surroundings().say(ConsumerRows.issue(issue)));
                    Printer printer = format.open(rows.layout(), surroundings())) {
                while (cursor.next()) {
                    ConsumerLine line = cursor.current().line();
                    printer.row(rows.row(
                            cursor.line(),
                            line,
                            ConsumerFigures.of(line, activeDays),
                            cursor.current().installationsAtAddress(counts)));
                }
                return cursor.refused() > 0 ? ExitCode.BEHIND : ExitCode.OK;
            }
        }
    }
}
