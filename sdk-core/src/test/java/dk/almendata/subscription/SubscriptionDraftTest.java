package dk.almendata.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.almendata.access.Access;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.draft.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionDraftTest {

    private static final Access ACCESS =
            Access.of(Scope.parse("0240").organisations(), List.of(DatapakkeName.of("Bbr_Fuld")));

    @Test
    void filledIn_becomesASubscription() {
        SubscriptionDraft draft = new SubscriptionDraft("Bbr_Fuld", List.of("240"), null, true, ACCESS);

        assertThat(draft.check()).isEmpty();
        Subscription subscription = draft.toSubscription(SubscriptionId.of("1"), RecipientId.of("4711"));
        assertThat(subscription.scope()).isEqualTo(Scope.parse("0240"));
        assertThat(subscription.isActive()).isTrue();
    }

    @Test
    void check_tellsEverythingAtOnce() {
        SubscriptionDraft draft =
                new SubscriptionDraft("Bbr_Fuld", List.of("0240", "0240", "A", "0397"), null, false, ACCESS);

        assertThat(draft.check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "organisations[1] DUPLICATE",
                        "organisations[2] LBF_NUMBER",
                        "organisations[3] ORGANISATION_NOT_ACCESSIBLE");
        assertThatIllegalStateException()
                .isThrownBy(() -> draft.toSubscription(SubscriptionId.of("1"), RecipientId.of("4711")));
    }

    @Test
    void check_asksForADatapakkeThatMayBeHad() {
        assertThat(new SubscriptionDraft(" ", List.of(), null, false, ACCESS).check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("datapakke MISSING");
        assertThat(new SubscriptionDraft("Lån_Fuld", List.of("0240"), null, false, ACCESS).check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly("datapakke DATAPAKKE_NOT_ACCESSIBLE");
    }

    /** A draft never throws for what a person has written. */
    @ParameterizedTest
    @CsvSource({"' Bbr_Fuld ',''", "'Bbr_Fuld\u0007',DATAPAKKE_NAME", "'\u0000',DATAPAKKE_NAME"})
    void check_takesBlanksAroundAName_andTellsWhatCannotBeOne(String text, String code) {
        SubscriptionDraft draft = new SubscriptionDraft(text, List.of(), null, true, ACCESS);

        assertThat(draft.check()).extracting(Violation::code).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        if (code.isEmpty()) {
            assertThat(draft.toSubscription(SubscriptionId.of("1"), RecipientId.of("4711"))
                            .datapakke()
                            .text())
                    .isEqualTo("Bbr_Fuld");
        }
    }
}
