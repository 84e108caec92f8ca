package dk.almendata.sync;

import dk.almendata.delivery.Delivery;
import dk.almendata.table.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a run did with one delivery.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param delivery the delivery as listed
 * @param result what came of it
 * @param changes what changed, one for each file; empty unless loaded
 * @param findings what was found, errors and warnings
 * @param message a sentence for people
 */
public record DeliveryOutcome(
        Delivery delivery, Result result, List<TableChange> changes, List<Finding> findings, String message) {

    /** Copies the lists. */
    public DeliveryOutcome {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(result, "result");
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        Objects.requireNonNull(message, "message");
    }

    /** What came of a delivery. */
    public enum Result {
        /** Its rows are now in the tables. */
        LOADED,
        /** Its rows were in the tables already; nothing changed. */
        UNCHANGED,
        /** The service has not finished it. */
        WAITING,
        /** Kept out until somebody decides. */
        HELD,
        /** Kept out because somebody decided so; nothing to do. */
        DECLINED,
        /** Not touched, because it ends after the last month that was asked for. */
        POSTPONED,
        /** Refused for what is wrong with it. */
        REJECTED,
        /** It failed at the service, or could not be fetched or loaded; the next run tries again. */
        FAILED;

        /**
         * The word that reports use.
         *
         * @return lower case
         */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
