package dk.almendata.client;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import java.util.Objects;

/**
 * Data ud as a source of deliveries for the sync.
 *
 * <p>Immutable; as thread-safe as its client, which it does not close.
 */
public final class DataUdSource implements DeliverySource {

    private final SourceId id;
    private final DataUdClient client;

    private DataUdSource(SourceId id, DataUdClient client) {
        this.id = Objects.requireNonNull(id, "id");
        this.client = Objects.requireNonNull(client, "client");
    }

    /**
     * A source.
     *
     * @param id the user's name for the service behind the client; test and production have different ones
     * @param client asks the service; the caller closes it
     * @return the source
     */
    public static DataUdSource of(SourceId id, DataUdClient client) {
        return new DataUdSource(id, client);
    }

    @Override
    public SourceId id() {
        return id;
    }

    /** Subscriptions first, then deliveries, so that every subscription a delivery names is older than the delivery. */
    @Override
    public Listing list() {
        return new Listing(client.subscriptions(), client.deliveries());
    }

    @Override
    public SpooledArchive fetch(Delivery delivery, Incoming incoming) {
        return client.download(delivery.id(), incoming);
    }
}
