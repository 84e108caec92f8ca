package dk.almendata.cli;

import dk.almendata.client.DataUdClient;
import dk.almendata.client.SubscriptionAnswer;
import dk.almendata.client.SubscriptionVerbs;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.SourceException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code subscriptions}: shows them as the service lists them, and does to one what the portal can do. */
@Command(
        name = "subscriptions",
        header =
                "Show the subscriptions of a key, or create, change, start, stop, re-run, validate, repair or delete one.",
        description = {
            "",
            "That the API offers these verbs is assumed. Exit code 0 done; 1 the service refuses the move, and says why;",
            "3 it cannot be reached, refuses the key, or does not offer the verb.",
        },
        footer = {
            "",
            "Example:",
            "  almendata subscriptions --url https://host/api --api-key-env ALMENDATA_API_KEY",
            "  almendata subscriptions --url https://host/api --api-key-env ALMENDATA_API_KEY --verb rerun --id 3",
            "  almendata subscriptions --url https://host/api --api-key-env ALMENDATA_API_KEY --verb create"
                    + " --datapakke Bbr_Delvis --organisation 0240 --active",
        })
final class SubscriptionsCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of(
                    "subscriptionId",
                    "datapakke",
                    "organisations",
                    "active",
                    "valid",
                    "nextRun",
                    "latestStatus",
                    "message"),
            List.of(
                    "kind",
                    "subscriptionId",
                    "datapakke",
                    "organisations",
                    "description",
                    "active",
                    "valid",
                    "nextRun",
                    "latestStatus",
                    "message",
                    "deliveries"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ServiceOption service = new ServiceOption();

    @Option(
            names = "--verb",
            paramLabel = "list|create|change|start|stop|rerun|validate|repair|delete",
            defaultValue = "list",
            description =
                    "What to do: list (default), create (Opret), change (Ændring), start, stop, rerun (Gen-kør), validate"
                            + " (Validér), repair (Reparér) or delete (Slet).")
    private Action action = Action.LIST;

    @Option(names = "--id", paramLabel = "ID", description = "The subscription; for every verb but list and create.")
    private @Nullable String id;

    @Option(names = "--datapakke", paramLabel = "NAME", description = "For create: the datapakke.")
    private @Nullable String datapakke;

    @Option(
            names = "--organisation",
            paramLabel = "LBF",
            split = ",",
            description =
                    "For create and change: an organisation of the filter; may be repeated or separated by commas. 'all' empties"
                            + " the filter: all that the recipient may see, which is also what create takes without this"
                            + " option. change leaves the filter as it is without it.")
    private @Nullable List<String> organisations;

    @Option(names = "--description", paramLabel = "TEXT", description = "For create and change: a text.")
    private @Nullable String description;

    @Option(names = "--active", description = "For create: start it at once.")
    private boolean active;

    SubscriptionsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** What can be done. */
    private enum Action {
        LIST,
        CREATE,
        CHANGE,
        START,
        STOP,
        RERUN,
        VALIDATE,
        REPAIR,
        DELETE
    }

    @Override
    public Integer call() {
        if (service.url().isEmpty()) {
            throw Refusal.usage("--url is missing: where the service is, unless --profile says it.");
        }
        boolean needsId = action != Action.LIST && action != Action.CREATE;
        if (needsId != (id != null)) {
            throw Refusal.usage(
                    needsId ? "--id is missing: which subscription." : "--id does not go with list and create.");
        }
        if (action == Action.CREATE && datapakke == null) {
            throw Refusal.usage("--datapakke is missing: what to subscribe to.");
        }
        boolean takesTexts = action == Action.CREATE || action == Action.CHANGE;
        if (action != Action.CREATE && (datapakke != null || active)) {
            throw Refusal.usage(
                    "--datapakke and --active go with create alone; what a subscription is of never changes.");
        }
        if (!takesTexts && (organisations != null || description != null)) {
            throw Refusal.usage("--organisation and --description go with create and change alone.");
        }
        if (action == Action.CHANGE && organisations == null && description == null) {
            throw Refusal.usage("Nothing to change: expected --organisation, --description or both.");
        }
        Scope scope = scope();
        try (DataUdClient client = service.client(surroundings());
                Printer printer = format.open(LAYOUT, surroundings())) {
            if (action == Action.LIST) {
                client.subscriptions().forEach(subscription -> printer.row(row(subscription)));
            } else {
                show(act(client.verbs(), scope), printer);
            }
        } catch (SourceException unknown) {
            if (needsId && unknown.reason() == SourceException.Reason.NOT_FOUND) {
                throw Refusal.refused(String.valueOf(unknown.getMessage()), unknown);
            }
            throw unknown;
        }
        return ExitCode.OK;
    }

    private Scope scope() {
        List<String> given = organisations;
        if (given == null || given.equals(List.of("all"))) {
            return Scope.all();
        }
        if (given.isEmpty() || given.stream().anyMatch(String::isBlank)) {
            throw Refusal.usage("--organisation: expected LBF numbers, or 'all' for an empty filter.");
        }
        try {
            return Scope.of(given.stream()
                    .map(text -> LbfNumber.parse(LbfLevel.ORGANISATION, text))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--organisation: " + Refusal.ended(e.getMessage()));
        }
    }

    private SubscriptionAnswer act(SubscriptionVerbs verbs, Scope scope) {
        if (action == Action.CREATE) {
            return verbs.create(
                    Arguments.datapakke(String.valueOf(datapakke)),
                    scope,
                    Objects.requireNonNullElse(description, ""),
                    active);
        }
        SubscriptionId subscription = SubscriptionId.of(String.valueOf(id));
        return switch (action) {
            case CHANGE ->
                description == null
                        ? verbs.change(subscription, scope)
                        : organisations == null
                                ? verbs.describe(subscription, description)
                                : verbs.change(subscription, scope, description);
            case START -> verbs.start(subscription);
            case STOP -> verbs.stop(subscription);
            case RERUN -> verbs.rerun(subscription);
            case VALIDATE -> verbs.validate(subscription);
            case REPAIR -> verbs.repair(subscription);
            case DELETE -> verbs.delete(subscription);
            case LIST, CREATE -> throw new IllegalStateException(action + " needs no subscription");
        };
    }

    private static void show(SubscriptionAnswer answer, Printer printer) {
        printer.row(row(answer.subscription()));
        List<Long> made = answer.deliveries().stream().map(DeliveryId::value).toList();
        printer.closing(
                new Row().with("kind", "answer").with("deliveries", made).withText("message", answer.message()),
                answer.message()
                        + (made.isEmpty()
                                ? ""
                                : " New deliveries: "
                                        + made.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "."));
    }

    private static Row row(Subscription subscription) {
        return new Row()
                .with("kind", "subscription")
                .with("subscriptionId", subscription.id())
                .with("datapakke", subscription.datapakke())
                .with("organisations", CoverageVerb.organisations(subscription.scope()))
                .withText("description", subscription.description())
                .with("active", subscription.isActive())
                .with("valid", subscription.isValid())
                .with("nextRun", subscription.nextRun())
                .with("latestStatus", subscription.latestStatus())
                .withText("message", subscription.message());
    }
}
