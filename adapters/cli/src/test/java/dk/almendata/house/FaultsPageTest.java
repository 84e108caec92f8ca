package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of faults names tests that there are. */
class FaultsPageTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "faults.md"));
    private static final Pattern ROW = Pattern.compile("\\| (F[0-9]+) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z0-9]+)\\.([a-z][A-Za-z0-9_]+)`");

    @Test
    void page_hasARowForEveryFault_inTheirOrder() throws IOException {
        assertThat(rows().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 36)
                        .mapToObj(number -> "F" + number)
                        .toList());
    }

    @Test
    void everyTestNamed_isThere() throws IOException {
        Map<String, String> sources = sources();
        rows().forEach((number, tests) -> {
            Matcher test = TEST.matcher(tests);
            assertThat(test.find()).as("%s names a test", number).isTrue();
            do {
                assertThat(sources.get(test.group(1)))
                        .as("%s, %s", number, test.group(1))
                        .contains("void " + test.group(2) + "(");
            } while (test.find());
        });
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>((one, other) -> Integer.compare(number(one), number(other)));
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2))).isNull();
            }
        }
        return rows;
    }

    private static int number(String row) {
        return Integer.parseInt(row.substring(1));
    }

    /** The sources of all tests, by the name of their class. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (String module : List.of("sdk-core", "sdk-client", "adapters/jooq", "adapters/cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve(Path.of("src", "test", "java")))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString();
                    sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
                }
            }
        }
        return sources;
    }
}
