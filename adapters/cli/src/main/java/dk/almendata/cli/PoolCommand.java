package dk.almendata.cli;

import dk.almendata.funding.EntryOutcome;
import dk.almendata.funding.FreeFunds;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.Pool;
import dk.almendata.funding.PoolLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code pool}: what is free in a pool, its rounds, applications, ranking and yearly statement. */
@Command(
        name = "pool",
        header =
                "Reckon a pool of project money: what is free, rounds, applications, ranking, agreements, the yearly statement.",
        description = {
            "",
            "status     every year of every frame, the totals (as of --on), and what is said of entries of the ledger",
            "free       what is free in one year of one frame",
            "rounds     check a plan of rounds (FILE, CSV), or propose one (--deadline)",
            "check      what is missing or wrong in applications (FILE, JSON)",
            "rank       rank applications (FILE, JSON) and propose who gets money",
            "agreement  agreements (FILE, JSON): what was agreed, how it stands, grounds for cancelling",
            "statement  the yearly statement (FILE, JSON) with the figures of the ledger",
            "strategy   aims, milestones and groups of a pool's strategy, and how it stands (FILE, JSON, may be left out)",
            "",
            "The forms of the files are in docs/pools.md. Exit code 1 if an entry, round or application is refused or not whole,",
            "2 if a ground for cancelling is raised, which a person decides.",
        },
        footer = {
            "",
            "Example:",
            "  almendata pool free --pool baeredygtighed --kind investment --year 2026 --ledger tilsagn.csv",
            "  almendata pool rounds --kind trial --deadline 05-31",
            "  almendata pool agreement aftaler.json --on 2025-06-30",
            "  almendata pool rank ansoegninger.json --kind trial --year 2024 --ledger tilsagn.csv --html fordeling.html",
        })
final class PoolCommand extends Verb {

