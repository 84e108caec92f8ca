package dk.almendata.sync;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A source whose archives are plain text that {@link MemorySpool} understands: one line {@code file:header|row|row} for each file. */
final class MemorySource implements DeliverySource {

    final List<Delivery> deliveries = new ArrayList<>();
    final Map<DeliveryId, String> archives = new HashMap<>();
    final Map<DeliveryId, SourceException> faults = new HashMap<>();
    final List<DeliveryId> fetched = new ArrayList<>();

    void add(Delivery delivery, String... files) {
        deliveries.removeIf(old -> old.id().equals(delivery.id()));
        deliveries.add(delivery);
        archives.put(delivery.id(), String.join("\n", files));
    }

    @Override
    public SourceId id() {
        return new SourceId("memory");
    }

    @Override
    public Listing list() {
        return new Listing(List.of(), deliveries);
    }

    @Override
    public SpooledArchive fetch(Delivery delivery, Incoming incoming) {
        fetched.add(delivery.id());
        SourceException fault = faults.get(delivery.id());
        if (fault != null) {
            throw fault;
        }
        byte[] bytes = archives.get(delivery.id()).getBytes(StandardCharsets.UTF_8);
        incoming.write(bytes, 0, bytes.length);
        return incoming.complete(OptionalLong.of(bytes.length));
    }
}
