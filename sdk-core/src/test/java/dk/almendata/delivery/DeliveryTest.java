package dk.almendata.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    /** Guide 3.3.4 for the words; decision: only Succes may be downloaded. */
    @ParameterizedTest
    @CsvSource({
        "Oprettet,      true,  true,  false, false",
        "Tilføjet køen, true,  true,  false, false",
        "Eksekverer,    true,  true,  false, false",
        "Fejlet,        true,  false, true,  false",
        "Succes,        true,  false, false, true",
        "succes,        false, false, false, false",
        "Slettet,       false, false, false, false",
        "'',            false, false, false, false"
    })
    void status_factsFollowTheWord(String word, boolean known, boolean waiting, boolean failed, boolean downloadable) {
        DeliveryStatus status = DeliveryStatus.of(word);
        assertThat(status.isKnown()).isEqualTo(known);
        assertThat(status.isWaiting()).isEqualTo(waiting);
        assertThat(status.isFailed()).isEqualTo(failed);
        assertThat(status.isDownloadable()).isEqualTo(downloadable);
        assertThat(status).hasToString(word);
        assertThat(DeliveryStatus.of(" " + Normalizer.normalize(word, Normalizer.Form.NFD)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void id_notGreaterThanZero_isRefused(long value) {
        assertThatThrownBy(() -> DeliveryId.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Long.toString(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.0", "0", "-3", "99999999999999999999"})
    void parseId_otherText_isRefused(String text) {
        assertThatThrownBy(() -> DeliveryId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parseId_readsItsOwnText() {
        assertThat(DeliveryId.parse(" 12 ")).isEqualTo(DeliveryId.of(12)).hasToString("12");
    }

    @Test
    void ruling_isByHighestId() {
        // Decision: the highest id, never the order of arrival.
        assertThat(Ruling.among(Set.of(DeliveryId.of(150), DeliveryId.of(300), DeliveryId.of(210))))
                .hasValue(DeliveryId.of(300));
        assertThat(Ruling.among(List.of())).isEmpty();
    }

    @Test
    void scope_emptyFilter_isAll() {
        assertThat(Scope.of(List.of())).isSameAs(Scope.all()).hasToString("all").isEqualTo(Scope.parse("all"));
        assertThat(Scope.all().isAll()).isTrue();
        assertThat(Scope.all().organisations()).isEmpty();
    }

    @Test
    void scope_isSortedAndWithoutDoubles() {
        Scope scope = Scope.parse("0397,0240,0397");
        assertThat(scope).hasToString("0240,0397");
        assertThat(scope.organisations()).extracting(LbfNumber::toString).containsExactly("0240", "0397");
        assertThat(Scope.parse(scope.toString())).isEqualTo(scope).hasSameHashCodeAs(scope);
        assertThatThrownBy(() -> scope.organisations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void scope_otherLevel_isRefused() {
        assertThatThrownBy(() -> Scope.of(List.of(LbfNumber.of(LbfLevel.AFDELING, "0240001"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0240001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "240", "0240,", "0240, 0397", "ALL"})
    void parseScope_otherText_isRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "all, all, true",
        "all, 0240, true",
        "0240, all, false",
        "'0240,0397', 0397, true",
        "0397, '0240,0397', false"
    })
    void scope_covers(String scope, String other, boolean covers) {
        assertThat(Scope.parse(scope).covers(Scope.parse(other))).isEqualTo(covers);
    }

    @Test
    void assumedSubscriptionId_isMadeOfRecipientDatapakkeAndScope() {
        assertThat(SubscriptionId.assumed(
                        RecipientId.of("4711"), DatapakkeName.of("Bbr_Delvis"), Scope.parse("0397,0240")))
                .hasToString("4711/Bbr_Delvis/0240,0397");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void ids_blankText_isRefused(String text) {
        assertThatThrownBy(() -> RecipientId.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubscriptionId.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toBuilder_carriesEveryField() {
        Delivery delivery = Delivery.builder(DeliveryId.of(12), DatapakkeName.of("Bbr_Delvis"), DeliveryStatus.SUCCES)
                .recipient(RecipientId.of("4711"))
                .scope(Scope.parse("0240"))
                .description("Månedskørsel; \"prøve\"")
                .createdBy("Abonnement")
                .period(DeliveryPeriod.parse("2025-01-01..2025-01-31"))
                .downloadStatus("Ikke hentet")
                .subscription(SubscriptionId.of("3"))
                .otherFields(Map.of("Størrelse", "7"))
                .build();
        assertThat(delivery.toBuilder().build())
                .isEqualTo(delivery)
                .hasSameHashCodeAs(delivery)
                .usingRecursiveComparison()
                .isEqualTo(delivery);
        assertThat(delivery.toBuilder().withoutSubscription().build().subscription())
                .isEmpty();
        assertThat(delivery).hasToString("12 Bbr_Delvis 2025-01-01..2025-01-31 Succes");
    }

    /** Decision: what nobody knows the meaning of does not make a delivery another one. */
    @Test
    void otherFields_keepTheirOrder_andDoNotCount() {
        Delivery plain = Delivery.builder(DeliveryId.of(12), DatapakkeName.of("Satser_Fuld"), DeliveryStatus.OPRETTET)
                .build();
        Map<String, String> others = new LinkedHashMap<>();
        others.put("Z", "1");
        others.put("A", "{}");
        Delivery rich = plain.toBuilder().otherFields(others).build();
        others.clear();

        assertThat(plain.otherFields()).isEmpty();
        assertThat(rich.otherFields().toString()).isEqualTo("{Z=1, A={}}");
        assertThat(rich).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
        assertThatThrownBy(() -> rich.otherFields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void builder_defaults_areEmpty() {
        Delivery delivery = Delivery.builder(
                        DeliveryId.of(12), DatapakkeName.of("Satser_Fuld"), DeliveryStatus.OPRETTET)
                .build();
        assertThat(delivery.recipient()).isEmpty();
        assertThat(delivery.scope()).isEqualTo(Scope.all());
        assertThat(delivery.period()).isEqualTo(DeliveryPeriod.none());
        assertThat(delivery.subscription()).isEmpty();
        assertThat(delivery.description()).isEmpty();
    }
}
