package dk.almendata.cli;

import dk.almendata.coverage.AccessHistory;
import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code status}, {@code gaps} and {@code coverage} have in common: they read the store, ask no service and change nothing. */
abstract class CoverageVerb extends Verb {

    private static final List<String> PROPERTIES = List.of(
            "source",
            "subscriptionId",
            "datapakke",
            "organisations",
            "periodStart",
            "periodEnd",
            "due",
            "state",
            "cause",
            "deliveryId",
            "message");

    private static final Layout LAYOUT = new Layout(
            List.of(
                    "datapakke",
                    "organisations",
                    "periodStart",
                    "periodEnd",
                    "due",
                    "state",
                    "cause",
                    "deliveryId",
                    "message"),
            PROPERTIES);

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final ConfigOption config = new ConfigOption();

    @Mixin
    private final DatabaseOption database = new OptionalDatabase();

    @Mixin
    private final DayOption on = new DayOption();

    @Mixin
    private final GraceOption grace = new GraceOption();

    @Mixin
    private final GrantsOption grantsOption = new GrantsOption();

    @Mixin
    private final CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The source to tell about. Default: every source in the database.")
    private @Nullable String source;

    CoverageVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** The rows that the verb shows. */
    abstract List<CoverageRow> chosen(Coverage coverage);

    @Override
    public Integer call() {
        LocalDate day = on.day(surroundings());
        int graceDays = grace.days();
        AccessHistory access = grantsOption.history();
        if (config.isGiven()) {
            return ofConfiguration(config.sources(), access, day, graceDays);
        }
        Catalogue catalogue = catalogueOption.catalogue();
        SourceId only = source == null ? null : SourceOption.parse(source);
        return database.look(surroundings(), store -> show(store, only, catalogue, access, day, graceDays));
    }

    /** Each source in its own database; what becomes of one does not stop the others. */
    private int ofConfiguration(List<SourceSettings> sources, AccessHistory access, LocalDate day, int graceDays) {
        List<SourceStanding> standings = new ArrayList<>();
        int exitCode = ExitCode.OK;
        for (SourceSettings settings : sources) {
            SourceId id = settings.source().id();
            try {
                Catalogue catalogue = settings.catalogue().catalogue();
                int ended = settings.database().look(surroundings(), store -> {
                    if (!store.sources().contains(id)) {
                        surroundings().say(neverListed(store.sources(), id));
                        return ExitCode.BEHIND;
                    }
                    SourceStanding standing = SourceStanding.of(store, id, catalogue, access, day, graceDays, false);
                    standings.add(standing);
                    return standing.exitCode();
                });
                exitCode = ExitCode.worse(exitCode, ended);
            } catch (Refusal | StoreException fault) {
                new Faults(surroundings()).tell("almendata: " + id + ": ", fault, isDebug());
                exitCode = ExitCode.worse(exitCode, Faults.exitCode(fault));
            }
        }
        present(standings, format);
        return exitCode;
    }

    private int show(
            DeliveryStore store,
            @Nullable SourceId only,
            Catalogue catalogue,
            AccessHistory access,
            LocalDate day,
            int graceDays) {
        List<SourceId> known = store.sources();
        List<SourceId> asked = only == null ? known : List.of(only);
        if (!known.containsAll(asked) || asked.isEmpty()) {
            surroundings().say(neverListed(known, only));
            return ExitCode.BEHIND;
        }
        List<SourceStanding> standings = asked.stream()
                .map(id -> SourceStanding.of(store, id, catalogue, access, day, graceDays, false))
                .toList();
        present(standings, format);
        return standings.stream().map(SourceStanding::exitCode).reduce(ExitCode.OK, ExitCode::worse);
    }

    /** Why nothing can be said of a source. */
    static String neverListed(List<SourceId> known, @Nullable SourceId asked) {
        return known.isEmpty()
                ? "Nothing was ever listed in this database. Run sync first, or check --db."
                : "Nothing was ever listed from a source '" + asked + "'. Known are: "
                        + known.stream().map(SourceId::text).collect(Collectors.joining(", ")) + ".";
    }

    /** Shows how the sources stand, each followed by its sentence. */
    void present(List<SourceStanding> standings, FormatOption chosenFormat) {
        try (Printer printer = chosenFormat.open(LAYOUT, surroundings())) {
            for (SourceStanding standing : standings) {
                chosen(standing.coverage()).forEach(row -> printer.row(row(row)));
                printer.flush();
                surroundings().say(standing.sentence());
            }
        }
    }

    static Row row(CoverageRow row) {
        return new Row()
                .with("source", row.source())
                .with("subscriptionId", row.subscription())
                .with("datapakke", row.datapakke())
                .with("organisations", organisations(row.organisations()))
                .with("periodStart", row.period().start())
                .with("periodEnd", row.period().end())
                .with("due", row.due())
                .with("state", row.state().text())
                .with("cause", row.cause().code())
                .with("deliveryId", row.delivery().map(id -> id.value()))
                .with("message", row.message());
    }

    /** A filter as answers write it: {@code all}, or the organisations. */
    static List<String> organisations(Scope scope) {
        return scope.isAll()
                ? List.of(scope.toString())
                : scope.organisations().stream().map(Object::toString).toList();
    }
}
