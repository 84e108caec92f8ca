package dk.almendata.cli;

import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Grants;
import dk.almendata.coverage.AccessForecast;
import dk.almendata.coverage.LostDelivery;
import dk.almendata.coverage.NarrowedSubscription;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.DeliveryStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code forecast}: which grants of an adviser end soon, and which deliveries are lost with them. */
@Command(
        name = "forecast",
        header = "Say which grants of an adviser end soon, and exactly which deliveries will then not come.",
        description = {
            "",
            "The subscriptions are those of the newest listing in the database. A grant lasts a year unless somebody chose",
            "otherwise, so an adviser's integration stops every year in silence. Exit code 0 nothing is lost; 1 something is,",
            "or a running subscription has no access already, or no subscription is known.",
        },
        footer = {
            "",
            "Example:",
            "  almendata forecast --grants adgange.json --db jdbc:h2:file:./almendata",
            "  almendata forecast --grants adgange.json --db jdbc:h2:file:./almendata --days 90 --months 6 --format csv",
        })
final class ForecastCommand extends Verb {

    private static final Layout LAYOUT = new Layout(
            List.of("grantId", "lastDay", "datapakke", "organisations", "periodStart", "periodEnd", "due"),
            List.of(
                    "kind",
                    "grantId",
                    "granter",
                    "lastDay",
                    "lost",
                    "subscriptionId",
                    "datapakke",
                    "organisations",
                    "periodStart",
                    "periodEnd",
                    "due"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final GrantsOption grantsOption = new GrantsOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Mixin
    private final SourceOption source = new SourceOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Mixin
    private final CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "60",
            description = "How soon a grant must end to be told of. Default: 60.")
    private int days = 60;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "How far ahead lost deliveries are told. Default: 12.")
    private int months = 12;

    ForecastCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (days < 0 || days > 3_660 || months < 1 || months > 120) {
            throw Refusal.usage("Expected 0 to 3660 --days and 1 to 120 --months.");
        }
        Grants grants = grantsOption.grants();
        CvrNumber adviser = grantsOption.adviser(grants);
        Catalogue catalogue = catalogueOption.catalogue();
        LocalDate day = on.day(surroundings());
        return database.look(surroundings(), store -> show(store, grants, adviser, catalogue, day));
    }

    private int show(DeliveryStore store, Grants grants, CvrNumber adviser, Catalogue catalogue, LocalDate day) {
        if (!store.sources().contains(source.id())) {
            surroundings().say(CoverageVerb.neverListed(store.sources(), source.id()));
            return ExitCode.BEHIND;
        }
        List<Subscription> subscriptions = store.listing(source.id()).subscriptions();
        AccessForecast forecast =
                AccessForecast.of(grants, adviser, subscriptions, catalogue, day, days, day.plusMonths(months));
        try (Printer printer = format.open(LAYOUT, surroundings())) {
            for (Grant grant : forecast.ending()) {
                List<LostDelivery> lost = forecast.lostWith(grant);
                printer.row(new Row()
                        .with("kind", "grant")
                        .with("grantId", grant.id())
                        .with("granter", grant.granter())
                        .with("lastDay", grant.end())
                        .with("lost", (long) lost.size()));
                lost.forEach(delivery -> printer.row(row(delivery, subscriptions)));
            }
            forecast.narrowed().forEach(narrowed -> printer.row(row(narrowed)));
            forecast.withoutAccess().forEach(subscription -> printer.row(row(subscription)));
        }
        sentences(forecast, subscriptions.isEmpty()).forEach(surroundings()::say);
        boolean nothingLost = !subscriptions.isEmpty()
                && forecast.lost().isEmpty()
                && forecast.narrowed().isEmpty()
                && forecast.withoutAccess().isEmpty();
        return nothingLost ? ExitCode.OK : ExitCode.BEHIND;
    }

    private static Row row(NarrowedSubscription narrowed) {
        return new Row()
                .with("kind", "narrowed")
                .with("grantId", narrowed.grant().id())
                .with("lastDay", narrowed.grant().end())
                .with("subscriptionId", narrowed.subscription())
                .with("datapakke", narrowed.datapakke())
                .with(
                        "organisations",
                        narrowed.organisations().stream().map(Object::toString).toList())
                .with("due", narrowed.from());
    }

    private static Row row(Subscription withoutAccess) {
        return new Row()
                .with("kind", "withoutAccess")
                .with("subscriptionId", withoutAccess.id())
                .with("datapakke", withoutAccess.datapakke())
                .with("organisations", CoverageVerb.organisations(withoutAccess.scope()));
    }

    private static Row row(LostDelivery delivery, List<Subscription> subscriptions) {
        return new Row()
                .with("kind", "lost")
                .with("grantId", delivery.grant().id())
                .with("lastDay", delivery.grant().end())
                .with("subscriptionId", delivery.subscription())
                .with("datapakke", delivery.datapakke())
                .with(
                        "organisations",
                        subscriptions.stream()
                                .filter(subscription -> subscription.id().equals(delivery.subscription()))
                                .findFirst()
                                .map(subscription -> CoverageVerb.organisations(subscription.scope()))
                                .orElse(List.of()))
                .with("periodStart", delivery.period().start())
                .with("periodEnd", delivery.period().end())
                .with("due", delivery.due());
    }

    private List<String> sentences(AccessForecast forecast, boolean noSubscriptions) {
        if (noSubscriptions) {
            return List.of("No subscription is known of the source " + source.id() + ". Run sync with --url first.");
        }
        List<String> sentences = new ArrayList<>();
        if (!forecast.withoutAccess().isEmpty()) {
            sentences.add("Of the running subscriptions "
                    + forecast.withoutAccess().size() + " have no access on " + forecast.on()
                    + " already: the grants of the file have ended, have not begun or do not cover them.");
        }
        if (!forecast.lost().isEmpty()) {
            sentences.add(forecast.lost().size() + " deliveries due until " + forecast.until()
                    + " will not come unless the grants are renewed before their last day.");
        }
        if (!forecast.narrowed().isEmpty()) {
            sentences.add("Subscriptions without a filter go on, but "
                    + forecast.narrowed().size() + " of them will lack organisations from the day shown under due.");
        }
        if (forecast.ending().isEmpty()) {
            sentences.add("No grant ends within " + days + " days of " + forecast.on() + ".");
        } else if (forecast.lost().isEmpty() && forecast.narrowed().isEmpty()) {
            sentences.add("Grants end within " + days + " days, and no delivery is lost with them until "
                    + forecast.until() + ".");
        }
        return sentences;
    }
}
