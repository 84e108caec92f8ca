package dk.almendata.cli;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.RunHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code calendar}: which deliveries a subscription makes on a day, and when it runs next. */
@Command(
        name = "calendar",
        header = "Say which deliveries a subscription to a datapakke makes on a day, and when it runs next.",
        footer = {
            "",
            "Example:",
            "  almendata calendar --datapakke Huslejedata_Delvis --on 2025-04-15",
            "  almendata calendar --datapakke Bbr_Delvis --verb start --last-delivered 2025-10-31 --on 2026-01-10",
        })
final class CalendarCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of("kind", "periodStart", "periodEnd"), List.of("kind", "periodStart", "periodEnd", "date", "note"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Mixin
    private final CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = "--datapakke",
            required = true,
            paramLabel = "NAME",
            description = "The datapakke, as the portal spells it.")
    private String datapakke = "";

    @Option(
            names = "--verb",
            paramLabel = "activate|start|rerun|run",
            defaultValue = "activate",
            description =
                    "What is done to the subscription: activate (Opret), start (Start), rerun (Gen-kør), or run, the"
                            + " daily run of an active subscription. Default: activate.")
    private Action action = Action.ACTIVATE;

    @Option(
            names = "--last-delivered",
            paramLabel = "DATE",
            description =
                    "The last day of the last delivered period, for start and run. A start without it is a first start; a run"
                            + " without it is that of a subscription in step.")
    private @Nullable LocalDate lastDelivered;

    CalendarCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (lastDelivered != null && (action == Action.ACTIVATE || action == Action.RERUN)) {
            surroundings().say("--last-delivered is left aside: activate and rerun forget what was delivered.");
        }
        CalendarPlan plan = plan(DeliveryCalendar.of(definition()), on.day(surroundings()));
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            for (DeliveryPeriod period : plan.deliveries()) {
                printer.row(new Row()
                        .with("kind", "delivery")
                        .with("periodStart", period.start())
                        .with("periodEnd", period.end()));
            }
            printer.closing(
                    new Row()
                            .with("kind", "nextRun")
                            .with("date", plan.nextRun())
                            .with("note", plan.message()),
                    "Next run: " + plan.nextRun().map(LocalDate::toString).orElse("none") + ". " + plan.message());
        }
        return ExitCode.OK;
    }

    private CalendarPlan plan(DeliveryCalendar calendar, LocalDate day) {
        RunHistory history = lastDelivered == null ? RunHistory.none() : RunHistory.deliveredUntil(lastDelivered);
        return switch (action) {
            case ACTIVATE -> calendar.activate(day);
            case RERUN -> calendar.rerun(day);
            case START -> calendar.start(day, history);
            case RUN -> lastDelivered == null ? calendar.run(day) : calendar.run(day, history);
        };
    }

    private Datapakke definition() {
        Catalogue catalogue = catalogueOption.catalogue();
        return catalogue.find(Arguments.datapakke(datapakke)).orElseThrow(() -> {
            String known = catalogue.all().stream().map(Datapakke::toString).collect(Collectors.joining(", "));
            return Refusal.usage("There is no datapakke '" + datapakke + "'. Known are: " + known + ".");
        });
    }

    /** What can be done to a subscription. */
    private enum Action {
        ACTIVATE,
        START,
        RERUN,
        RUN
    }
}
