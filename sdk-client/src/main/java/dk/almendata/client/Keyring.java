package dk.almendata.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The key in use, and those used before, which must not show either. Thread-safe. */
final class Keyring {

    private static final int MAX_REMEMBERED = 50;

    private final KeySource source;
    private final List<Secret> used = new CopyOnWriteArrayList<>();
    private volatile Secret current;

    Keyring(KeySource source) {
        this.source = source;
        this.current = source.key();
        used.add(current);
    }

    /** The key for the next request. */
    Secret current() {
        return current;
    }

    /**
     * Asks for the key anew after one was refused.
     *
     * @return whether there is another one now
     */
    synchronized boolean renew(Secret refused) {
        if (current != refused) {
            return true;
        }
        Secret next;
        try {
            next = source.key();
        } catch (RuntimeException none) {
            return false;
        }
        if (next.hasValueOf(refused)) {
            return false;
        }
        current = next;
        used.add(next);
        if (used.size() > MAX_REMEMBERED) {
            used.remove(0);
        }
        return true;
    }

    /** A text in which no key is left. */
    String without(String text) {
        String clean = text;
        for (Secret key : used) {
            clean = clean.replace(key.reveal(), "***");
        }
        return clean;
    }

    /** Whether a text gives a key away. */
    boolean isIn(String text) {
        return used.stream().anyMatch(key -> key.isIn(text));
    }
}
