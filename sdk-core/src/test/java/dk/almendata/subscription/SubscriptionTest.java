package dk.almendata.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final Subscription SUBSCRIPTION = Subscription.builder(
                    SubscriptionId.of("3"), DatapakkeName.of("Bbr_Delvis"), RecipientId.of("4711"))
            .recipientName("Boligselskabet Æblehaven")
            .scope(Scope.parse("0240"))
            .description("Til ERP")
            .active(false)
            .valid(false)
            .message("Ingen adgang")
            .nextRun(LocalDate.of(2025, 5, 1))
            .latestStatus(DeliveryStatus.SUCCES)
            .build();

    @Test
    void toBuilder_carriesEveryField() {
        assertThat(SUBSCRIPTION.toBuilder().build())
                .isEqualTo(SUBSCRIPTION)
                .hasSameHashCodeAs(SUBSCRIPTION)
                .usingRecursiveComparison()
                .isEqualTo(SUBSCRIPTION);
        assertThat(SUBSCRIPTION.toBuilder().withoutNextRun().build().nextRun()).isEmpty();
        assertThat(SUBSCRIPTION.toBuilder().active(true).build()).isNotEqualTo(SUBSCRIPTION);
        assertThat(SUBSCRIPTION).hasToString("3 Bbr_Delvis 0240 stopped invalid");
    }

    @Test
    void builder_defaults_areActiveValidAndUnfiltered() {
        Subscription subscription = Subscription.builder(
                        SubscriptionId.of("3"), DatapakkeName.of("Bbr_Delvis"), RecipientId.of("4711"))
                .build();
        assertThat(subscription.isActive()).isTrue();
        assertThat(subscription.isValid()).isTrue();
        assertThat(subscription.scope()).isEqualTo(Scope.all());
        assertThat(subscription.nextRun()).isEmpty();
        assertThat(subscription.latestStatus()).isEmpty();
    }
}
