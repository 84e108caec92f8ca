package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** What the documents promise is there. */
@AnalyzeClasses(packages = Rooms.HOUSE, importOptions = DoNotIncludeTests.class)
class DocumentsTest {

    private static final Path ROOT = Path.of("..", "..");

    @ArchTest
    static void glossary_namesTypesThatExist(JavaClasses house) throws IOException {
        Set<String> types = house.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        List<String> named = find("^\\|.*\\| `(\\w+)` \\|$", read(ROOT.resolve("docs/glossary.md")));

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(types).contains(type));
    }

    @ArchTest
    static void readme_listsEveryVerb(JavaClasses house) throws IOException {
        List<String> verbs = house.stream()
                .filter(type -> type.isAnnotatedWith(Command.class)
                        && Rooms.roomOf(type).equals("cli"))
                .map(type -> type.getAnnotationOfType(Command.class).name())
                .filter(name -> !name.equals("almendata") && !name.startsWith("<"))
                .collect(Collectors.toList());

        assertThat(find("^\\| `([\\w-]+)` \\| [^|]+ \\|$", read(ROOT.resolve("README.md"))).stream()
                        .filter(name -> !name.startsWith("almendata-")))
                .containsExactlyInAnyOrderElementsOf(verbs);
    }

    @Test
    void readme_showsTheFirstProgramAsItIsCompiled() throws IOException {
        String readme = read(ROOT.resolve("README.md"));
        String program =
                read(ROOT.resolve("examples/quickstart/src/main/java/dk/almendata/quickstart/Quickstart.java"));
        String shown =
                readme.substring(readme.indexOf("```java\n") + 8, readme.indexOf("\n```", readme.indexOf("```java")));

        assertThat(shown.lines()).hasSizeLessThanOrEqualTo(25);
        assertThat(program.lines().skip(2).collect(Collectors.joining("\n"))).isEqualTo(shown);
    }

    @Test
    void embedding_showsTheProgramAsItIsCompiled() throws IOException {
        String page = read(ROOT.resolve("docs/embedding.md"));
        String program =
                read(ROOT.resolve("examples/quickstart/src/main/java/dk/almendata/quickstart/KeepInStep.java"));

        assertThat(page).contains("```java\n" + program.lines().skip(2).collect(Collectors.joining("\n")) + "\n```");
    }

    @Test
    void architecture_namesTheRoomsOfTheCore() throws IOException {
        String architecture = read(ROOT.resolve("docs/architecture.md"));
        List<String> rooms = new ArrayList<>();
        for (String cell : find("^\\| ((?:`\\w+`(?:, )?)+) \\| [^|]+ \\|$", architecture)) {
            rooms.addAll(find("`(\\w+)`", cell));
        }

        assertThat(rooms).containsExactlyInAnyOrderElementsOf(Rooms.CORE.keySet());
    }

    @Test
    void documents_linkToFilesThatExist() throws IOException {
        for (Path document : documents()) {
            for (String link : find("]\\(([^)#:]+)\\)", read(document))) {
                assertThat(document.resolveSibling(link))
                        .as("link in %s", document)
                        .exists();
            }
        }
    }

    @Test
    void bom_listsEveryPublishedModuleInOneVersion() throws IOException {
        String bom = read(ROOT.resolve("adapters/bom/pom.xml"));
        List<String> published = new ArrayList<>();
        for (String module : find("<module>((?:sdk-|adapters/)[\\w-]+)</module>", read(ROOT.resolve("pom.xml")))) {
            if (!module.equals("adapters/bom")) {
                published.addAll(find(
                        "</parent>\\s*<artifactId>([\\w-]+)</artifactId>",
                        read(ROOT.resolve(module).resolve("pom.xml"))));
            }
        }

        assertThat(find("<artifactId>(almendata-[\\w-]+)</artifactId>\\s*<version>\\$", bom))
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(find("<artifactId>almendata-bom</artifactId>\\s*<version>([^<]+)<", bom))
                .isEqualTo(find(
                        "<artifactId>almendata-parent</artifactId>\\s*<version>([^<]+)<",
                        read(ROOT.resolve("pom.xml"))));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .collect(Collectors.toList());
        }
    }

    private static List<String> find(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }

    private static String read(Path path) throws IOException {
        return Files.readString(path, StandardCharsets.UTF_8);
    }
}
