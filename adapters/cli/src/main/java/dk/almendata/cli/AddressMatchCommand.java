package dk.almendata.cli;

import dk.almendata.address.Address;
import dk.almendata.address.AddressMatch;
import dk.almendata.address.AddressOutcome;
import dk.almendata.address.AddressReader;
import dk.almendata.address.AddressReading;
import dk.almendata.address.ComparisonKey;
import dk.almendata.address.MatchReason;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code address-match}: says whether two addresses are the same, of two arguments or of every line. */
@Command(
        name = "address-match",
        header = "Say whether two addresses are the same: yes, perhaps or no, and why.",
        description = {
            "",
            "Two addresses as arguments, or a file with two on every line, parted by a semicolon or a tab. Every line gets an answer.",
            "Exit code 1 if any address could not be read.",
        },
        footer = {
            "",
            "Example:",
            "  almendata address-match 'Ndr. Kajgade 1, 9500 Hobro' 'NORDRE KAJGADE 1, 9500 HOBRO'",
            "  almendata address-match --format json pairs.txt",
        })
final class AddressMatchCommand extends Verb {

    private static final List<String> PROPERTIES =
            List.of("first", "second", "same", "reasons", "firstKey", "secondKey", "message");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final RoadsOption roads = new RoadsOption();

    @Parameters(
            arity = "1..2",
            paramLabel = "FILE|-|ADDRESS",
            description = "The file with the pairs, - for standard input; or the two addresses.")
    private List<String> given = List.of("-");

    AddressMatchCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        AddressReader reader = roads.reader();
        boolean[] invalid = {false};
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            if (given.size() == 2) {
                invalid[0] = match(reader, given.get(0), given.get(1), printer);
            } else {
                LineReader.forEach(given.get(0), surroundings(), line -> {
                    int mark = line.indexOf('\t') >= 0 ? line.indexOf('\t') : line.indexOf(';');
                    String first = mark < 0 ? line : line.substring(0, mark);
                    String second = mark < 0 ? "" : line.substring(mark + 1);
                    invalid[0] |= match(reader, first, second, printer);
                });
            }
        }
        return invalid[0] ? ExitCode.BEHIND : ExitCode.OK;
    }

    /** Prints the answer about two addresses; true if one could not be read. */
    private static boolean match(AddressReader reader, String first, String second, Printer printer) {
        AddressReading one = reader.read(first);
        AddressReading other = reader.read(second);
        AddressMatch match = AddressMatch.of(one, other);
        printer.row(new Row()
                .with("first", first)
                .with("second", second)
                .with("same", Codes.hyphened(match.verdict()))
                .with("reasons", match.reasons().stream().map(Codes::hyphened).toList())
                .with("firstKey", one.address().map(AddressMatchCommand::key))
                .with("secondKey", other.address().map(AddressMatchCommand::key))
                .with("message", message(match.reasons())));
        return one.outcome() == AddressOutcome.INVALID || other.outcome() == AddressOutcome.INVALID;
    }

    private static String key(Address address) {
        return ComparisonKey.of(address).text();
    }

    private static String message(List<MatchReason> reasons) {
        return reasons.stream().map(reason -> reason.message(Locale.ENGLISH)).collect(Collectors.joining(" "));
    }
}
