package dk.almendata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipientAccessTest {

    private static final CvrNumber ADVISER = CvrNumber.of("10000009");
    private static final LocalDate MERGED = LocalDate.of(2026, 1, 1);

    /** Guide 3.3.2 and 3.3.3.1: packages by role, organisations by master data on the day, for advisers both by grants. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            BOLIGORGANISATION, org,      2025-12-31, 0240, Bbr_Fuld, true
            BOLIGORGANISATION, org,      2025-12-31, 0397, Bbr_Fuld, false
            BOLIGORGANISATION, org,      2026-01-01, 0397, Bbr_Fuld, true
            BOLIGORGANISATION, org,      2026-01-01, 0240, Lån_Fuld, false
            BOLIGORGANISATION, unknown,  2026-01-01, 0240, Bbr_Fuld, false
            KOMMUNE,           org,      2025-12-31, 0240, Lån_Fuld, true
            KOMMUNE,           org,      2025-12-31, 0240, Bbr_Fuld, false
            RAADGIVER,         10000009, 2025-06-01, 0555, Lån_Fuld, true
            RAADGIVER,         10000009, 2026-06-01, 0555, Lån_Fuld, false
            RAADGIVER,         10000009, 2025-06-01, 0240, Bbr_Fuld, false
            RAADGIVER,         10000017, 2025-06-01, 0555, Lån_Fuld, false
            LBF,               lbf,      2025-06-01, 0999, Dcab_Fuld, true
            """)
    void on_isByRoleAndMasterDataOrByGrants(
            RecipientKind kind, String id, LocalDate on, String organisation, String datapakke, boolean allowed) {
        OwnAccess own = OwnAccess.of(
                role -> Set.of(DatapakkeName.of(role == RecipientKind.KOMMUNE ? "Lån_Fuld" : "Bbr_Fuld")),
                (recipient, day) -> !recipient.equals("org")
                        ? Set.of()
                        : day.isBefore(MERGED)
                                ? Set.of(organisation("0240"))
                                : Set.of(organisation("0240"), organisation("0397")));
        Grant grant = new Grant(
                "1",
                ADVISER,
                "",
                "",
                new Granter.Municipality(MunicipalityCode.of("0240")),
                "",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                new TreeSet<>(Set.of(organisation("0555"))),
                new TreeSet<>(Set.of(DatapakkeName.of("Lån_Fuld"))),
                false);
        RecipientAccess access = RecipientAccess.of(own, Grants.of(List.of(grant), Set.of(ADVISER)));

        assertThat(access.on(new Recipient(kind, id, ""), on)
                        .allows(organisation(organisation), DatapakkeName.of(datapakke)))
                .isEqualTo(allowed);
    }

    @Test
    void adviser_hasItsCvrNumberForId() {
        assertThat(Recipient.adviser(ADVISER, "Rådgiver A/S").id()).isEqualTo("10000009");
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(RecipientKind.RAADGIVER, "4711", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(RecipientKind.KOMMUNE, " ", ""));
    }

    private static LbfNumber organisation(String text) {
        return LbfNumber.of(LbfLevel.ORGANISATION, text);
    }
}
