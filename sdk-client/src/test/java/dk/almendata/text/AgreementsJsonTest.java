package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.almendata.funding.AgreedDeadline;
import dk.almendata.funding.AgreementDraft;
import dk.almendata.funding.AgreementFact;
import dk.almendata.funding.CancellationGround;
import dk.almendata.funding.Pool;
import dk.almendata.funding.StandardPools;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementsJsonTest {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;

    private static List<FollowedAgreement> read(String json) {
        return AgreementsJson.read(json.getBytes(StandardCharsets.UTF_8), POOL);
    }

    @Test
    void read_takesEveryProperty() {
        assertThat(read("""
                {"agreements": [
                   {"application": "2024-1", "amount": 900000.05, "signed": "2024-08-15",
                    "requirements": ["30 % mindre varme"], "followUps": ["2025-06-01", "2025-12-01"],
                    "deadlines": [{"what": "I drift", "due": "2025-03-01", "met": "2025-02-20"},
                                  {"what": "Rapport", "due": "2025-04-01"}],
                    "evaluation": "2026-03-31", "cancellation": ["deadlines-exceeded", "not-as-agreed"],
                    "facts": [{"ground": "conditions-not-met", "date": "2025-05-02", "what": "Forbehold"}]},
                   {}]}
                """))
                .containsExactly(
                        new FollowedAgreement(
                                new AgreementDraft(
                                        POOL,
                                        "2024-1",
                                        new BigDecimal("900000.05"),
                                        LocalDate.of(2024, 8, 15),
                                        List.of("30 % mindre varme"),
                                        List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 12, 1)),
                                        List.of(
                                                new AgreedDeadline(
                                                        "I drift", LocalDate.of(2025, 3, 1), LocalDate.of(2025, 2, 20)),
                                                new AgreedDeadline("Rapport", LocalDate.of(2025, 4, 1), null)),
                                        LocalDate.of(2026, 3, 31),
                                        Set.of(
                                                CancellationGround.DEADLINES_EXCEEDED,
                                                CancellationGround.NOT_AS_AGREED)),
                                List.of(new AgreementFact(
                                        CancellationGround.CONDITIONS_NOT_MET, LocalDate.of(2025, 5, 2), "Forbehold"))),
                        new FollowedAgreement(
                                new AgreementDraft(
                                        POOL, null, null, null, List.of(), List.of(), List.of(), null, Set.of()),
                                List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                             | agreements: expected an array of agreements, found nothing
            {"agreements": 1}                                              | agreements: expected an array
            {"agreements": [1]}                                            | agreements[0]: expected an object
            {"agreements": [{"underskrevet": 1}]}                          | underskrevet
            {"agreements": [{"signed": "15-08-2024"}]}                     | agreements[0].signed: expected a date such as 2025-04-30
            {"agreements": [{"amount": "1"}]}                              | agreements[0].amount: expected a number
            {"agreements": [{"followUps": ["2025-13-01"]}]}                | agreements[0].followUps: expected a date such as 2025-04-30
            {"agreements": [{"deadlines": [{"what": "x"}]}]}               | agreements[0].deadlines[0].due: expected a date, found nothing
            {"agreements": [{"deadlines": [{"due": "2025-01-01"}]}]}       | agreements[0].deadlines[0].what: expected text, found nothing
            {"agreements": [{"cancellation": ["whim"]}]}                   | agreements[0].cancellation: expected one of false-information
            {"agreements": [{"facts": [{"date": "2025-01-01", "what": "x"}]}]} | agreements[0].facts[0].ground: expected a ground
            {"agreements": [{"facts": [{"ground": "not-as-agreed", "what": "x"}]}]} | agreements[0].facts[0].date: expected a date, found nothing
            """)
    void read_tellsThePlaceOfAFault(String json, String fault) {
        assertThatExceptionOfType(InvalidFundingException.class)
                .isThrownBy(() -> read(json))
                .satisfies(
                        e -> assertThat(e.faults()).singleElement().asString().contains(fault));
    }

    @Test
    void read_tellsAllFaultsAtOnce() {
        assertThatExceptionOfType(InvalidFundingException.class)
                .isThrownBy(() ->
                        read("{\"agreements\": [{\"signed\": \"x\"}, {\"evaluation\": \"y\", \"amount\": true}]}"))
                .satisfies(e -> assertThat(e.faults()).hasSize(3));
    }
}
