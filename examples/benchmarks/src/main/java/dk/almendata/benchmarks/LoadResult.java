package dk.almendata.benchmarks;

/**
 * What one load took and left.
 *
 * @param nanos wall time, closing included
 * @param cpuNanos processor time of the whole process, the JVM's own threads included
 * @param peakBytes the most memory that the process had, 0 if unknown
 * @param fileBytes the size of the closed database
 * @param check what {@link Postings#check} said of the table
 */
record LoadResult(long nanos, long cpuNanos, long peakBytes, long fileBytes, String check) {

    private static final String MARK = "load-result";

    /** One line that {@link #parse} reads. */
    String line() {
        return String.join(
                " ",
                MARK,
                Long.toString(nanos),
                Long.toString(cpuNanos),
                Long.toString(peakBytes),
                Long.toString(fileBytes),
                check);
    }

    /** The result that a process printed. */
    static LoadResult parse(String output) {
        String[] parts = output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The load printed no result:\n" + output))
                .split(" ", 6);
        return new LoadResult(
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                parts[5]);
    }

    double seconds() {
        return nanos / 1e9;
    }

    double cpuSeconds() {
        return cpuNanos / 1e9;
    }
}
