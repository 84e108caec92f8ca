package dk.almendata.cli;

import dk.almendata.address.Address;
import dk.almendata.address.AddressOutcome;
import dk.almendata.address.AddressReader;
import dk.almendata.address.AddressReading;
import dk.almendata.address.RoadCandidate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code address}: reads addresses, one a line, and says what it made of each. Memory does not grow with the input. */
@Command(
        name = "address",
        header = "Read addresses, one a line, into their parts, and say what was assumed, doubted or refused.",
        description = {
            "",
            "Every line gets an answer, an empty one too. What can be read in more than one way is ambiguous, and all readings are told.",
            "With --roads the codes of municipality and road are found, and JSON and CSV say with score and evidence what speaks for",
            "the road. Exit code 1 if any line is no address.",
        },
        footer = {
            "",
            "Example:",
            "  almendata address --format json addresses.txt",
            "  echo 'Østergade 43, 2. sAl tv, 5000 Odense C' | almendata address -",
        })
final class AddressCommand extends Verb {

    private static final List<String> PROPERTIES = List.of(
            "input",
            "outcome",
            "roadName",
            "houseNumber",
            "floor",
            "door",
            "unitText",
            "townName",
            "postcode",
            "district",
            "municipalityCode",
            "roadCode",
            "canonical",
            "reasons",
            "alternatives");

    private static final List<String> PROPERTIES_WITH_ROADS =
            Stream.concat(PROPERTIES.stream(), Stream.of("score", "evidence")).toList();

    private static final List<String> COLUMNS =
            List.of("input", "outcome", "canonical", "municipalityCode", "roadCode", "reasons", "alternatives");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final RoadsOption roads = new RoadsOption();

    @Option(
            names = "--new",
            description = "The addresses are being made: a house number with the letter I, J, O or Q is invalid.")
    private boolean forNewAddresses;

    @Parameters(paramLabel = "FILE|-", description = "The file with the addresses, - for standard input.")
    private String file = "-";

    AddressCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        AddressReader plain = roads.reader();
        AddressReader reader = forNewAddresses ? plain.forNewAddresses() : plain;
        boolean[] invalid = {false};
        List<String> properties = roads.isGiven() ? PROPERTIES_WITH_ROADS : PROPERTIES;
        try (Printer printer = format.open(new Layout(COLUMNS, properties), surroundings())) {
            LineReader.forEach(file, surroundings(), line -> {
                AddressReading reading = reader.read(line);
                invalid[0] |= reading.outcome() == AddressOutcome.INVALID;
                printer.row(row(line, reading));
            });
        }
        return invalid[0] ? ExitCode.BEHIND : ExitCode.OK;
    }

    private Row row(String line, AddressReading reading) {
        Row row = new Row().with("input", line).with("outcome", Codes.hyphened(reading.outcome()));
        parts(row, reading.address())
                .with("reasons", reading.reasons().stream().map(Codes::hyphened).toList());
        if (roads.isGiven()) {
            row.with("score", reading.candidate().map(RoadCandidate::score))
                    .with("evidence", reading.candidate().map(AddressCommand::evidence));
        }
        return format.isJson()
                ? row.with(
                        "alternatives",
                        reading.alternatives().stream()
                                .map(AddressCommand::alternative)
                                .toList())
                : row.withText(
                        "alternatives",
                        reading.alternatives().stream()
                                .map(AddressCommand::text)
                                .collect(Collectors.joining(" | ")));
    }

    private static Row alternative(RoadCandidate candidate) {
        return parts(new Row(), Optional.of(candidate.address()))
                .with("score", candidate.score())
                .with("evidence", evidence(candidate));
    }

    private static List<String> evidence(RoadCandidate candidate) {
        return candidate.evidence().stream().map(Codes::hyphened).toList();
    }

    private static String text(RoadCandidate candidate) {
        Address address = candidate.address();
        return address.municipalityCode().map(code -> code + "/").orElse("")
                + address.roadCode().map(code -> code + " ").orElse("")
                + address;
    }

    private static Row parts(Row row, Optional<Address> address) {
        return row.with("roadName", address.map(Address::roadName))
                .with("houseNumber", address.map(Address::numberText))
                .with("floor", address.flatMap(Address::floor))
                .with("door", address.flatMap(Address::door))
                .with("unitText", address.flatMap(Address::unitText))
                .with("townName", address.flatMap(Address::townName))
                .with("postcode", address.flatMap(Address::postcode))
                .with("district", address.flatMap(Address::district))
                .with("municipalityCode", address.flatMap(Address::municipalityCode))
                .with("roadCode", address.flatMap(Address::roadCode))
                .with("canonical", address.map(Address::text));
    }
}
