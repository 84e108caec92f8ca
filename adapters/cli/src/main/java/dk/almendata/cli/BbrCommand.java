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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            "unknown or none. --lists, --factors and --fields show what else is known of buildings.",
        },
        footer = {
            "",
            "Example:",
            "  almendata bbr 140 --list building-use",
            "  almendata bbr 416 522 --list building-use --on 2016-06-01 --format json",
            "  almendata bbr - --list supplementary-heating < codes.txt",
            "  almendata bbr --factors --format csv",
        })
final class BbrCommand extends Verb {

    private static final List<String> PROPERTIES = List.of(
            "input", "list", "outcome", "code", "label", "labelEn", "status", "on", "reasons", "message", "group");
    private static final List<String> COLUMNS = List.of("input", "outcome", "code", "label", "status", "message");

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(
            names = "--list",
            paramLabel = "LIST",
            description =
                    "building-use, unit-use, heating-installation, supplementary-heating, heating-fuel, energy-label or"
                            + " coordinate-system. A unit is never read by the list of buildings.")
    private @Nullable String list;

    @Parameters(
            arity = "0..*",
            paramLabel = "CODE|-",
            description = "The codes, - for one a line from standard input. Without any: the whole list.")
    private List<String> codes = List.of();

    @Option(names = "--lists", description = "Show the lists.")
    private boolean lists;

    @Option(names = "--factors", description = "Show the property factors of a utility, 500 to 901.")
    private boolean factors;

    @Option(names = "--fields", description = "Show the names of fields, old and new, and how sure each is.")
    private boolean fields;

    private boolean unknown;

    BbrCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        LocalDate on = day.day(surroundings());
        long pages = Stream.of(lists, factors, fields).filter(page -> page).count();
        if (pages == 0) {
            return read(list(), on);
        }
        if (pages > 1 || list != null || !codes.isEmpty()) {
            throw Refusal.usage("--lists, --factors and --fields stand alone, without a code and --list.");
        }
        BuildingRows page = lists ? BuildingRows.lists(on) : factors ? BuildingRows.factors() : BuildingRows.fields();
        try (Printer printer = format.open(new Layout(page.columns(), page.columns()), surroundings())) {
            page.rows().forEach(printer::row);
        }
        return ExitCode.OK;
    }

    private int read(BbrList asked, LocalDate on) {
        try (Printer printer = format.open(new Layout(COLUMNS, PROPERTIES), surroundings())) {
            if (codes.isEmpty()) {
                asked.codes(on).forEach(code -> printer.row(row(asked.read(code.code(), on))));
            }
            for (String code : codes) {
                if (code.equals("-")) {
                    LineReader.forEach(code, surroundings(), line -> printer.row(row(asked.read(line, on))));
                } else {
                    printer.row(row(asked.read(code, on)));
                }
            }
        }
        return unknown ? ExitCode.BEHIND : ExitCode.OK;
    }

    private BbrList list() {
        List<String> known = Arrays.stream(BbrList.values()).map(BbrList::id).toList();
        String expected = "Expected --list with one of " + String.join(", ", known) + ".";
        String name = list;
        if (name == null) {
            throw Refusal.usage(expected);
        }
        return BbrList.of(name).orElseThrow(() -> {
            String nearest = NearestWord.to(known, name)
                    .map(word -> " Did you mean " + word + "?")
                    .orElse("");
            return Refusal.usage("There is no list '" + name + "'." + nearest + " " + expected);
        });
    }

    private Row row(BbrReading reading) {
        unknown |= reading.outcome() != BbrOutcome.KNOWN;
        Optional<BbrCode> code = reading.code();
        return new Row()
                .with("input", reading.text())
                .with("list", reading.list().id())
                .with("outcome", Codes.hyphened(reading.outcome()))
                .with("code", code.map(BbrCode::code).or(() -> kept(reading)))
                .with("label", code.map(BbrCode::danish))
                .with("labelEn", code.map(BbrCode::english))
                .with("status", code.map(BbrCode::status).map(Codes::hyphened))
                .with("on", reading.on())
                .with("reasons", reading.reasons().stream().map(Codes::hyphened).toList())
                .withText("message", reading.message(Locale.ENGLISH))
                .with("group", code.flatMap(BbrCode::group).map(Codes::hyphened));
    }

    /** A code that the list does not have stays as it is. */
    private static Optional<String> kept(BbrReading reading) {
        return reading.outcome() == BbrOutcome.UNKNOWN
                ? Optional.of(reading.text().strip())
                : Optional.empty();
    }
}
