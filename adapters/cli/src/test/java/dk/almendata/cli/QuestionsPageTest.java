package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of questions: every statement runs over half a year of deliveries, and sums agree with the rows below them. */
class QuestionsPageTest {

    private static final Pattern STATEMENT = Pattern.compile("```sql\\n(.*?)\\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyStatement_answers() throws Exception {
        List<String> statements = statements();
        assertThat(statements).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Run.of("demo", "--folder", folder.toString(), "--format", "json")
                        .exitCode())
                .isZero();

        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("almendata"), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        assertThat(rows.next()).as(sql).isTrue();
                    }
                }
            }
            assertThat(sum(statement, "SELECT SUM(husleje) FROM (" + statements.get(0) + ") t"))
                    .isPositive()
                    .isEqualByComparingTo(sum(statement, "SELECT SUM(husleje) FROM (" + statements.get(4) + ") t"));
            assertThat(sum(statement, "SELECT SUM(posteringer) FROM (" + statements.get(1) + ") t"))
                    .isEqualByComparingTo(sum(statement, "SELECT COUNT(*) FROM finanspostering"));
            assertThat(sum(statement, "SELECT MAX(ledige) FROM (" + statements.get(2) + ") t"))
                    .isPositive();
        }
    }

    private static BigDecimal sum(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBigDecimal(1);
        }
    }

    private static List<String> statements() throws Exception {
        List<String> found = new ArrayList<>();
        Matcher matcher = STATEMENT.matcher(Files.readString(Path.of("../../docs/questions.md")));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
