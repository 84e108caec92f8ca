package dk.almendata.delivery;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Set;

/**
 * The status of an execution ({@code Eksekveringsstatus}).
 *
 * <p>Source: guide 3.3.4 for the five words. The service owns them, so the type is open: a word that we do not know is kept
 * and {@link #isKnown()} says so. Decision: only {@link #SUCCES} may be downloaded. Immutable; instances may be shared
 * between threads.
 *
 * @param text the portal's word, in NFC; empty where the service states none
 */
public record DeliveryStatus(String text) {

    /** {@code Oprettet}: made, not yet in the queue. */
    public static final DeliveryStatus OPRETTET = of("Oprettet");

    /** {@code Tilføjet køen}: in the queue. */
    public static final DeliveryStatus TILFOEJET_KOEEN = of("Tilføjet køen");

    /** {@code Eksekverer}: running. */
    public static final DeliveryStatus EKSEKVERER = of("Eksekverer");

    /** {@code Fejlet}: failed. */
    public static final DeliveryStatus FEJLET = of("Fejlet");

    /** {@code Succes}: finished, may be downloaded. */
    public static final DeliveryStatus SUCCES = of("Succes");

    private static final Set<DeliveryStatus> WAITING = Set.of(OPRETTET, TILFOEJET_KOEEN, EKSEKVERER);

    /**
     * Keeps the text in NFC, without blanks at its ends.
     */
    public DeliveryStatus {
        Objects.requireNonNull(text, "text");
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /**
     * The status with this word, known or not.
     *
     * @param text the word; composed or decomposed, blanks around it are forgiven
     * @return the status
     */
    public static DeliveryStatus of(String text) {
        return new DeliveryStatus(text);
    }

    /**
     * Whether this is one of the five statuses that the guide names.
     *
     * @return false for any other word
     */
    public boolean isKnown() {
        return isWaiting() || isFailed() || isDownloadable();
    }

    /**
     * Whether the service has the execution in hand: made, queued or running.
     *
     * @return false for a finished, a failed and an unknown status
     */
    public boolean isWaiting() {
        return WAITING.contains(this);
    }

    /**
     * Whether the execution failed at the service.
     *
     * @return true for {@link #FEJLET} only
     */
    public boolean isFailed() {
        return equals(FEJLET);
    }

    /**
     * Whether the zip may be fetched.
     *
     * @return true for {@link #SUCCES} only
     */
    public boolean isDownloadable() {
        return equals(SUCCES);
    }

    /** The portal's word. */
    @Override
    public String toString() {
        return text;
    }
}
