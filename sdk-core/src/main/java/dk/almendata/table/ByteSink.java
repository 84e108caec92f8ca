package dk.almendata.table;

/** Takes the bytes of a field straight from the reader's buffer, so that no object is made for it. */
@FunctionalInterface
public interface ByteSink {

    /**
     * Takes bytes. They are only valid during the call.
     *
     * @param bytes the array that holds them
     * @param from the first
     * @param to one past the last
     */
    void append(byte[] bytes, int from, int to);
}
