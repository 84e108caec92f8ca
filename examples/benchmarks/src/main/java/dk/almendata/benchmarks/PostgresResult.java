package dk.almendata.benchmarks;

/**
 * What one load into PostgreSQL took and left.
 *
 * @param nanos wall time
 * @param clientNanos processor time of the program that loaded, its start included
 * @param serverNanos processor time of the server meanwhile
 * @param peakBytes the most memory of the program, 0 if unknown
 * @param check what {@link Postings#check} said of the tables
 */
record PostgresResult(long nanos, long clientNanos, long serverNanos, long peakBytes, String check) {

    double seconds() {
        return nanos / 1e9;
    }

    double clientSeconds() {
        return clientNanos / 1e9;
    }

    double serverSeconds() {
        return serverNanos / 1e9;
    }
}
