package dk.almendata.client;

/** The stock from which repeats are taken. Thread-safe. */
final class TokenBucket {

    private static final int COST = 5;

    private final int capacity;
    private int tokens;

    TokenBucket(int capacity) {
        this.capacity = capacity;
        this.tokens = capacity;
    }

    /** Takes what one repeat costs, if that much is there. */
    synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    /** A call came through: what its last repeat cost comes back, or one token if it needed none. */
    synchronized void giveBack(boolean repeated) {
        tokens = Math.min(capacity, tokens + (repeated ? COST : 1));
    }
}
