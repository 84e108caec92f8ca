package dk.almendata.subscription;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A subscription ({@code abonnement}) as the service lists it.
 *
 * <p>Source: guide 3.3.3 for the fields; the id is <em>assumed</em>. Two subscriptions are equal if all their
 * fields but the other ones are. Immutable; instances may be shared between threads.
 */
public final class Subscription {

    private final SubscriptionId id;
    private final DatapakkeName datapakke;
    private final RecipientId recipient;
    private final String recipientName;
    private final Scope scope;
    private final String description;
    private final boolean active;
    private final boolean valid;
    private final String message;
    private final @Nullable LocalDate nextRun;
    private final @Nullable DeliveryStatus latestStatus;
    private final Map<String, String> otherFields;

    private Subscription(Builder builder) {
        this.id = builder.id;
        this.datapakke = builder.datapakke;
        this.recipient = builder.recipient;
        this.recipientName = builder.recipientName;
        this.scope = builder.scope;
        this.description = builder.description;
        this.active = builder.active;
        this.valid = builder.valid;
        this.message = builder.message;
        this.nextRun = builder.nextRun;
        this.latestStatus = builder.latestStatus;
        this.otherFields = builder.otherFields;
    }

    /**
     * A subscription by what every subscription has; active and valid unless something else is said.
     *
     * @param id the id
     * @param datapakke the package's name
     * @param recipient who receives
     * @return a builder, for one thread
     */
    public static Builder builder(SubscriptionId id, DatapakkeName datapakke, RecipientId recipient) {
        return new Builder(
                Objects.requireNonNull(id, "id"),
                Objects.requireNonNull(datapakke, "datapakke"),
                Objects.requireNonNull(recipient, "recipient"));
    }

    /**
     * The id (<em>assumed</em>).
     *
     * @return the id
     */
    public SubscriptionId id() {
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
     * {@code Modtager}: the id.
     *
     * @return who receives
     */
    public RecipientId recipient() {
        return recipient;
    }

    /**
     * {@code Modtager}: the name.
     *
     * @return text, empty where it is not stated
     */
    public String recipientName() {
        return recipientName;
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
     * {@code Aktiv}.
     *
     * @return false while it waits for its first start and after a stop
     */
    public boolean isActive() {
        return active;
    }

    /**
     * {@code Valid}: whether the recipient had every right it needs at the last validation.
     *
     * @return false after a failed validation, which also stops the subscription
     */
    public boolean isValid() {
        return valid;
    }

    /**
     * {@code Besked}: what the system says, such as the result of a failed validation.
     *
     * @return text, often empty
     */
    public String message() {
        return message;
    }

    /**
     * {@code NæsteKørsel}.
     *
     * @return the day of the next run; empty where there is none
     */
    public Optional<LocalDate> nextRun() {
        return Optional.ofNullable(nextRun);
    }

    /**
     * {@code Seneste eksekveringsstatus}.
     *
     * @return the status of the newest linked delivery; empty where there is none
     */
    public Optional<DeliveryStatus> latestStatus() {
        return Optional.ofNullable(latestStatus);
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
     * A builder that carries every field of this subscription.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, datapakke, recipient)
                .recipientName(recipientName)
                .scope(scope)
                .description(description)
                .active(active)
                .valid(valid)
                .message(message)
                .otherFields(otherFields);
        builder.nextRun = nextRun;
        builder.latestStatus = latestStatus;
        return builder;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Subscription other
                && id.equals(other.id)
                && datapakke.equals(other.datapakke)
                && recipient.equals(other.recipient)
                && recipientName.equals(other.recipientName)
                && scope.equals(other.scope)
                && description.equals(other.description)
                && active == other.active
                && valid == other.valid
                && message.equals(other.message)
                && Objects.equals(nextRun, other.nextRun)
                && Objects.equals(latestStatus, other.latestStatus);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, datapakke, scope, active, valid, nextRun);
    }

    /** A line for people, such as {@code 3 Bbr_Delvis all active}. */
    @Override
    public String toString() {
        return id + " " + datapakke + " " + scope + (active ? " active" : " stopped") + (valid ? "" : " invalid");
    }

    /** Builds a {@link Subscription}. For one thread, short-lived. */
    public static final class Builder {
        private final SubscriptionId id;
        private final DatapakkeName datapakke;
        private final RecipientId recipient;
        private String recipientName = "";
        private Scope scope = Scope.all();
        private String description = "";
        private boolean active = true;
        private boolean valid = true;
        private String message = "";
        private @Nullable LocalDate nextRun;
        private @Nullable DeliveryStatus latestStatus;
        private Map<String, String> otherFields = Map.of();

        private Builder(SubscriptionId id, DatapakkeName datapakke, RecipientId recipient) {
            this.id = id;
            this.datapakke = datapakke;
            this.recipient = recipient;
        }

        /**
         * Replaces the recipient's name; default: empty.
         *
         * @param value text
         * @return this builder
         */
        public Builder recipientName(String value) {
            this.recipientName = Objects.requireNonNull(value, "value");
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
         * Replaces {@code Aktiv}; default: true.
         *
         * @param value whether it runs
         * @return this builder
         */
        public Builder active(boolean value) {
            this.active = value;
            return this;
        }

        /**
         * Replaces {@code Valid}; default: true.
         *
         * @param value whether the last validation went well
         * @return this builder
         */
        public Builder valid(boolean value) {
            this.valid = value;
            return this;
        }

        /**
         * Replaces {@code Besked}; default: empty.
         *
         * @param value text
         * @return this builder
         */
        public Builder message(String value) {
            this.message = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Sets {@code NæsteKørsel}; default: none.
         *
         * @param value the day
         * @return this builder
         */
        public Builder nextRun(LocalDate value) {
            this.nextRun = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Takes {@code NæsteKørsel} away.
         *
         * @return this builder
         */
        public Builder withoutNextRun() {
            this.nextRun = null;
            return this;
        }

        /**
         * Sets {@code Seneste eksekveringsstatus}; default: none.
         *
         * @param value the status
         * @return this builder
         */
        public Builder latestStatus(DeliveryStatus value) {
            this.latestStatus = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Takes {@code Seneste eksekveringsstatus} away.
         *
         * @return this builder
         */
        public Builder withoutLatestStatus() {
            this.latestStatus = null;
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
         * Makes the subscription.
         *
         * @return the subscription
         */
        public Subscription build() {
            return new Subscription(this);
        }
    }
}
