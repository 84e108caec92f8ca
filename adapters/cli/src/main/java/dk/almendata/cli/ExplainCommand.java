package dk.almendata.cli;

import dk.almendata.cli.CodePages.Section;
import dk.almendata.sync.DeliveryLife;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}: the life of one delivery in plain words, or what a code means. */
@Command(
        name = "explain",
        header =
                "Tell the life of one delivery in plain words, or what a code in a report means and what to do about it.",
        description = {
            "",
            "With a number: what came, what of it is current, and what was decided, one line for each thing that happened, in its order;",
            "reads the database and nothing else. With a code, such as csv-column-count (findings of sync and verify) or neverListed",
            "(causes of status and gaps): its section of the documents; needs no database.",
        },
        footer = {
            "",
            "Example:",
            "  almendata explain 1207 --db jdbc:h2:file:./almendata",
            "  almendata explain 1207 --config almendata.json --source data-ud",
            "  almendata explain csv-column-count",
        })
final class ExplainCommand extends Verb {

    private static final List<String> CODE_PROPERTIES = List.of("code", "page", "text");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    @Parameters(
            paramLabel = "ID|CODE",
            description =
                    "The id of a delivery, as sync and status show it, or the code of a finding or cause, in any letter case.")
    private String about = "";

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final DatabaseOption database = new OptionalDatabase();

    @Mixin
    private final SourceOption source = new SourceOption();

    ExplainCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        return NUMBER.matcher(about).matches() ? delivery(DeliveryParameter.of(about)) : code();
    }

    private int code() {
        CodePages pages = CodePages.read();
        Section section = pages.find(about).orElseThrow(() -> unknown(pages));
        try (Printer printer = format.open(new Layout(CODE_PROPERTIES, CODE_PROPERTIES), surroundings())) {
            if (format.isForPeople()) {
                Stream.concat(Stream.of(section.code(), ""), section.text().lines())
                        .forEach(printer::document);
            } else {
                printer.row(new Row()
                        .with("code", section.code())
                        .with("page", section.page())
                        .with("text", section.text()));
            }
        }
        return ExitCode.OK;
    }

    private Refusal unknown(CodePages pages) {
        String nearest = NearestWord.to(pages.codes(), about)
                .map(code -> " Did you mean " + code + "?")
                .orElse(
                        " The pages findings, causes, consumption-codes and enrichment-findings of the documents list them.");
        return Refusal.usage(
                "ID|CODE: expected the id of a delivery or a known code, found '" + about + "'." + nearest);
    }

    private int delivery(DeliveryParameter delivery) {
        delivery.id();
        StoredSource stored = config.one(source, database);
        return stored.database().look(surroundings(), store -> {
            DeliveryLife life = delivery.life(store, stored.id());
            try (Printer printer = format.open(LifeRows.LAYOUT, surroundings())) {
                LifeRows.of(stored.id(), life).forEach(printer::row);
            }
            return ExitCode.OK;
        });
    }
}
