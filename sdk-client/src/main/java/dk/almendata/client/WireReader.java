package dk.almendata.client;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.Subscription;
import java.util.function.Function;

/** Makes the core's types of JSON objects. Statuses and names stay open; what must be there and is not is a fault. */
final class WireReader {

    private WireReader() {}

    /** Words for repetition and filter that the core does not know leave the definition of the standard catalogue as it is. */
    static Datapakke datapakke(JsonObject json) {
        DatapakkeName name = read(json, WireField.NAME, "the name of a datapakke", DatapakkeName::of);
        Datapakke.Builder builder = Catalogue.standard().definitionOf(name).toBuilder();
        json.findText(WireField.DESCRIPTION).ifPresent(builder::description);
        String repetition = json.text(WireField.REPETITION);
        for (Repetition known : Repetition.values()) {
            if (known.word().equals(repetition)) {
                builder.repetition(known);
            }
        }
        String filter = json.text(WireField.PERIOD_FILTER);
        for (PeriodFilter known : PeriodFilter.values()) {
            if (known.word().equals(filter)) {
                builder.periodFilter(known);
            }
        }
        try {
            return builder.build();
        } catch (IllegalStateException e) {
            throw json.wrong(WireField.PERIOD_FILTER, "a filter that goes with the repetition");
        }
    }

    static SubscriptionAnswer answer(JsonObject json) {
        return new SubscriptionAnswer(
                subscription(json.object(WireField.ANSWER_SUBSCRIPTION)),
                json.numbers(WireField.ANSWER_DELIVERIES).stream()
                        .map(DeliveryId::of)
                        .toList(),
                json.text(WireField.MESSAGE));
    }

    static Subscription subscription(JsonObject json) {
        Subscription.Builder builder = Subscription.builder(
                        read(json, WireField.ID, "an id", SubscriptionId::of),
                        read(json, WireField.DATAPAKKE, "the name of a datapakke", DatapakkeName::of),
                        read(json, WireField.RECIPIENT_ID, "the id of a recipient", RecipientId::of))
                .recipientName(json.text(WireField.RECIPIENT_NAME))
                .scope(scope(json))
                .description(json.text(WireField.DESCRIPTION))
                .active(json.flag(WireField.ACTIVE))
                .valid(json.flag(WireField.VALID))
                .message(json.text(WireField.MESSAGE));
        json.date(WireField.NEXT_RUN).ifPresent(builder::nextRun);
        json.findStatus(WireField.LATEST_STATUS).ifPresent(builder::latestStatus);
        return builder.otherFields(json.others()).build();
    }

    static Delivery delivery(JsonObject json) {
        Delivery.Builder builder = Delivery.builder(
                        read(json, WireField.ID, "a whole number greater than zero", DeliveryId::parse),
                        read(json, WireField.DATAPAKKE, "the name of a datapakke", DatapakkeName::of),
                        json.findStatus(WireField.STATUS).orElseThrow(() -> json.wrong(WireField.STATUS, "text")))
                .scope(scope(json))
                .description(json.text(WireField.DESCRIPTION))
                .createdBy(json.text(WireField.CREATED_BY))
                .period(DeliveryPeriod.ofNullable(
                        json.date(WireField.PERIOD_START).orElse(null),
                        json.date(WireField.PERIOD_END).orElse(null)))
                .downloadStatus(json.text(WireField.DOWNLOAD_STATUS));
        json.findText(WireField.RECIPIENT).map(RecipientId::of).ifPresent(builder::recipient);
        json.findText(WireField.SUBSCRIPTION_ID).map(SubscriptionId::of).ifPresent(builder::subscription);
        return builder.otherFields(json.others()).build();
    }

    /** An empty array, null and an absent field are no filter (decision: everything the recipient may see). */
    private static Scope scope(JsonObject json) {
        try {
            return Scope.of(json.texts(WireField.ORGANISATION).stream()
                    .map(text -> LbfNumber.of(LbfLevel.ORGANISATION, text))
                    .toList());
        } catch (IllegalArgumentException e) {
            throw json.wrong(WireField.ORGANISATION, "LBF numbers of organisations with four digits each");
        }
    }

    private static <T> T read(JsonObject json, WireField field, String expected, Function<String, T> parser) {
        String text = json.requiredText(field);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw json.wrong(field, expected);
        }
    }
}
