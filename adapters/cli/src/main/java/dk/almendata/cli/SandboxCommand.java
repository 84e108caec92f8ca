package dk.almendata.cli;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.sandbox.SandboxException;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.sandbox.SandboxServerBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code sandbox}: a Data ud server on this machine, whose day is moved by hand. */
@Command(
        name = "sandbox",
        header = "Run a Data ud server on this machine, with a made-up organisation, to try and test against.",
        description = {
            "",
            "It speaks the assumed contract on a loopback address. Its subscriptions are activated on the day it starts with; type a",
            "later day to move it there and see the deliveries that are made on the way, or quit. Another program moves it by POST",
            "/sandbox/dag with the day as body. Without input it runs until it is interrupted.",
        },
        footer = {
            "",
            "Example:",
            "  almendata sandbox --port 8420 --on 2025-04-15",
            "  curl -H 'X-Api-Key: almendata-sandbox' http://127.0.0.1:8420/v1/dataleverancer",
            "  curl -H 'X-Api-Key: almendata-sandbox' -d 2025-05-01 http://127.0.0.1:8420/sandbox/dag",
        })
final class SandboxCommand extends Verb {

    private static final String QUIT = "quit";
    private static final Layout LAYOUT = new Layout(
            List.of("deliveryId", "datapakke", "periodStart", "periodEnd", "status"),
            List.of("kind", "url", "on", "deliveryId", "datapakke", "periodStart", "periodEnd", "status"),
            new Row()
                    .with("deliveryId", 1_000L)
                    .with("datapakke", "Finanspostering_Delvis")
                    .with("periodStart", "2025-01-01")
                    .with("periodEnd", "2025-01-31"));

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8420",
            description = "The port; 0 takes a free one. Default: 8420.")
    private int port = 8420;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How much data: 1 has some 700 dwellings and 2,000 postings a month; all grows with it. Default: 1.")
    private int size = 1;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number makes another organisation. Default: 1.")
    private long seed = 1;

    @Option(
            names = "--api-key-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the key to ask for. Default: the key "
                    + SandboxServer.DEFAULT_API_KEY + ", which is no secret.")
    private @Nullable String keyVariable;

    @Option(
            names = "--datapakke",
            paramLabel = "NAME",
            description = "A datapakke to subscribe to; may be repeated. Default: those of seven areas.")
    private List<String> datapakker = List.of();

    @Mixin
    private final CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = "--queue-days",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "For how many days a new delivery stays in the queue. Default: 0.")
    private int queueDays;

    SandboxCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        try (SandboxServer sandbox = start();
                Printer printer = format.open(LAYOUT, surroundings())) {
            printer.closing(
                    new Row().with("kind", "sandbox").with("url", sandbox.url()).with("on", sandbox.on()),
                    "The sandbox is at " + sandbox.url() + " on " + sandbox.on() + ", with "
                            + sandbox.subscriptions().size() + " subscriptions and these deliveries:");
            show(sandbox.deliveries(), printer);
            return obey(sandbox, printer);
        }
    }

    private SandboxServer start() {
        try {
            return builder().start();
        } catch (SandboxException | IllegalArgumentException e) {
            throw Refusal.usage(String.valueOf(e.getMessage()));
        }
    }

    private SandboxServerBuilder builder() {
        SandboxServerBuilder builder = SandboxServer.builder()
                .on(on.day(surroundings()))
                .catalogue(catalogueOption.catalogue())
                .port(port)
                .size(size)
                .seed(seed)
                .queueDays(queueDays);
        if (!datapakker.isEmpty()) {
            builder.datapakker(datapakker.stream().map(DatapakkeName::of).toArray(DatapakkeName[]::new));
        }
        if (keyVariable != null) {
            String variable = keyVariable;
            builder.apiKey(surroundings()
                    .variable(variable)
                    .orElseThrow(() -> Refusal.configuration("There is no environment variable " + variable + ".")));
        }
        return builder;
    }

    private int obey(SandboxServer sandbox, Printer printer) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(surroundings().input(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equalsIgnoreCase(QUIT)) {
                    return ExitCode.OK;
                }
                move(sandbox, line.strip(), printer);
            }
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (IOException e) {
            throw Refusal.file("Standard input cannot be read: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private void move(SandboxServer sandbox, String day, Printer printer) {
        try {
            show(sandbox.moveTo(LocalDate.parse(day)), printer);
            surroundings().say("The sandbox is on " + sandbox.on() + ".");
        } catch (DateTimeException e) {
            surroundings().say("Expected a day such as 2025-05-01, or " + QUIT + ", found '" + day + "'.");
        } catch (IllegalArgumentException e) {
            surroundings().say(String.valueOf(e.getMessage()));
        }
    }

    private static void show(List<Delivery> deliveries, Printer printer) {
        for (Delivery delivery : deliveries) {
            printer.row(new Row()
                    .with("kind", "delivery")
                    .with("deliveryId", delivery.id().value())
                    .with("datapakke", delivery.datapakke())
                    .with("periodStart", delivery.period().start())
                    .with("periodEnd", delivery.period().end())
                    .with("status", delivery.status()));
        }
        printer.flush();
    }
}