    @Parameters(index = "0", paramLabel = "ACTION", description = "What to do: one of those above.")
    private Action action = Action.STATUS;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE|-",
            description = "What rounds, check, rank, agreement, statement and strategy read.")
    private @Nullable String file;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final PoolOption poolOption = new PoolOption();

    @Mixin
    private final DayOption on = new DayOption();

    @Option(names = "--kind", paramLabel = "investment|trial", description = "The frame of the pool.")
    private @Nullable FundKind kind;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of the frame.")
    private @Nullable Integer year;

    @Option(
            names = "--deadline",
            paramLabel = "MM-DD",
            description = "For rounds: propose one round a year with this deadline.")
    private @Nullable String deadline;

    @Option(
            names = "--free",
            paramLabel = "KRONER",
            description =
                    "For rank: what there is to distribute. Default: what the ledger leaves distributable in --year.")
    private @Nullable BigDecimal free;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "For rank and statement: write a page (Danish) as well.")
    private @Nullable Path html;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "For statement: write the document to a new file as well.")
    private @Nullable Path markdown;

    PoolCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** What can be done. */
    private enum Action {
        STATUS,
        FREE,
        ROUNDS,
        CHECK,
        RANK,
        AGREEMENT,
        STATEMENT,
        STRATEGY
    }

    @Override
    public Integer call() {
        Pool pool = poolOption.pool(surroundings());
        checkUse();
        return switch (action) {
            case STATUS -> status(pool);
            case FREE -> free(pool);
            case ROUNDS -> new PoolRounds(format, surroundings()).run(pool, kind(FundKind.TRIAL), deadline, file);
            case CHECK -> new PoolApplications(format, surroundings()).check(pool, file());
            case RANK -> rank(pool);
            case AGREEMENT -> new PoolAgreements(format, surroundings()).run(pool, file(), on.day(surroundings()));
            case STRATEGY -> new PoolStrategy(format, surroundings()).run(pool, file, on.day(surroundings()));
            case STATEMENT -> statement(pool);
        };
    }

    private int rank(Pool pool) {
        Funds funds = free == null ? ofLedger(pool) : Funds.given(free);
        int ranked = new PoolApplications(format, surroundings())
                .rank(pool, file(), kind(null), funds, on.day(surroundings()), html);
        return Math.max(
                ranked, funds.ledger().map(ledger -> tell(ledger.entries())).orElse(ExitCode.OK));
    }

    private int statement(Pool pool) {
        PoolLedger ledger = poolOption.ledger(pool, surroundings());
        int written = new PoolStatement(format, surroundings()).run(ledger, file(), html, markdown);
        return Math.max(written, tell(ledger));
    }

    private void checkUse() {
        boolean page = action == Action.RANK || action == Action.STATEMENT;
        require(html == null || page, "--html goes with rank and statement alone.");
        require(markdown == null || action == Action.STATEMENT, "--markdown goes with statement alone.");
        require(free == null || action == Action.RANK, "--free goes with rank alone.");
        require(deadline == null || action == Action.ROUNDS, "--deadline goes with rounds alone.");
        require(file == null || (action != Action.STATUS && action != Action.FREE), "expected no FILE; see --ledger.");
    }

    private static void require(boolean fulfilled, String message) {
        if (!fulfilled) {
            throw Refusal.usage(message);
        }
    }

    private String file() {
        if (file == null) {
            throw Refusal.usage(action.name().toLowerCase(Locale.ROOT) + ": expected a FILE, or - for standard input.");
        }
        return file;
    }

    private FundKind kind(@Nullable FundKind standard) {
        FundKind chosen = kind == null ? standard : kind;
        if (chosen == null) {
            throw Refusal.usage("--kind is missing: investment or trial.");
        }
        return chosen;
    }

    private int status(Pool pool) {
        require(kind == null && year == null, "status shows every frame and year; --kind and --year go with free.");
        PoolLedger ledger = poolOption.ledger(pool, surroundings());
        Layout layout = new Layout(PoolRows.FREE, PoolRows.FREE);
        try (Sections sections = new Sections(format, layout, surroundings())) {
            Printer years = sections.begin(pool.name() + ", kroner", PoolRows.FREE.subList(0, 12));
            for (FundKind each : pool.kinds()) {
                for (int of = pool.firstYear(); of <= pool.lastYear(); of++) {
                    years.row(PoolRows.free(ledger.free(each, of)));
                }
            }
            if (format.isForPeople()) {
                Printer totals =
                        sections.begin("In all; what remains must be committed by " + pool.end(), PoolRows.TOTALS);
                int from = on.day(surroundings()).getYear();
                pool.kinds().forEach(each -> totals.row(PoolRows.totals(each.text(), ledger.totals(each, from))));
                ledger.sharedTotals().ifPresent(shared -> totals.row(PoolRows.totals("together", shared)));
            }
        }
        return tell(ledger);
    }

    private int free(Pool pool) {
        PoolLedger ledger = poolOption.ledger(pool, surroundings());
        FreeFunds free = ledger.free(frame(pool), year(pool));
        try (Printer printer = format.open(new Layout(PoolRows.FREE, PoolRows.FREE), surroundings())) {
            printer.row(PoolRows.free(free));
        }
        if (format.isForPeople()) {
            free.frame().ifPresent(frame -> frame.why(Locale.ENGLISH).forEach(surroundings()::say));
        }
        return tell(ledger);
    }

    private FundKind frame(Pool pool) {
        FundKind chosen = kind(null);
        if (pool.frame(chosen).isEmpty()) {
            throw Refusal.usage("--kind: the pool " + pool + " has no frame " + chosen.text() + ".");
        }
        return chosen;
    }

    private int year(Pool pool) {
        if (year == null || year < pool.firstYear() || year > pool.lastYear()) {
            throw Refusal.usage("--year: expected a year from " + pool.firstYear() + " to " + pool.lastYear()
                    + ", found " + (year == null ? "none" : year) + ".");
        }
        return year;
    }

    private Funds ofLedger(Pool pool) {
        String name = poolOption
                .ledgerName()
                .orElseThrow(() -> Refusal.usage("rank: expected --ledger and --year, or --free KRONER."));
        FundKind chosen = frame(pool);
        return Funds.of(new Funds.Ledger(name, poolOption.ledger(pool, surroundings()), year(pool)), chosen);
    }

    /** Says what is said of entries; a refused one changes the exit code. */
    private int tell(PoolLedger ledger) {
        boolean refused = false;
        for (EntryOutcome outcome : ledger.outcomes()) {
            if (outcome.rule().isPresent()) {
                refused |= outcome.isRefused();
                surroundings()
                        .say("Entry " + (outcome.position() + 1) + " of "
                                + outcome.entry().date() + ": " + outcome.message(Locale.ENGLISH));
            }
        }
        return refused ? ExitCode.BEHIND : ExitCode.OK;
    }
}
