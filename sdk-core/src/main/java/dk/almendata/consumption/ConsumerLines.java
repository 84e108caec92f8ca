package dk.almendata.consumption;

/**
 * The lines of a consumer file that can be used, one after another: the port through which a store takes them. One parser is used for all lines,
 * so its values hold until the next step. Not thread-safe.
 */
public interface ConsumerLines extends AutoCloseable {

    /**
     * Steps to the next line that can be used.
     *
     * @return false at the end of the file
     */
    boolean next();

    /**
     * The parser, on the current line.
     *
     * @return always the same; its values hold until the next step
     */
    ConsumerLineParser current();

    /**
     * The number of the current line.
     *
     * @return from 1; 0 before the first
     */
    long line();

    /**
     * The lines that were given out so far.
     *
     * @return how many
     */
    long rows();

    /**
     * The lines that were refused so far; empty lines are not among them.
     *
     * @return how many
     */
    long refused();

    /** Lets go of the file. */
    @Override
    void close();
}
