package dk.almendata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.draft.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrantDraftTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 15);

    @Test
    void filledIn_becomesAGrant_withThePortalsDates() {
        GrantDraft draft = new GrantDraft(
                "DK 10000009",
                " Rådgiver A/S ",
                "post@raadgiver.dk",
                RecipientKind.KOMMUNE,
                "240",
                "post@kommune.dk",
                null,
                null,
                List.of("240", "0397"),
                List.of("Bbr_Fuld"),
                false);

        assertThat(draft.check()).isEmpty();
        Grant grant = draft.toGrant("7", TODAY);
        assertThat(grant.adviser().text()).isEqualTo("10000009");
        assertThat(grant.adviserName()).isEqualTo("Rådgiver A/S");
        assertThat(grant.granter()).isEqualTo(new Granter.Municipality(MunicipalityCode.of("0240")));
        assertThat(grant.start()).isEqualTo(TODAY);
        assertThat(grant.end()).isEqualTo("2026-04-15");
        assertThat(grant.organisations()).hasToString("[0240, 0397]");
    }

    @Test
    void check_tellsEverythingAtOnce() {
        GrantDraft draft = new GrantDraft(
                "10000008",
                null,
                "ingen mail",
                RecipientKind.BOLIGORGANISATION,
                "",
                null,
                TODAY,
                TODAY.minusDays(1),
                List.of("0240", "240", "A1"),
                List.of("", "Bbr_Fuld", "Bbr_Fuld"),
                false);

        assertThat(draft.check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "adviserCvr CVR",
                        "adviserEmail EMAIL",
                        "granterNumber MISSING",
                        "granterEmail MISSING",
                        "end END_BEFORE_START",
                        "organisations[1] DUPLICATE",
                        "organisations[2] LBF_NUMBER",
                        "datapakker[0] MISSING",
                        "datapakker[2] DUPLICATE");
        assertThat(draft.check()).extracting(Violation::danish).contains(CvrFault.CHECK_DIGIT.danish());
        assertThatIllegalStateException().isThrownBy(() -> draft.toGrant("1", TODAY));
    }

    @Test
    void empty_asksForEveryFieldThatMustBeThere() {
        GrantDraft draft = new GrantDraft(null, null, null, null, null, null, null, null, List.of(), List.of(), false);

        assertThat(draft.check())
                .extracting(Violation::path)
                .containsExactly(
                        "adviserCvr", "adviserEmail", "granterKind", "granterEmail", "organisations", "datapakker");
    }

    @Test
    void targit_needsNoDatapakke() {
        GrantDraft draft = new GrantDraft(
                "10000009",
                null,
                "a@b.dk",
                RecipientKind.BOLIGORGANISATION,
                "10000017",
                "c@d.dk",
                null,
                null,
                List.of("0240"),
                List.of(),
                true);

        assertThat(draft.check()).isEmpty();
        assertThat(draft.toGrant("1", TODAY).datapakker()).isEmpty();
    }

    /** Guide 3.4.2: Slut dato is a year from today unless somebody says otherwise. */
    @Test
    void end_isAYearFromToday_alsoWhereTheStartLiesAhead() {
        assertThat(startingOn(TODAY.plusMonths(2)).end()).isEqualTo(TODAY.plusYears(1));
        assertThat(startingOn(TODAY.plusYears(2)).end()).isEqualTo(TODAY.plusYears(3));
    }

    private static Grant startingOn(LocalDate start) {
        return new GrantDraft(
                        "10000009",
                        null,
                        "a@b.dk",
                        RecipientKind.KOMMUNE,
                        "0240",
                        "c@d.dk",
                        start,
                        null,
                        List.of("0240"),
                        List.of("Bbr_Fuld"),
                        false)
                .toGrant("1", TODAY);
    }

    @Test
    void granter_isCheckedByItsKind() {
        assertThat(paths(RecipientKind.KOMMUNE, "10000009")).containsExactly("granterNumber MUNICIPALITY");
        assertThat(paths(RecipientKind.BOLIGORGANISATION, "0240")).containsExactly("granterNumber CVR");
    }

    private static List<String> paths(RecipientKind kind, String number) {
        return new GrantDraft(
                        "10000009",
                        null,
                        "a@b.dk",
                        kind,
                        number,
                        "c@d.dk",
                        null,
                        null,
                        List.of("0240"),
                        List.of("Bbr_Fuld"),
                        false)
                .check().stream()
                        .map(violation -> violation.path() + " " + violation.code())
                        .toList();
    }
}
