package dk.almendata.sync;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A loaded delivery beside what the service gives for it now. Decision on changed content: its rows stay, and a person finds out why. */
final class Recheck {

    private final Archives archives;

    Recheck(Archives archives) {
        this.archives = archives;
    }

    /**
     * Fetches a loaded delivery again and compares.
     *
     * @param accepted whether somebody said that its rows shall stay
     */
    DeliveryOutcome of(Delivery delivery, LedgerEntry entry, boolean accepted) {
        SpooledArchive archive = archives.fetch(delivery);
        try (DeliveryArchive content = archives.open(delivery, archive)) {
            if (entry.content().equals(Optional.of(content.verified().content()))) {
                return told(delivery, Result.UNCHANGED, List.of(), "Loaded before; the service has the same content.");
            }
        } catch (ArchiveRefusedException refused) {
            archives.discard(archive);
            return told(
                    delivery,
                    Result.FAILED,
                    refused.findings(),
                    "Loaded before; what the service gives now is damaged.");
        }
        Finding changed = Finding.of(
                FindingCode.CONTENT_CHANGED,
                Place.ARCHIVE,
                "found other content than was loaded on "
                        + entry.loadedAt().map(Instant::toString).orElse("a day unknown"));
        return told(delivery, accepted ? Result.UNCHANGED : Result.HELD, List.of(changed), changed.message());
    }

    private static DeliveryOutcome told(Delivery delivery, Result result, List<Finding> findings, String message) {
        return new DeliveryOutcome(delivery, result, List.of(), findings, message);
    }
}
