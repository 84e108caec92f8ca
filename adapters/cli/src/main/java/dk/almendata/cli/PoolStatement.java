package dk.almendata.cli;

import dk.almendata.draft.Violation;
import dk.almendata.funding.PoolLedger;
import dk.almendata.funding.YearlyStatement;
import dk.almendata.text.InvalidFundingException;
import dk.almendata.text.StatementJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code pool statement}: the yearly statement as a document. */
final class PoolStatement {

    private static final List<String> COLUMNS = List.of("pool", "year", "date", "complete", "markdown");

    private final FormatOption format;
    private final Surroundings surroundings;

    PoolStatement(FormatOption format, Surroundings surroundings) {
        this.format = format;
        this.surroundings = surroundings;
    }

    int run(PoolLedger ledger, String file, @Nullable Path html, @Nullable Path markdown) {
        if (html != null) {
            PageFile.of(html);
        }
        if (markdown != null && Files.exists(markdown, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.file(markdown + " exists. Give the name of a new file.", null);
        }
        YearlyStatement statement = read(ledger, file);
        List<Violation> violations = statement.check();
        show(statement, violations);
        if (html != null) {
            PageFile page = PageFile.of(html);
            page.write(DocumentPage.render(statement.blocks()));
            surroundings.say("The page is in " + page + ".");
        }
        if (markdown != null) {
            write(markdown, statement.markdown());
        }
        violations.forEach(each -> surroundings.say(
                (each.path().isEmpty() ? "" : each.path() + ": ") + each.message(Language.EN.locale())));
        return violations.isEmpty() ? ExitCode.OK : ExitCode.BEHIND;
    }

    private YearlyStatement read(PoolLedger ledger, String file) {
        InputFile given = InputFile.read(file, surroundings);
        try {
            return StatementJson.read(given.bytes(), ledger);
        } catch (InvalidFundingException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        }
    }

    private void show(YearlyStatement statement, List<Violation> violations) {
        try (Printer printer = format.open(new Layout(COLUMNS, COLUMNS), surroundings)) {
            if (format.isForPeople()) {
                printer.document(statement.markdown().strip());
            } else {
                printer.row(new Row()
                        .with("pool", statement.ledger().pool().id())
                        .with("year", statement.year())
                        .with("date", statement.date())
                        .with("complete", violations.isEmpty())
                        .with("markdown", statement.markdown()));
            }
        }
    }

    private static void write(Path target, String text) {
        try {
            WholeFile.write(target.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refusal.file("The file " + target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
