package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FINDING;
import static dk.almendata.jooq.SyncTables.SUBSCRIPTION;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The core's values as rows of the store's own tables, and back. */
final class DeliveryRows {

    private DeliveryRows() {}

    /** The listed fields of a delivery, its id excepted. */
    static Map<Field<?>, @Nullable Object> of(Delivery delivery) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(DELIVERY.datapakke, delivery.datapakke().text());
        values.put(DELIVERY.remoteStatus, delivery.status().text());
        values.put(
                DELIVERY.recipient, delivery.recipient().map(RecipientId::text).orElse(null));
        values.put(DELIVERY.scope, delivery.scope().toString());
        values.put(DELIVERY.description, delivery.description());
        values.put(DELIVERY.createdBy, delivery.createdBy());
        values.put(DELIVERY.periodStart, delivery.period().start().orElse(null));
        values.put(DELIVERY.periodEnd, delivery.period().end().orElse(null));
        values.put(DELIVERY.downloadStatus, delivery.downloadStatus());
        values.put(
                DELIVERY.subscriptionId,
                delivery.subscription().map(SubscriptionId::text).orElse(null));
        return values;
    }

    static Delivery delivery(Record row) {
        Delivery.Builder builder = Delivery.builder(
                        DeliveryId.of(row.get(DELIVERY.deliveryId)),
                        DatapakkeName.of(row.get(DELIVERY.datapakke)),
                        DeliveryStatus.of(row.get(DELIVERY.remoteStatus)))
                .scope(Scope.parse(row.get(DELIVERY.scope)))
                .description(row.get(DELIVERY.description))
                .createdBy(row.get(DELIVERY.createdBy))
                .period(DeliveryPeriod.ofNullable(row.get(DELIVERY.periodStart), row.get(DELIVERY.periodEnd)))
                .downloadStatus(row.get(DELIVERY.downloadStatus));
        Optional.ofNullable(row.get(DELIVERY.recipient)).map(RecipientId::of).ifPresent(builder::recipient);
        Optional.ofNullable(row.get(DELIVERY.subscriptionId))
                .map(SubscriptionId::of)
                .ifPresent(builder::subscription);
        return builder.build();
    }

    /** The listed fields of a subscription, its id excepted. */
    static Map<Field<?>, @Nullable Object> of(Subscription subscription) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(SUBSCRIPTION.datapakke, subscription.datapakke().text());
        values.put(SUBSCRIPTION.recipient, subscription.recipient().text());
        values.put(SUBSCRIPTION.recipientName, subscription.recipientName());
        values.put(SUBSCRIPTION.scope, subscription.scope().toString());
        values.put(SUBSCRIPTION.description, subscription.description());
        values.put(SUBSCRIPTION.isActive, subscription.isActive());
        values.put(SUBSCRIPTION.isValid, subscription.isValid());
        values.put(SUBSCRIPTION.message, subscription.message());
        values.put(SUBSCRIPTION.nextRun, subscription.nextRun().orElse(null));
        values.put(
                SUBSCRIPTION.latestStatus,
                subscription.latestStatus().map(DeliveryStatus::text).orElse(null));
        return values;
    }

    static Subscription subscription(Record row) {
        Subscription.Builder builder = Subscription.builder(
                        SubscriptionId.of(row.get(SUBSCRIPTION.subscriptionId)),
                        DatapakkeName.of(row.get(SUBSCRIPTION.datapakke)),
                        RecipientId.of(row.get(SUBSCRIPTION.recipient)))
                .recipientName(row.get(SUBSCRIPTION.recipientName))
                .scope(Scope.parse(row.get(SUBSCRIPTION.scope)))
                .description(row.get(SUBSCRIPTION.description))
                .active(row.get(SUBSCRIPTION.isActive))
                .valid(row.get(SUBSCRIPTION.isValid))
                .message(row.get(SUBSCRIPTION.message));
        Optional.ofNullable(row.get(SUBSCRIPTION.nextRun)).ifPresent(builder::nextRun);
        Optional.ofNullable(row.get(SUBSCRIPTION.latestStatus))
                .map(DeliveryStatus::of)
                .ifPresent(builder::latestStatus);
        return builder.build();
    }

    static Map<Field<?>, @Nullable Object> of(Finding finding) {
        Place place = finding.place();
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        values.put(FINDING.code, finding.code().name());
        values.put(FINDING.entryName, place.file().orElse(null));
        values.put(FINDING.lineNo, boxed(place.line()));
        values.put(FINDING.recordNo, boxed(place.record()));
        values.put(FINDING.header, place.column().orElse(null));
        values.put(FINDING.shown, finding.value().orElse(null));
        values.put(FINDING.detail, finding.detail());
        return values;
    }

    static Finding finding(Record row) {
        Place place = new Place(
                Optional.ofNullable(row.get(FINDING.entryName)),
                unboxed(row.get(FINDING.lineNo)),
                unboxed(row.get(FINDING.recordNo)),
                Optional.ofNullable(row.get(FINDING.header)));
        return new Finding(
                FindingCode.valueOf(row.get(FINDING.code)),
                place,
                Optional.ofNullable(row.get(FINDING.shown)),
                row.get(FINDING.detail));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static OptionalLong unboxed(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
