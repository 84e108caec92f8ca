package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code pool agreement} and {@code pool strategy}. */
class PoolAgreementTest {

    private static final String AGREEMENT = """
            {"application": "2024-1", "amount": 900000, "signed": "2024-08-15", "requirements": ["30 % mindre varme"],
             "followUps": ["2024-12-01", "2025-06-01"],
             "deadlines": [{"what": "I drift", "due": "2025-03-01", "met": "2025-03-20"},
                           {"what": "Rapport", "due": "2025-04-01"}],
             "evaluation": "2026-03-31",
             "cancellation": ["false-information", "not-as-agreed", "conditions-not-met", "deadlines-exceeded"],
             "facts": [{"ground": "conditions-not-met", "date": "2025-05-02", "what": "Revisor tager forbehold"}]}
            """;

    private static Run agreement(String on, String agreements) {
        return new Run()
                .input("{\"agreements\": [" + agreements + "]}")
                .run("pool", "agreement", "-", "--on", on, "--format", "json");
    }

    @Test
    void agreement_json_hasThePropertiesOfTheContract() {
        Run run = agreement("2025-05-02", AGREEMENT);

        assertThat(run.output())
                .isEqualTo(
                        "{\"application\":\"2024-1\",\"amount\":900000.00,\"signed\":\"2024-08-15\",\"outcome\":\"decide\","
                                + "\"nextFollowUp\":\"2025-06-01\",\"evaluation\":\"2026-03-31\",\"missedDeadlines\":2,"
                                + "\"requirements\":[{\"requirement\":\"30 % mindre varme\",\"message\":\"Result required: 30 % mindre varme\"}],"
                                + "\"followUps\":[{\"followUp\":\"2024-12-01\",\"message\":\"Followed up on 2024-12-01\"},"
                                + "{\"followUp\":\"2025-06-01\",\"message\":\"Followed up on 2025-06-01\"}],"
                                + "\"deadlines\":[{\"deadline\":\"I drift\",\"due\":\"2025-03-01\",\"met\":\"2025-03-20\",\"standing\":\"late\","
                                + "\"message\":\"Deadline 2025-03-01, I drift: late (2025-03-20)\"},"
                                + "{\"deadline\":\"Rapport\",\"due\":\"2025-04-01\",\"met\":null,\"standing\":\"missed\","
                                + "\"message\":\"Deadline 2025-04-01, Rapport: missed\"}],"
                                + "\"grounds\":[{\"ground\":\"conditions-not-met\",\"because\":[\"2025-05-02 Revisor tager forbehold\"],"
                                + "\"message\":\"Ground for cancelling, for a person to decide: The conditions, accounts and auditor's instruction"
                                + " among them, are not met. (2025-05-02 Revisor tager forbehold)\"},"
                                + "{\"ground\":\"deadlines-exceeded\",\"because\":[\"2025-03-01 I drift\",\"2025-04-01 Rapport\"],"
                                + "\"message\":\"Ground for cancelling, for a person to decide: Agreed deadlines were repeatedly exceeded."
                                + " (2025-03-01 I drift; 2025-04-01 Rapport)\"}],\"findings\":[]}\n");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    /** Row "repeatedly": two or more missed deadlines raise the ground; a person decides, which is exit code 2. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-19, ok,     1, 2025-06-01, 0",
        "2025-04-01, ok,     1, 2025-06-01, 0",
        "2025-04-02, decide, 2, 2025-06-01, 2",
        "2025-06-01, decide, 2, 2025-06-01, 2",
        "2025-06-02, decide, 2, null,       2"
    })
    void agreement_dependsOnTheDay(String on, String outcome, String missed, String next, int exit) {
        Run run = agreement(on, AGREEMENT);

        assertThat(run.json("outcome", "missedDeadlines", "nextFollowUp"))
                .containsExactly(outcome + "|" + missed + "|" + next);
        assertThat(run.exitCode()).isEqualTo(exit);
    }

    @Test
    void agreement_thatIsNotWhole_isRefused_andADecisionIsWorse() {
        Run refused = agreement("2025-01-01", "{\"amount\": 1.005}");
        Run both = agreement("2025-05-02", "{}, " + AGREEMENT);

        assertThat(refused.json("application", "amount", "outcome")).containsExactly("null|1.005|refused");
        assertThat(refused.output()).contains("\"code\":\"ground-missing\"", "\"code\":\"no-follow-up\"");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(both.json("outcome")).containsExactly("refused", "decide");
        assertThat(both.exitCode()).isEqualTo(2);
    }

    @Test
    void agreement_table_showsAllThatWasAgreed() {
        Run run = new Run()
                .input("{\"agreements\": [" + AGREEMENT + "]}")
                .run("pool", "agreement", "-", "--on", "2025-02-01");

        assertThat(run.output())
                .contains(
                        "2024-1       900000.00  2024-08-15  ok",
                        "  Result required: 30 % mindre varme",
                        "  Followed up on 2025-06-01",
                        "  Deadline 2025-03-01, I drift: open",
                        "2026-03-31");
    }

    @Test
    void agreement_thatIsNoAgreement_isAFaultOfTheFile() {
        Run run = agreement("2025-02-01", "{\"signed\": 3}");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("agreements[0].signed: expected text");
        assertThat(Run.of("pool", "agreement").exitCode()).isEqualTo(64);
    }

    private static Run strategy(String input) {
        return new Run()
                .input(input)
                .run("pool", "strategy", "-", "--pool", "digitalisering", "--on", "2021-12-01", "--format", "json");
    }

    @Test
    void strategy_withoutAFile_isWhatItsTextSays() {
        Run run = Run.of("pool", "strategy", "--pool", "digitalisering", "--on", "2030-01-01", "--format", "json");

        assertThat(run.json("part", "outcome"))
                .hasSize(21)
                .contains("aim|ok", "named-project|ok", "milestone|ok", "body|ok")
                .doesNotContain("milestone|remark");
        assertThat(run.output())
                .contains(
                        "{\"part\":\"milestone\",\"id\":\"chart-proposal\",\"text\":\"proposal for the adjusted chart of accounts\","
                                + "\"by\":\"2021-12-31\",\"reached\":null,\"outcome\":\"ok\",\"findings\":[]}");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void strategy_withAFile_showsWhereItStands() {
        Run run = strategy("""
                {"reached": {"strategy": "2021-03-22", "dcab-data": "2021-04-12"},
                 "projects": [{"id": "sensorer", "aims": ["start"], "gain": "g", "coordination": "c", "formats": "CSV"}],
                 "bodies": {"styregruppe": ["BL"]}}
                """);

        assertThat(run.json("part", "id", "outcome"))
                .contains(
                        "aim|start|ok",
                        "aim|practice|remark",
                        "milestone|strategy|ok",
                        "milestone|dcab-data|remark",
                        "milestone|dcab-access|remark",
                        "milestone|chart-proposal|ok",
                        "body|styregruppe|remark",
                        "body|følgegruppe|ok",
                        "project|sensorer|remark");
        assertThat(run.output())
                .contains("\"path\":\"milestones[1]\",\"code\":\"milestone-late\"")
                .contains("\"path\":\"projects[0].evaluation\",\"code\":\"no-evaluation\"")
                .contains("The group lacks a representative. (Landsbyggefonden)");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void strategy_ofAPoolWithout_orOfAWrongFile_isRefused() {
        Run none = Run.of("pool", "strategy");

        assertThat(none.exitCode()).isEqualTo(64);
        assertThat(none.errors()).contains("digitalisering has one");
        assertThat(strategy("{\"goals\": 1}").exitCode()).isEqualTo(65);
    }
}
