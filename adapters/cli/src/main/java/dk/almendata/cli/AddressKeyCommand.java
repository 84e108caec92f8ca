package dk.almendata.cli;

import dk.almendata.address.AddressKey;
import dk.almendata.address.AddressOutcome;
import dk.almendata.address.KeyReading;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code address-key}: reads address keys, one a line, and writes them in the other layouts. Memory does not grow with the input. */
@Command(
        name = "address-key",
        header = "Read address keys (KVH, KVHX, CPR), one a line, and write them in both layouts.",
        description = {
            "",
            "The layout is told by the length alone: 12 KVH, 19 KVHX, 18 CPR, blanks at the end included. Every line gets an answer.",
            "Exit code 1 if any line is no key.",
        },
        footer = {
            "",
            "Example:",
            "  almendata address-key --format json keys.txt",
            "  echo 01851640_60C | almendata address-key -",
        })
final class AddressKeyCommand extends Verb {

    private static final List<String> PROPERTIES = List.of(
            "input",
            "layout",
            "outcome",
            "municipalityCode",
            "roadCode",
            "houseNumber",
            "floor",
            "door",
            "dawaKvhx",
            "cpr",
            "reasons");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Parameters(paramLabel = "FILE|-", description = "The file with the keys, - for standard input.")
    private String file = "-";

    AddressKeyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        boolean[] invalid = {false};
        try (Printer printer = format.open(new Layout(PROPERTIES, PROPERTIES), surroundings())) {
            LineReader.forEach(file, surroundings(), line -> {
                KeyReading reading = AddressKey.check(line);
                invalid[0] |= reading.outcome() == AddressOutcome.INVALID;
                printer.row(row(line, reading));
            });
        }
        return invalid[0] ? ExitCode.BEHIND : ExitCode.OK;
    }

    private static Row row(String line, KeyReading reading) {
        Optional<AddressKey> key = reading.key();
        return new Row()
                .with("input", line)
                .with("layout", reading.layout().map(Codes::hyphened))
                .with("outcome", Codes.hyphened(reading.outcome()))
                .with("municipalityCode", key.map(AddressKey::municipalityCode))
                .with("roadCode", key.map(AddressKey::roadCode))
                .with("houseNumber", key.flatMap(AddressKey::houseNumber))
                .with("floor", key.flatMap(AddressKey::floor))
                .with("door", key.flatMap(AddressKey::door))
                .with("dawaKvhx", key.map(AddressKey::kvhx))
                .with("cpr", key.map(AddressKey::cpr))
                .with("reasons", reading.reasons().stream().map(Codes::hyphened).toList());
    }
}
