package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.almendata.funding.StandardStrategy;
import dk.almendata.funding.StrategyProject;
import dk.almendata.funding.StrategyStanding;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyJsonTest {

    private static final LocalDate ON = LocalDate.of(2022, 1, 1);

    private static StrategyStanding read(String json) {
        return StrategyJson.read(json.getBytes(StandardCharsets.UTF_8), StandardStrategy.DIGITALISERING, ON);
    }

    @Test
    void read_takesEveryProperty() {
        assertThat(read("""
                {"reached": {"strategy": "2021-03-22"},
                 "projects": [{"id": "s", "aims": ["start", "practice"], "gain": "g", "coordination": "c", "formats": "CSV",
                               "evaluation": "e"}, {"id": "t"}],
                 "bodies": {"arbejdsgruppe": ["Landsbyggefonden"]}}
                """))
                .isEqualTo(new StrategyStanding(
                        StandardStrategy.DIGITALISERING,
                        ON,
                        Map.of("strategy", LocalDate.of(2021, 3, 22)),
                        List.of(
                                new StrategyProject("s", Set.of("start", "practice"), "g", "c", "CSV", "e"),
                                new StrategyProject("t", Set.of(), null, null, null, null)),
                        Map.of("arbejdsgruppe", List.of("Landsbyggefonden"))));
        assertThat(read("{}").projects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"reached": {"strategy": "22.3.2021"}}      | reached.strategy: expected a date such as 2025-04-30
            {"reached": {"strategy": null}}             | reached.strategy: expected a date, found nothing
            {"reached": {"ukendt": "2021-03-22"}}       | Expected as milestone one of strategy, dcab-data
            {"projects": [{"aims": ["start"]}]}         | projects[0].id: expected text, found nothing
            {"projects": [{"id": "s", "aims": ["x"]}]}  | Expected as aim one of start, practice
            {"bodies": {"styregruppe": "BL"}}           | bodies.styregruppe: expected an array
            {"bodies": {"klub": []}}                    | Expected as group one of styregruppe
            {"goals": []}                               | goals
            """)
    void read_tellsThePlaceOfAFault(String json, String fault) {
        assertThatExceptionOfType(InvalidFundingException.class)
                .isThrownBy(() -> read(json))
                .satisfies(
                        e -> assertThat(e.faults()).singleElement().asString().contains(fault));
    }
}
