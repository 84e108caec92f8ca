package dk.almendata.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Guide 3.3.2 and 3.3.3.1: packages by role, organisations by master data; an adviser has nothing by itself. */
class OwnAccessTest {

    private static final LbfNumber OLD = LbfNumber.of(LbfLevel.ORGANISATION, "0240");
    private static final LbfNumber NEW = LbfNumber.of(LbfLevel.ORGANISATION, "0397");
    private static final DatapakkeName BBR = DatapakkeName.of("Bbr_Fuld");
    private static final DatapakkeName LAAN = DatapakkeName.of("Lån_Fuld");
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private final OwnAccess access = OwnAccess.of(
            kind -> kind == RecipientKind.KOMMUNE ? Set.of(BBR) : Set.of(BBR, LAAN),
            (recipient, on) -> recipient.equals("4711") ? Set.of(on.isBefore(MERGER) ? OLD : NEW) : Set.of());

    @Test
    void boligorganisation_seesItsOrganisationsOfTheDay() {
        Access before = access.on(RecipientKind.BOLIGORGANISATION, "4711", MERGER.minusDays(1));
        Access after = access.on(RecipientKind.BOLIGORGANISATION, "4711", MERGER);

        assertThat(before).isEqualTo(Access.of(List.of(OLD), List.of(BBR, LAAN)));
        assertThat(after).isEqualTo(Access.of(List.of(NEW), List.of(BBR, LAAN)));
    }

    @Test
    void kommune_hasThePackagesOfItsRole() {
        assertThat(access.on(RecipientKind.KOMMUNE, "4711", MERGER).datapakker())
                .containsExactly(BBR);
        assertThat(access.on(RecipientKind.KOMMUNE, "4712", MERGER)).isEqualTo(Access.none());
    }

    @Test
    void adviserSeesNothingByItself_andLbfEverything() {
        assertThat(access.on(RecipientKind.RAADGIVER, "4711", MERGER)).isEqualTo(Access.none());
        assertThat(access.on(RecipientKind.LBF, "1", MERGER).isEverything()).isTrue();
    }
}
