package dk.almendata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.draft.Violation;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantDraftTest {

    private static final Access ALL = Access.everything();
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
                false,
                Access.everything());

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
                false,
                Access.everything());

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
        GrantDraft draft = new GrantDraft(
                null, null, null, null, null, null, null, null, List.of(), List.of(), false, Access.everything());

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
                true,
                Access.everything());

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
                        false,
                        Access.everything())
                .check().stream()
                        .map(violation -> violation.path() + " " + violation.code())
                        .toList();
    }

    /** Guide 3.4.2: today, and today in a year; decision: a start beyond that has a year of its own. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,          -,          2025-04-15, 2026-04-15
            2025-09-01, -,          2025-09-01, 2026-04-15
            2026-04-15, -,          2026-04-15, 2026-04-15
            2026-04-16, -,          2026-04-16, 2027-04-16
            -,          2025-04-15, 2025-04-15, 2025-04-15
            """)
    void dates_thatAreLeftOut_areThePortals(LocalDate start, LocalDate end, LocalDate first, LocalDate last) {
        GrantDraft draft = draft(RecipientKind.KOMMUNE, start, end, List.of("0240"), List.of("Bbr_Fuld"), false, ALL);

        assertThat(draft.toGrant("1", TODAY).start()).isEqualTo(first);
        assertThat(draft.toGrant("1", TODAY).end()).isEqualTo(last);
    }

    /** Guide 3.4.2: a granter can give only what it has itself, pair by pair. */
    @Test
    void check_namesEveryPairThatTheGranterLacks() {
        Access own = access("0240", "Bbr_Fuld", "Lån_Fuld").union(access("0397", "Lån_Fuld"));

        assertThat(lacking(own, List.of("0240", "0397"), List.of("Bbr_Fuld", "Lån_Fuld"), false))
                .containsExactly("NOT_THE_GRANTERS Tildeleren har ikke selv adgang til 0397 i Bbr_Fuld.");
        assertThat(lacking(own, List.of("0240"), List.of("Bbr_Fuld", "Lån_Fuld"), true))
                .isEmpty();
        assertThat(lacking(own, List.of("0397", "0555"), List.of(), true))
                .containsExactly("NOT_THE_GRANTERS Tildeleren har ikke selv adgang til 0555.");
        assertThat(lacking(Access.none(), List.of("0240"), List.of("Bbr_Fuld"), false))
                .hasSize(1);
    }

    /** A name is one name however a keyboard or a file system writes it, and a draft never throws for it. */
    @Test
    void check_readsNamesAsTheValueDoes() {
        GrantDraft draft = draft(
                RecipientKind.KOMMUNE,
                null,
                null,
                List.of("0240"),
                List.of(" Bbr_Fuld", "Lån_Fuld", "La\u030an_Fuld", "Bbr\u0007"),
                false,
                ALL);

        assertThat(draft.check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("datapakker[2] DUPLICATE", "datapakker[3] DATAPAKKE_NAME");
    }

    @Test
    void adviser_cannotGrant() {
        assertThat(paths(RecipientKind.RAADGIVER, "10000009")).containsExactly("granterKind GRANTER_KIND");
    }

    private static List<String> lacking(Access own, List<String> organisations, List<String> datapakker, boolean bi) {
        return draft(RecipientKind.KOMMUNE, null, null, organisations, datapakker, bi, own).check().stream()
                .map(violation -> violation.code() + " " + violation.danish())
                .toList();
    }

    private static Access access(String organisation, String... datapakker) {
        return Access.of(
                List.of(LbfNumber.of(LbfLevel.ORGANISATION, organisation)),
                Arrays.stream(datapakker).map(DatapakkeName::of).toList());
    }

    private static GrantDraft draft(
            RecipientKind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            List<String> organisations,
            List<String> datapakker,
            boolean targit,
            Access own) {
        return new GrantDraft(
                "10000009", null, "a@b.dk", kind, "0240", "c@d.dk", start, end, organisations, datapakker, targit, own);
    }
}
