package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Granter;
import dk.almendata.access.Grants;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantHistoryTest {

    private static final CvrNumber ADVISER = CvrNumber.of("10000009");

    /** Two grants for Bbr_Delvis: 1 for 0240 until the end of 2025, 2 for 0397 until the end of March 2026. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            '0240',      2025-12-31, -
            '0240',      2026-01-01, 1
            '0397',      2026-01-01, -
            '0240,0397', 2026-01-01, 1
            '0240,0397', 2026-04-01, 2
            'all',       2026-01-01, -
            'all',       2026-04-01, 2
            '0555',      2026-04-01, -
            'all',       2024-12-31, -
            """)
    void endedOn_namesTheGrantThatTookTheAccessAway(String scope, LocalDate on, String expected) {
        Grants grants =
                Grants.of(List.of(grant("1", "2025-12-31", "0240"), grant("2", "2026-03-31", "0397")), Set.of(ADVISER));

        assertThat(GrantHistory.of(grants, ADVISER)
                        .endedOn(RecipientId.of("4711"), DatapakkeName.of("Bbr_Delvis"), Scope.parse(scope), on)
                        .map(EndedGrant::id)
                        .orElse(null))
                .isEqualTo(expected);
    }

    private static Grant grant(String id, String end, String organisation) {
        return new Grant(
                id,
                ADVISER,
                "",
                "",
                new Granter.Municipality(MunicipalityCode.of("0240")),
                "",
                LocalDate.of(2025, 1, 1),
                LocalDate.parse(end),
                new TreeSet<>(Scope.parse(organisation).organisations()),
                new TreeSet<>(Set.of(DatapakkeName.of("Bbr_Delvis"))),
                false);
    }
}
