package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlmendataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "lbf --level house -",
                "lbf --nonsense",
                "lbf --format xml -",
                "calendar",
                "calendar --datapakke Bbr_Fuld --on 2025-02-30",
                "calendar --datapakke Bbr_Fuld --on yesterday",
                "calendar --datapakke Bbr_Fuld --on +999999999-12-31",
                "calendar --datapakke Bbr_Fuld --on 0024-01-01",
                "calendar --datapakke Bbr_Fuld --verb stop",
            })
    void wrongUsage_isExplainedOnStandardErrorAndEndsWith64(String arguments) {
        Run run = Run.of(
                Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("almendata: ").contains("--help");
    }

    @Test
    void dayAsDanesWriteIt_isExplained() {
        Run run = Run.of("calendar", "--datapakke", "Bbr_Fuld", "--on", "15-07-2025");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("expected a day such as 2025-04-15, found '15-07-2025'");
    }

    @Test
    void inputThatDoesNotFitIntoMemory_isExplained() {
        Run run = new Run().endlessInput().run("lbf", "--level", "afdeling", "-");

        assertThat(run.exitCode()).isEqualTo(70);
        assertThat(run.errors()).contains("the memory given to the program is not enough", "-Xmx");
    }

    @Test
    void verbWithATypingError_isGuessed() {
        Run run = Run.of("staus");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("Did you mean", "status");
    }

    /** NUL stands for what a locale cannot name; no file system takes it. */
    @Test
    void path_thatTheMachineCannotName_isExplained() {
        Run run = Run.of("verify", "L\0n.zip");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("cannot be a path here", "LC_ALL=C.UTF-8");
    }

    static Stream<String> verbs() {
        return Verbs.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void help_ofEveryVerb_hasAnExample(String verb) {
        Run run = Run.of(verb, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .contains("Usage: almendata " + verb)
                .contains("Example:")
                .contains("  almendata " + verb);
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void help_listsEveryVerb() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains(Verbs.NAMES).contains("Exit codes");
    }

    @Test
    void version_isOneLine() {
        Run run = Run.of("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.output().lines()).hasSize(1).first().asString().startsWith("almendata ");
    }

    @Test
    void noVerb_takesAKeyAsArgument() {
        for (String verb : Verbs.NAMES) {
            Run run = Run.of(verb, "--api-key", "secret");

            assertThat(run.exitCode()).as(verb).isEqualTo(64);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "0,1,1", "1,2,2", "2,1,2", "2,74,74", "74,3,3", "1,3,3", "1,70,70", "0,65,65"})
    void exitCode_worseOfTwo(int one, int other, int worse) {
        assertThat(ExitCode.worse(one, other)).isEqualTo(worse);
        assertThat(ExitCode.worse(other, one)).isEqualTo(worse);
    }

    @Test
    void arguments_stayAsTheyAreWhereNothingWasLost() {
        assertThat(Arguments.asTyped(new String[] {"lbf", "a?b"})).isEqualTo(List.of("lbf", "a?b"));
    }
}
