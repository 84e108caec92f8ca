package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.draft.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row "yearly statement". */
class YearlyStatementTest {

    private static final PoolLedger LEDGER = PoolLedger.of(
            StandardPools.BAEREDYGTIGHED,
            List.of(
                    new PoolEntry(
                            LocalDate.of(2021, 5, 3),
                            FundKind.INVESTMENT,
                            EntryType.COMMITMENT,
                            new BigDecimal("19500000"),
                            "2021-14"),
                    new PoolEntry(
                            LocalDate.of(2021, 5, 3),
                            FundKind.TRIAL,
                            EntryType.COMMITMENT,
                            new BigDecimal("8500000.01"),
                            "2021-15")));

    private static YearlyStatement statement(PoolLedger ledger, String part) {
        return statement(ledger, part, List.of());
    }

    private static YearlyStatement statement(PoolLedger ledger, String part, List<BasisChange> changes) {
        return statement(
                ledger,
                part,
                StandardPools.BAEREDYGTIGHED.consulted().stream()
                        .map(authority -> new Consultation(
                                authority,
                                Consultation.Subject.PLANS,
                                LocalDate.of(2021, 2, 1),
                                "Ingen | bemærkninger"))
                        .toList(),
                changes);
    }

    private static YearlyStatement statement(
            PoolLedger ledger, String part, List<Consultation> consultations, List<BasisChange> changes) {
        return new YearlyStatement(ledger, 2021, LocalDate.of(2022, 2, 15), part, part, part, consultations, changes);
    }

    /** Row "consultation": demanded of each authority, and recorded with date and outcome. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,          PLANS,   2",
                "2020-12-31, PLANS,   2",
                "2021-01-01, PLANS,   1",
                "2022-02-15, PLANS,   1",
                "2022-02-16, PLANS,   2",
                "2021-01-01, RESULTS, 2",
            })
    void statement_withoutAConsultation_isNotComplete(LocalDate held, Consultation.Subject subject, int missing) {
        String authority = StandardPools.BAEREDYGTIGHED.consulted().get(0);
        List<Consultation> consultations =
                held == null ? List.of() : List.of(new Consultation(authority, subject, held, "Ingen bemærkninger"));

        assertThat(statement(LEDGER, "x", consultations, List.of()).check())
                .hasSize(missing)
                .allMatch(each -> each.code().equals("NOT_CONSULTED"));
    }

    /** Row "changes of the basis": only after approval by the ministry. */
    @ParameterizedTest
    @CsvSource({
        "2021-07-01, Ministeriet, true",
        "2021-06-30, Ministeriet, true",
        "2021-07-02, Ministeriet, false",
        "2021-06-30, ' ',         false",
        "2021-06-30, ,            false",
        ",           Ministeriet, false"
    })
    void changeOfTheBasis_isApprovedBeforeItHolds(LocalDate approved, String by, boolean expected) {
        BasisChange change = new BasisChange("To runder i 2022", LocalDate.of(2021, 7, 1), approved, by);
        YearlyStatement statement = statement(LEDGER, "x", List.of(change));

        assertThat(change.isApproved()).isEqualTo(expected);
        assertThat(statement.check().stream()
                        .map(each -> each.path() + " " + each.code())
                        .toList())
                .isEqualTo(expected ? List.of() : List.of("changes[0] CHANGE_NOT_APPROVED"));
        assertThat(statement.markdown())
                .contains("## Ændringer af administrationsgrundlaget\n")
                .contains("| 2021-07-01 | To runder i 2022 | "
                        + (expected ? approved + ", Ministeriet |" : "(Ikke godkendt forinden.) |"));
        assertThat(statement(LEDGER, "x").markdown()).doesNotContain("Ændringer af");
    }

    @Test
    void markdown_hasTheThreePartsTheAddresseesAndTheFigures() {
        YearlyStatement statement = statement(LEDGER, "Vi vil *prøve* <varmepumper>.");

        assertThat(statement.check()).isEmpty();
        assertThat(statement.markdown())
                .startsWith("# Redegørelse for Bæredygtighedspuljen 2021\n\nDateret 2022-02-15. Til: Transport- og"
                        + " Boligministeriets departement; Trafik-, Bygge- og Boligstyrelsen.\n")
                .contains(
                        "## Kommende prioritering og forventede resultater\n\nVi vil \\*prøve\\* \\<varmepumper\\>.\n",
                        "## Planlagt formidling og udnyttelse af resultaterne\n",
                        "## Status for resultaterne af den hidtidige indsats\n",
                        "| 2021 | 16.500.000,00 kr. | 0,00 kr. | 0,00 kr. | 0,00 kr. | 3.000.000,00 kr. | 19.500.000,00 kr. |"
                                + " 0,00 kr. |\n",
                        "| 2022 | 16.500.000,00 kr. | 0,00 kr. | 3.000.000,00 kr. | 0,00 kr. | 0,00 kr. | 0,00 kr. |"
                                + " 13.500.000,00 kr. |\n",
                        "Der mangler 0,01 kr. |\n",
                        "| 2021-02-01 | Trafik-, Bygge- og Boligstyrelsen | planer for udmøntningen | Ingen \\|"
                                + " bemærkninger |\n");
    }

    @Test
    void partsThatAreNotWritten_areToldAndShown() {
        YearlyStatement statement = statement(LEDGER, " ");

        assertThat(statement.check())
                .extracting(Violation::path)
                .containsExactly("priorities", "dissemination", "status");
        assertThat(statement.markdown()).contains("(Ikke skrevet endnu.)");
    }

    @Test
    void poolWithUnknownRules_saysSoInPlaceOfFigures() {
        YearlyStatement statement = statement(PoolLedger.of(StandardPools.DIGITALISERING, List.of()), "x");

        assertThat(statement.check()).extracting(Violation::code).containsExactly("NO_ADDRESSEE");
        assertThat(statement.markdown())
                .contains("er ikke kendt; kun restbeløbet", "ikke givet tilsagn om 45.000.000,00 kr.")
                .containsOnlyOnce("I alt 45.000.000,00 kr.");
    }

    @Test
    void year_isOneOfThePool() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearlyStatement(
                        LEDGER, 2027, LocalDate.of(2028, 1, 1), null, null, null, List.of(), List.of()));
    }
}
