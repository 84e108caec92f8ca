package dk.almendata.cli;

import dk.almendata.building.BbrCode;
import dk.almendata.building.BbrList;
import dk.almendata.building.BbrOutcome;
import dk.almendata.building.BbrReading;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code bbr}: what codes of a BBR list mean on a day. */
@Command(
        name = "bbr",
        header = "Say what codes of a BBR list mean on a day.",
        description = {
            "",
            "Without a code all codes of the list are shown. An unknown code is kept and flagged. Exit code 1 if a code is",
            "unknown or none.",
        },
        footer = {
            "",
            "Example:",
            "  almendata bbr 140 --list building-use",
            "  almendata bbr 416 522 --list building-use --on 2016-06-01 --format json",
            "  almendata bbr - --list supplementary-heating < codes.txt",
        })
final class BbrCommand extends Verb {

    private static final List<String> PROPERTIES =
            List.of("input", "list", "outcome", "code", "label", "labelEn", "status", "on", "reasons", "message");
    private static final List<String> COLUMNS = List.of("input", "outcome", "code", "label", "status", "message");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(
            names = "--list",
            required = true,
            paramLabel = "LIST",
            description =
                    "building-use, unit-use, heating-installation, supplementary-heating, heating-fuel, energy-label or"
                            + " coordinate-system. A unit is never read by the list of buildings.")
    private String list = "";

    @Parameters(
            arity = "0..*",
            paramLabel = "CODE|-",
            description = "The codes, - for one a line from standard input. Without any: the whole list.")
    private List<String> codes = List.of();

    private boolean unknown;

    BbrCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        BbrList asked = list();
        LocalDate on = day.day(surroundings());
        try (Printer printer = format.open(new Layout(PROPERTIES, COLUMNS), surroundings())) {
            if (codes.isEmpty()) {
                asked.codes(on).forEach(code -> printer.row(row(asked.read(code.code(), on))));
            } else if (codes.equals(List.of("-"))) {
                LineReader.forEach("-", surroundings(), line -> printer.row(row(asked.read(line, on))));
            } else {
                codes.forEach(code -> printer.row(row(asked.read(code, on))));
            }
        }
        return unknown ? ExitCode.BEHIND : ExitCode.OK;
    }

    private BbrList list() {
        return BbrList.of(list).orElseThrow(() -> {
            List<String> known =
                    Arrays.stream(BbrList.values()).map(BbrList::id).toList();
            String nearest = NearestWord.to(known, list)
                    .map(word -> " Did you mean " + word + "?")
                    .orElse("");
            return Refusal.usage("There is no list '" + list + "'." + nearest + " Expected one of "
                    + known.stream().collect(Collectors.joining(", ")) + ".");
        });
    }

    private Row row(BbrReading reading) {
        unknown |= reading.outcome() != BbrOutcome.KNOWN;
        Optional<BbrCode> code = reading.code();
        return new Row()
                .with("input", reading.text())
                .with("list", reading.list().id())
                .with("outcome", word(reading.outcome()))
                .with("code", code.map(BbrCode::code))
                .with("label", code.flatMap(BbrCode::danish))
                .with("labelEn", code.flatMap(BbrCode::english))
                .with("status", code.map(BbrCode::status).map(BbrCommand::word))
                .with("on", reading.on())
                .with(
                        "reasons",
                        reading.reasons().stream().map(BbrCommand::word).toList())
                .withText("message", reading.message(Locale.ENGLISH));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
