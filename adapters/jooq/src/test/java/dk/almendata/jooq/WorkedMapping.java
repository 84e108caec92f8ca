package dk.almendata.jooq;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the page about a utility's own database shows: the schema with its rows, the mapping, and the tally that comes of them. */
final class WorkedMapping {

    private static final Path PAGE = Path.of("..", "..", "docs", "utility-database.md");

    private WorkedMapping() {}

    static String[] schema() {
        return Arrays.stream(blocks("sql").get(0).split(";\n", -1))
                .filter(statement -> !statement.isBlank())
                .toArray(String[]::new);
    }

    /** Everything but contacts and the pin code. */
    static Map<String, String> settings() {
        return properties(0);
    }

    static Map<String, String> contacts() {
        return properties(1);
    }

    /** The rows of the table of the tally, without blanks around their cells. */
    static List<String> tally() {
        return Pattern.compile("(?m)^\\|([^|\n]*)\\| ([0-9]+) \\| ([0-9.]+) \\| ([0-9.]+) \\| ([0-9]+) \\|([^|\n]*)\\|([^|\n]*)\\|$")
                .matcher(page())
                .results()
                .map(row -> row.group(1).strip() + "|" + row.group(2) + "|" + row.group(3) + "|" + row.group(4) + "|"
                        + row.group(5) + "|" + row.group(6).strip() + "|"
                        + row.group(7).strip())
                .toList();
    }

    private static Map<String, String> properties(int block) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(blocks("properties").get(block)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        return settings;
    }

    private static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
