package dk.almendata.cli;

import dk.almendata.account.AccountComparison;
import dk.almendata.account.AccountRow;
import dk.almendata.account.ComparedAccount;
import dk.almendata.account.ControlResult;
import dk.almendata.account.ControlSum;
import dk.almendata.account.FinancialYear;
import dk.almendata.account.Posting;
import dk.almendata.account.PostingDifference;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.text.AccountsCsv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code accounts}: control sums of accounts, and years or budgets compared. */
@Command(
        name = "accounts",
        header = "Check the control sums of accounts, or compare years and budgets.",
        description = {
            "",
            "check    control sums (310 = 430 and others), and with --postings the postings against the accounts",
            "compare  two years of each owner (--year with --with), or a year against its budget (--year alone)",
            "",
            "FILE is CSV as the area Regnskab delivers it (form in docs/condition-and-accounts.md). Exit code 1 if a check does",
            "not hold, one side of it is missing, or nothing could be checked.",
        },
        footer = {
            "",
            "Example:",
            "  almendata accounts check Afdelingsregnskab.csv --postings Finanspostering.csv",
            "  almendata accounts compare Afdelingsregnskab.csv --year 2012 --with 2013 --lbf 0240001",
        })
final class AccountsCommand extends Verb {

    private static final List<String> CHECK =
            List.of("lbf", "year", "check", "about", "illustrative", "computed", "stated", "difference", "outcome");
    private static final List<String> COMPARE = List.of(
            "lbf", "year", "with", "number", "text", "before", "after", "change", "changePercent", "seriesBreak");

    @Parameters(index = "0", paramLabel = "check|compare", description = "What to do.")
    private Action action = Action.CHECK;

    @Parameters(index = "1", paramLabel = "FILE|-", description = "The accounts, - for standard input.")
    private String file = "-";

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(names = "--postings", paramLabel = "FILE", description = "For check: postings (Finanspostering) as well.")
    private @Nullable String postings;

    @Option(names = "--lbf", paramLabel = "LBF", description = "Only this owner, or those within it.")
    private @Nullable String lbf;

    @Option(names = "--year", paramLabel = "YEAR", description = "For compare: the year; with --with the earlier one.")
    private @Nullable Integer year;

    @Option(names = "--with", paramLabel = "YEAR", description = "For compare: the later year.")
    private @Nullable Integer with;

    AccountsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** What can be done. */
    private enum Action {
        CHECK,
        COMPARE
    }

    @Override
    public Integer call() {
        if (postings != null && action != Action.CHECK) {
            throw Refusal.usage("--postings goes with check alone.");
        }
        if ((year != null || with != null) && action != Action.COMPARE) {
            throw Refusal.usage("--year and --with go with compare alone.");
        }
        if (action == Action.COMPARE && year == null) {
            throw Refusal.usage("compare: --year is missing.");
        }
        LbfNumber within = LbfOption.parse(lbf);
        List<AccountRow> rows = InputFile.read(file, surroundings()).rows(surroundings(), AccountsCsv::read).stream()
                .filter(row -> within == null || row.owner().isWithin(within))
                .toList();
        return year == null ? check(rows, within) : compare(rows, year);
    }

    private int check(List<AccountRow> rows, @Nullable LbfNumber within) {
        List<Row> answers = new ArrayList<>();
        List<ControlResult> results = ControlResult.of(rows, ControlSum.ofAfdeling());
        boolean behind = results.stream().anyMatch(result -> !result.holds());
        results.forEach(result -> answers.add(row(
                result.owner(),
                result.year(),
                result.sum().id(),
                result.sum().text(Locale.ENGLISH),
                result.sum().illustrative(),
                result.computed(),
                result.stated())));
        List<Posting> posted = postings == null
                ? List.of()
                : InputFile.read(postings, surroundings()).rows(surroundings(), AccountsCsv::readPostings).stream()
                        .filter(posting -> within == null || posting.owner().isWithin(within))
                        .toList();
        PostingDifference.of(posted, rows).forEach(each -> answers.add(row(each, "posted")));
        PostingDifference.ofVouchers(posted).forEach(each -> answers.add(row(each, "voucher")));
        behind |= answers.size() > results.size();
        if (answers.isEmpty() && posted.isEmpty()) {
            surroundings()
                    .say("Nothing could be checked: no row states 310, 430 or a total such as 119.9"
                            + (postings == null ? "." : ", and there is no posting."));
            behind = true;
        }
        try (Printer printer = format.open(new Layout(CHECK, CHECK), surroundings())) {
            answers.forEach(printer::row);
        }
        return behind ? ExitCode.BEHIND : ExitCode.OK;
    }

    private static Row row(PostingDifference each, String check) {
        return row(
                each.owner(),
                each.year(),
                check,
                each.about(),
                false,
                Optional.of(each.posted()),
                Optional.of(each.stated()));
    }

    private static Row row(
            LbfNumber owner,
            int year,
            String check,
            String about,
            boolean illustrative,
            Optional<BigDecimal> computed,
            Optional<BigDecimal> stated) {
        Optional<BigDecimal> difference = computed.flatMap(one -> stated.map(one::subtract));
        return new Row()
                .with("lbf", owner)
                .with("year", year)
                .with("check", check)
                .with("about", about)
                .with("illustrative", illustrative)
                .withNumber("computed", computed.orElse(null))
                .withNumber("stated", stated.orElse(null))
                .withNumber("difference", difference.orElse(null))
                .with(
                        "outcome",
                        difference
                                .map(amount -> amount.signum() == 0 ? "ok" : "differs")
                                .orElse("incomplete"));
    }

    private int compare(List<AccountRow> rows, int first) {
        AccountComparison comparison = AccountComparison.of(rows);
        boolean found = false;
        try (Printer printer = format.open(new Layout(COMPARE, COMPARE), surroundings())) {
            for (LbfNumber owner : comparison.owners()) {
                Optional<FinancialYear> earlier = year(comparison, owner, first);
                Optional<FinancialYear> later = with == null ? earlier : year(comparison, owner, with);
                if (earlier.isEmpty() || later.isEmpty()) {
                    surroundings().say(owner + " has not both years; it is left out.");
                    continue;
                }
                found = true;
                List<ComparedAccount> accounts = with == null
                        ? comparison.budget(owner, earlier.get())
                        : comparison.years(owner, earlier.get(), later.get());
                accounts.forEach(account -> printer.row(row(owner, first, account)));
            }
        }
        return found ? ExitCode.OK : ExitCode.BEHIND;
    }

    private static Optional<FinancialYear> year(AccountComparison comparison, LbfNumber owner, int number) {
        return comparison.years(owner).stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }

    private Row row(LbfNumber owner, int first, ComparedAccount account) {
        return new Row()
                .with("lbf", owner)
                .with("year", first)
                .with("with", with == null ? "budget" : with)
                .with("number", account.number())
                .withText("text", account.text())
                .withNumber("before", account.before().orElse(null))
                .withNumber("after", account.after().orElse(null))
                .withNumber("change", account.change().orElse(null))
                .withNumber("changePercent", account.changePercent().orElse(null))
                .with("seriesBreak", account.seriesBreak().map(each -> each.sentence(Locale.ENGLISH)));
    }
}
