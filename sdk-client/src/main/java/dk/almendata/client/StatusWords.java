package dk.almendata.client;

import dk.almendata.delivery.DeliveryStatus;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the service calls the five statuses that the guide names. Immutable. */
final class StatusWords {

    /** The five in the order of a delivery's life. */
    static final List<DeliveryStatus> FIVE = List.of(
            DeliveryStatus.OPRETTET,
            DeliveryStatus.TILFOEJET_KOEEN,
            DeliveryStatus.EKSEKVERER,
            DeliveryStatus.FEJLET,
            DeliveryStatus.SUCCES);

    private final Map<DeliveryStatus, List<String>> words;
    private final Map<String, DeliveryStatus> statuses = new LinkedHashMap<>();

    private StatusWords(Map<DeliveryStatus, List<String>> words) {
        this.words = words;
        words.forEach((status, list) -> list.forEach(word -> statuses.put(word, status)));
    }

    /** The portal's words (guide 3.3.4). */
    static StatusWords assumed() {
        Map<DeliveryStatus, List<String>> words = new LinkedHashMap<>();
        FIVE.forEach(status -> words.put(status, List.of(status.text())));
        return new StatusWords(words);
    }

    /** With other words for one status, in place of those before. */
    StatusWords with(DeliveryStatus status, List<String> replacement) {
        Objects.requireNonNull(status, "status");
        if (!FIVE.contains(status)) {
            throw new IllegalArgumentException(
                    "The words of a status: expected one of " + FIVE + ", found '" + status + "'");
        }
        List<String> all = new ArrayList<>();
        for (String word : replacement) {
            all.add(folded(WireProfile.notBlank("Word of the status " + status, word)));
        }
        Map<DeliveryStatus, List<String>> other = new LinkedHashMap<>(words);
        other.put(status, List.copyOf(all));
        return new StatusWords(other);
    }

    /**
     * Checks that no word stands for two statuses.
     *
     * @throws IllegalStateException if one does
     */
    void check() {
        Map<String, DeliveryStatus> seen = new LinkedHashMap<>();
        words.forEach((status, list) -> list.forEach(word -> {
            DeliveryStatus other = seen.putIfAbsent(word, status);
            if (other != null && !other.equals(status)) {
                throw new IllegalStateException("The word '" + WireProfile.printable(word)
                        + "' stands for the statuses " + other + " and " + status + ": expected one");
            }
        }));
    }

    List<String> of(DeliveryStatus status) {
        return words.getOrDefault(status, List.of());
    }

    /** The status that a word stands for; a word that nobody named stays as it is. */
    DeliveryStatus read(String word) {
        DeliveryStatus known = statuses.get(folded(word));
        return known == null ? DeliveryStatus.of(word) : known;
    }

    private static String folded(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).strip();
    }
}
