package dk.almendata.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The core's types in the words of the assumed contract: those of the portal without blanks, dots and hyphens, next letter capital (guide
 * 3.3.2 to 3.3.4). Absent values are null.
 */
final class ContractJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContractJson() {}

    static ObjectNode datapakke(Datapakke datapakke) {
        ObjectNode json = NODES.objectNode();
        json.put("Navn", datapakke.name().text());
        json.put("Beskrivelse", datapakke.description());
        json.put("Gentagelse", datapakke.repetition().word());
        json.put("Periodefilter", datapakke.periodFilter().word());
        return json;
    }

    static ObjectNode subscription(Subscription subscription) {
        ObjectNode json = NODES.objectNode();
        json.put("Id", number(subscription.id()));
        json.put("Datapakke", subscription.datapakke().text());
        json.put("Beskrivelse", subscription.description());
        json.put("ModtagerId", subscription.recipient().text());
        json.put("ModtagerNavn", subscription.recipientName());
        json.set("Organisation", organisations(subscription.scope()));
        json.put("Aktiv", subscription.isActive());
        json.put("Valid", subscription.isValid());
        json.put("Besked", subscription.message());
        json.put("NæsteKørsel", text(subscription.nextRun()));
        json.put("SenesteEksekveringsstatus", text(subscription.latestStatus().map(DeliveryStatus::text)));
        return json;
    }

    static ObjectNode delivery(Delivery delivery) {
        ObjectNode json = NODES.objectNode();
        json.put("Id", delivery.id().value());
        json.put("Datapakke", delivery.datapakke().text());
        json.put("Eksekveringsstatus", delivery.status().text());
        json.put("Modtager", text(delivery.recipient().map(RecipientId::text)));
        json.set("Organisation", organisations(delivery.scope()));
        json.put("Beskrivelse", delivery.description());
        json.put("OprettetAf", delivery.createdBy());
        json.put("PeriodeStartDato", text(delivery.period().start()));
        json.put("PeriodeSlutDato", text(delivery.period().end()));
        json.put("DownloadStatus", delivery.downloadStatus());
        json.put(
                "AbonnementId",
                delivery.subscription().map(ContractJson::number).orElse(null));
        return json;
    }

    static ObjectNode done(DataUd.Done done, String besked) {
        ObjectNode json = NODES.objectNode();
        json.set("Abonnement", subscription(done.subscription()));
        json.set("Dataleverancer", ids(done.deliveries()));
        json.put("Besked", besked);
        return json;
    }

    /** The sandbox's own: its day, and what was made on the way there. */
    static ObjectNode day(LocalDate on, List<Delivery> made) {
        ObjectNode json = NODES.objectNode();
        json.put("Dag", on.toString());
        json.set("Dataleverancer", ids(made));
        return json;
    }

    private static ArrayNode ids(List<Delivery> deliveries) {
        ArrayNode ids = NODES.arrayNode();
        deliveries.forEach(delivery -> ids.add(delivery.id().value()));
        return ids;
    }

    private static ArrayNode organisations(Scope scope) {
        ArrayNode numbers = NODES.arrayNode();
        scope.organisations().stream().map(LbfNumber::toString).forEach(numbers::add);
        return numbers;
    }

    /** The sandbox makes the ids of its subscriptions of numbers. */
    private static Long number(SubscriptionId id) {
        return Long.valueOf(id.text());
    }

    private static @Nullable String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
