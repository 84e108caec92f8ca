package dk.almendata.cli;

import dk.almendata.archive.FileSpool;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.Secret;
import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code demo}: half a year of deliveries in less than a minute, from a sandbox into an H2 file. */
@Command(
        name = "demo",
        header = "Show the whole in less than a minute: half a year of deliveries, from a sandbox into a database.",
        description = {
            "",
            "Starts a sandbox on a free port, loads the full packages into an H2 file, moves the day month by month and loads what",
            "comes, re-runs a subscription, and ends with what lies in the database. Run it again in the same folder, and everything is",
            "unchanged. It needs no network and touches nothing outside its folder.",
        },
        footer = {
            "",
            "Example:",
            "  almendata demo",
            "  almendata demo --folder rehearsal --size 7",
            "  almendata demo --year --folder year",
        })
final class DemoCommand extends Verb {

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "almendata-demo",
            description = "Where the database and the archives go. Default: almendata-demo.")
    private Path folder = Path.of("almendata-demo");

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "1",
            description = "How much data; 7 is about life size for 60 afdelinger. Default: 1.")
    private int size = 1;

    @Option(
            names = "--year",
            description =
                    "Instead of the half year: a year of an adviser's work in which a month fails, a subscription is stopped and a"
                            + " grant ends. It ends behind on purpose (exit code 1), with what is missing and why.")
    private boolean year;

    DemoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        DatabaseUrl database = DatabaseUrl.parse("jdbc:h2:file:" + made(folder).resolve("almendata"));
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                database.text() + DatabaseUrl.NO_CLOSE_ON_EXIT + DatabaseUrl.NO_TRACE, "sa", "");
        try {
            return year ? troubledYear(pool) : halfYear(pool);
        } finally {
            pool.dispose();
        }
    }

    private int troubledYear(JdbcConnectionPool pool) {
        try (Sections sections = new Sections(format, TroubledYear.layout(), surroundings())) {
            TroubledYear story = new TroubledYear(sections, surroundings());
            try (SandboxServer sandbox = story.sandbox(size)) {
                return story.run(
                        sandbox, JooqDeliveryStore.open(pool), FileSpool.of(folder.resolve("archives")), folder);
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--size: " + e.getMessage() + ".");
        }
    }

    private int halfYear(JdbcConnectionPool pool) {
        try (SandboxServer sandbox = sandbox();
                DataUdClient client = DataUdClient.builder()
                        .baseUrl(sandbox.url())
                        .apiKey(Secret.of(sandbox.apiKey()))
                        .build();
                Sections sections = new Sections(format, Demo.LAYOUT, surroundings())) {
            Demo demo = new Demo(
                    sandbox,
                    client,
                    FileSpool.of(folder.resolve("archives")),
                    JooqDeliveryStore.open(pool),
                    pool,
                    sections,
                    surroundings());
            return demo.run(folder);
        }
    }

    private SandboxServer sandbox() {
        try {
            return SandboxServer.builder().on(Demo.FIRST_DAY).size(size).start();
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--size: " + e.getMessage() + ".");
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Refusal.file("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
    }
}
