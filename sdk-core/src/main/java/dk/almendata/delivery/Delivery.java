package dk.almendata.delivery;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a datapakke ({@code dataleverance}) as the service reports it.
 *
 * <p>Source: guide 3.3.4 for the fields; the reference to a subscription is <em>assumed</em>. Everything is kept as stated, so
 * that a listing can always be read; what may be used is decided by {@link DeliveryStatus#isDownloadable()} and
 * {@code Datapakke.checkPeriod}. Two deliveries are equal if all their fields
 * but the other ones are. Immutable; instances may be shared between
 * threads.
 */
public final class Delivery {

    private final DeliveryId id;
    private final DatapakkeName datapakke;
    private final DeliveryStatus status;
    private final @Nullable RecipientId recipient;
    private final Scope scope;
    private final String description;
    private final String createdBy;
    private final DeliveryPeriod period;
    private final String downloadStatus;
    private final @Nullable SubscriptionId subscription;
    private final Map<String, String> otherFields;

    private Delivery(Builder builder) {
        this.id = builder.id;
        this.datapakke = builder.datapakke;
        this.status = builder.status;
        this.recipient = builder.recipient;
        this.scope = builder.scope;
        this.description = builder.description;
        this.createdBy = builder.createdBy;
        this.period = builder.period;
        this.downloadStatus = builder.downloadStatus;
        this.subscription = builder.subscription;
        this.otherFields = builder.otherFields;
    }

    /**
     * A delivery by what every delivery has.
     *
     * @param id the running number
     * @param datapakke the package's name
     * @param status the status
     * @return a builder, for one thread
     */
    public static Builder builder(DeliveryId id, DatapakkeName datapakke, DeliveryStatus status) {
        return new Builder(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(datapakke, "datapakke"),
                Objects.requireNonNull(status, "status"));
    }

    /**
     * {@code Id}.
     *
     * @return the running number of the execution
     */
    public DeliveryId id() {
        return id;
    }

    /**
     * {@code Datapakke}.
     *
     * @return the package's name
     */
    public DatapakkeName datapakke() {
        return datapakke;
    }

    /**
     * {@code Eksekveringsstatus}.
     *
     * @return the status
     */
    public DeliveryStatus status() {
        return status;
    }

    /**
     * {@code Modtager}.
     *
     * @return the recipient's id; empty where it is not known, as for a zip fetched in the browser
     */
    public Optional<RecipientId> recipient() {
        return Optional.ofNullable(recipient);
    }

    /**
     * {@code Organisation}.
     *
     * @return the filter on organisations
     */
    public Scope scope() {
        return scope;
    }

    /**
     * {@code Beskrivelse}.
     *
     * @return text, often empty
     */
    public String description() {
        return description;
    }

    /**
     * {@code OprettetAf}: where the delivery comes from.
     *
     * @return text, empty where it is not stated
     */
    public String createdBy() {
        return createdBy;
    }

    /**
     * {@code PeriodeStartDato} and {@code PeriodeSlutDato}.
     *
     * @return the period as stated
     */
    public DeliveryPeriod period() {
        return period;
    }

    /**
     * {@code DownloadStatus}; its values are not known.
     *
     * @return text, empty where it is not stated
     */
    public String downloadStatus() {
        return downloadStatus;
    }

    /**
     * The subscription that made the delivery (<em>assumed</em>). A re-run takes the reference from older deliveries.
     *
     * @return the subscription's id, or empty
     */
    public Optional<SubscriptionId> subscription() {
        return Optional.ofNullable(subscription);
    }

    /**
     * What the service says beyond the fields above: the name of each field that is not known here, with its value as JSON text. For people who
     * look what the service has to offer; it counts neither for equality nor for the text of this object.
     *
     * @return name and value in the order of the service; empty where there is nothing
     */
    public Map<String, String> otherFields() {
        return otherFields;
    }

    /**
     * Whether another listing of this delivery speaks of the same rows: the same datapakke, period and filter. The status and the texts
     * may differ.
     *
     * @param other a delivery of the same id
     * @return false if it was given another label
     */
    public boolean offersTheSameAs(Delivery other) {
        return datapakke.equals(other.datapakke) && period.equals(other.period) && scope.equals(other.scope);
    }

    /**
     * A builder that carries every field of this delivery.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, datapakke, status)
                .scope(scope)
                .description(description)
                .createdBy(createdBy)
                .period(period)
                .downloadStatus(downloadStatus)
                .otherFields(otherFields);
        builder.recipient = recipient;
        builder.subscription = subscription;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Delivery other
                && id.equals(other.id)
                && datapakke.equals(other.datapakke)
                && status.equals(other.status)
                && Objects.equals(recipient, other.recipient)
                && scope.equals(other.scope)
                && description.equals(other.description)
                && createdBy.equals(other.createdBy)
                && period.equals(other.period)
                && downloadStatus.equals(other.downloadStatus)
                && Objects.equals(subscription, other.subscription);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, datapakke, status, period);
    }

    /** A line for people, such as {@code 12 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes}. */
    @Override
    public String toString() {
        return id + " " + datapakke + " " + period + " " + status;
    }

    /** Builds a {@link Delivery}. For one thread, short-lived. */
    public static final class Builder {
        private DeliveryId id;
        private DatapakkeName datapakke;
        private DeliveryStatus status;
        private @Nullable RecipientId recipient;
        private Scope scope = Scope.all();
        private String description = "";
        private String createdBy = "";
        private DeliveryPeriod period = DeliveryPeriod.none();
        private String downloadStatus = "";
        private @Nullable SubscriptionId subscription;
        private Map<String, String> otherFields = Map.of();

        private Builder(DeliveryId id, DatapakkeName datapakke, DeliveryStatus status) {
            this.id = id;
            this.datapakke = datapakke;
            this.status = status;
        }

        /**
         * Replaces the running number.
         *
         * @param value the id
         * @return this builder
         */
        public Builder id(DeliveryId value) {
            this.id = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the package.
         *
         * @param value its name
         * @return this builder
         */
        public Builder datapakke(DatapakkeName value) {
            this.datapakke = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the status.
         *
         * @param value the status
         * @return this builder
         */
        public Builder status(DeliveryStatus value) {
            this.status = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Names the recipient; default: not known.
         *
         * @param value the recipient's id
         * @return this builder
         */
        public Builder recipient(RecipientId value) {
            this.recipient = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the filter on organisations; default: all.
         *
         * @param value the scope
         * @return this builder
         */
        public Builder scope(Scope value) {
            this.scope = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the description; default: empty.
         *
         * @param value text
         * @return this builder
         */
        public Builder description(String value) {
            this.description = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces where the delivery comes from; default: empty.
         *
         * @param value text
         * @return this builder
         */
        public Builder createdBy(String value) {
            this.createdBy = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the period; default: no dates.
         *
         * @param value the period as stated
         * @return this builder
         */
        public Builder period(DeliveryPeriod value) {
            this.period = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the download status; default: empty.
         *
         * @param value text
         * @return this builder
         */
        public Builder downloadStatus(String value) {
            this.downloadStatus = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Links the delivery to a subscription; default: no link.
         *
         * @param value the subscription's id
         * @return this builder
         */
        public Builder subscription(SubscriptionId value) {
            this.subscription = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Takes the link to a subscription away, as a re-run does with older deliveries.
         *
         * @return this builder
         */
        public Builder withoutSubscription() {
            this.subscription = null;
            return this;
        }

        /**
         * Replaces what the service says beyond the known fields; default: nothing.
         *
         * @param value the name of each field with its value as JSON text; copied
         * @return this builder
         */
        public Builder otherFields(Map<String, String> value) {
            this.otherFields = Collections.unmodifiableMap(new LinkedHashMap<>(value));
            return this;
        }

        /**
         * Makes the delivery.
         *
         * @return the delivery
         */
        public Delivery build() {
            return new Delivery(this);
        }
    }
}
