package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.consumption.ConsumerLineFault;
import dk.almendata.consumption.ConsumerLineFlag;
import dk.almendata.consumption.ConsumptionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the codes of consumption says what the code says. */
class ConsumptionCodesPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "consumption-codes.md");

    @ParameterizedTest
    @EnumSource(ConsumerLineFault.class)
    void page_hasASectionForEveryFault(ConsumerLineFault fault) throws IOException {
        assertThat(Files.readString(PAGE))
                .containsPattern("(?s)## " + fault.text() + "\n\n[^\n]+\n\n- Severity: "
                        + fault.severity().name().toLowerCase(Locale.ROOT) + "\n- Expected: \\Q" + fault.expectation()
                        + "\\E\n- What to do: \\Q" + fault.remedy() + "\\E\n- Dansk: \\Q" + fault.danish() + "\\E\n");
    }

    @ParameterizedTest
    @EnumSource(ConsumerLineFlag.class)
    void page_hasASectionForEveryFlag(ConsumerLineFlag flag) throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("## " + flag.text() + "\n\n" + flag.english() + "\n\n- Severity: flag\n- Dansk: "
                        + flag.danish() + "\n");
    }

    @ParameterizedTest
    @EnumSource(ConsumptionFlag.class)
    void page_hasASectionForEveryFlagOfResults(ConsumptionFlag flag) throws IOException {
        String code = flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String text = flag.english() + "\n\n- Severity: flag\n- Dansk: " + flag.danish() + "\n";

        assertThat(section(code).stripTrailing() + "\n").isEqualTo(code + "\n\n" + text);
    }

    private static String section(String code) throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("(?m)^## ", -1))
                .filter(section -> section.startsWith(code + "\n"))
                .findFirst()
                .orElse("");
    }

    /** So that explain finds each of them, and none hides another. */
    @Test
    void page_hasNoOtherSection() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(Stream.of(
                                Arrays.stream(ConsumerLineFault.values()).map(ConsumerLineFault::text),
                                Arrays.stream(ConsumerLineFlag.values()).map(ConsumerLineFlag::text),
                                Arrays.stream(ConsumptionFlag.values())
                                        .map(flag -> flag.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')))
                        .flatMap(codes -> codes)
                        .toList());
    }
}
