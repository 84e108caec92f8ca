package dk.almendata.cli;

import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grants;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdSource;
import dk.almendata.client.Secret;
import dk.almendata.client.SubscriptionVerbs;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.coverage.GrantHistory;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.sandbox.SandboxRecipient;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.Spool;
import dk.almendata.sync.SyncReport;
import dk.almendata.text.GrantsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The year that {@code demo --year} rehearses: an adviser with two grants, a month that fails at LBF, a subscription that somebody stops, and a
 * grant that ends in autumn, with which its subscriptions stop in silence. For one telling.
 */
final class TroubledYear {

    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 15);

    private static final LocalDate STOP_DAY = LocalDate.of(2025, 8, 15);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 1, 15);
    private static final YearMonth FAILED = YearMonth.of(2025, 5);
    private static final DatapakkeName RENTS = DatapakkeName.of("Huslejedata_Delvis");
    private static final DatapakkeName STOPPED = DatapakkeName.of("Bbr_Delvis");
    private static final SourceId SANDBOX = new SourceId("sandbox-year");
    private static final int GRACE_DAYS = 3;
    private static final int FORECAST_DAYS = 60;

    private static final List<String> SUBSCRIPTIONS = List.of(
            "Stamdata_Fuld",
            "Stamdata_Delvis",
            "Bbr_Fuld",
            "Bbr_Delvis",
            "Huslejedata_Fuld",
            "Huslejedata_Delvis",
            "Finanspostering_Fuld",
            "Finanspostering_Delvis");

    /** Made up, like everything here; in the form that a user keeps. */
    private static final String GRANTS = """
            {"Adgange": [
              {"Id": "1", "RådgiverCvrNr": "10000009", "TildelerCvrNr": "10000017", "StartDato": "2025-01-01", "SlutDato": "2026-12-31",
               "Organisation": ["0240"], "Datapakker": ["Stamdata_Fuld", "Stamdata_Delvis", "Bbr_Fuld", "Bbr_Delvis",
               "Huslejedata_Fuld", "Huslejedata_Delvis"]},
              {"Id": "2", "RådgiverCvrNr": "10000009", "TildelerKommuneNr": "0240", "StartDato": "2024-10-16", "SlutDato": "2025-10-15",
               "Organisation": ["0240"], "Datapakker": ["Finanspostering_Fuld", "Finanspostering_Delvis"]}]}
            """;

    private static final List<String> MONTH_COLUMNS = List.of("on", "loaded", "failed", "gaps", "message");
    private static final List<String> GAP_COLUMNS =
            List.of("datapakke", "periodStart", "periodEnd", "due", "state", "cause", "message");

    private final Grants grants = GrantsJson.read(GRANTS.getBytes(StandardCharsets.UTF_8));
    private final SandboxRecipient adviser = new SandboxRecipient(
            RecipientId.of("raadgiver"),
            "Rådgiver (opdigtet)",
            "almendata-adviser",
            day -> grants.accessOf(cvr(), day));
    private final Sections sections;
    private final Surroundings surroundings;

    TroubledYear(Sections sections, Surroundings surroundings) {
        this.sections = sections;
        this.surroundings = surroundings;
    }

    /** Every property of every row. */
    static Layout layout() {
        List<String> all = new ArrayList<>(List.of("kind", "on", "loaded", "failed", "gaps", "message"));
        all.addAll(List.of(
                "subscriptionId",
                "datapakke",
                "organisations",
                "periodStart",
                "periodEnd",
                "due",
                "state",
                "cause",
                "deliveryId"));
        return new Layout(MONTH_COLUMNS, all);
    }

    private CvrNumber cvr() {
        return grants.all().iterator().next().adviser();
    }

    /** The sandbox with the adviser in it. */
    SandboxServer sandbox(int size) {
        return SandboxServer.builder()
                .on(FIRST_DAY)
                .size(size)
                .datapakker(DatapakkeName.of("Satser_Fuld"))
                .addRecipient(adviser)
                .start();
    }

    int run(SandboxServer sandbox, DeliveryStore store, Spool spool, Path folder) {
        write(folder.resolve("adgange.json"));
        surroundings.say(
                "A year of an adviser's work, made up: one month fails, one subscription is stopped, one grant ends.");
        Printer printer = sections.begin("Month by month", MONTH_COLUMNS);
        try (DataUdClient client = DataUdClient.builder()
                .baseUrl(sandbox.url())
                .apiKey(Secret.of(adviser.apiKey()))
                .build()) {
            subscribe(client.verbs());
            sandbox.rehearse(RENTS, DeliveryPeriod.ofMonth(FAILED), DeliveryStatus.FEJLET);
            sync(sandbox, client, store, spool, printer);
            for (LocalDate day = LocalDate.of(2025, 2, 1); day.isBefore(LAST_DAY); day = day.plusMonths(1)) {
                sandbox.moveTo(day);
                sync(sandbox, client, store, spool, printer);
                if (day.isBefore(STOP_DAY) && day.plusMonths(1).isAfter(STOP_DAY)) {
                    sandbox.moveTo(STOP_DAY);
                    client.verbs().stop(subscription(client, STOPPED).id());
                }
            }
            sandbox.moveTo(LAST_DAY);
            sync(sandbox, client, store, spool, printer);
        }
        SourceStanding standing = standing(store, LAST_DAY);
        tell(standing);
        surroundings.say("");
        surroundings.say(standing.sentence());
        goOn(folder);
        return standing.exitCode();
    }

    private void subscribe(SubscriptionVerbs verbs) {
        SUBSCRIPTIONS.forEach(name -> verbs.create(DatapakkeName.of(name), Scope.parse("0240"), "", true));
    }

    private static Subscription subscription(DataUdClient client, DatapakkeName name) {
        return client.subscriptions().stream()
                .filter(subscription -> subscription.datapakke().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void sync(SandboxServer sandbox, DataUdClient client, DeliveryStore store, Spool spool, Printer printer) {
        LocalDate day = sandbox.on();
        SyncReport report = DeliverySync.builder()
                .source(DataUdSource.of(SANDBOX, client))
                .spool(spool)
                .store(store)
                .clock(surroundings.clock())
                .build()
                .run();
        if (report.fault().isPresent()) {
            throw report.fault().get();
        }
        SourceStanding standing = standing(store, day);
        printer.row(new Row()
                .with("kind", "month")
                .with("on", day)
                .with("loaded", report.count(DeliveryOutcome.Result.LOADED))
                .with("failed", report.count(DeliveryOutcome.Result.FAILED))
                .with("gaps", standing.gaps())
                .with("message", told(day, standing)));
        printer.flush();
    }

    /** What a job that runs gaps and forecast every month would say. */
    private String told(LocalDate day, SourceStanding standing) {
        String ends = grants.endingWithin(day, FORECAST_DAYS).stream()
                .map(grant -> "Grant " + grant.id() + " ends on " + grant.end() + ": renew it. ")
                .findFirst()
                .orElse("");
        return (ends
                        + standing.coverage().gaps().stream()
                                .max(Comparator.comparing(gap -> gap.due().orElse(LocalDate.MIN)))
                                .map(CoverageRow::message)
                                .orElse("In step."))
                .strip();
    }

    private SourceStanding standing(DeliveryStore store, LocalDate day) {
        return SourceStanding.of(
                store, SANDBOX, Catalogue.standard(), GrantHistory.of(grants, cvr()), day, GRACE_DAYS, false);
    }

    private void tell(SourceStanding standing) {
        Printer printer = sections.begin("What is missing on " + LAST_DAY + ", and why", GAP_COLUMNS);
        standing.coverage()
                .gaps()
                .forEach(gap -> printer.row(CoverageVerb.row(gap).with("kind", "gap")));
        printer.flush();
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, GRANTS);
        } catch (IOException e) {
            throw Refusal.file("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void goOn(Path folder) {
        String place = (folder.isAbsolute() ? "" : "./") + folder.toString().replace('\\', '/');
        String rest = " --db \"jdbc:h2:file:" + place + "/almendata\" --source " + SANDBOX + " --grants \"" + place
                + "/adgange.json\" --on " + LAST_DAY;
        surroundings.say("Go on with: java -jar almendata.jar gaps" + rest);
        surroundings.say(
                "or:         java -jar almendata.jar coverage" + rest + " --html \"" + place + "/coverage.html\"");
    }
}
