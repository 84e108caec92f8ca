package dk.almendata.benchmarks;

import dk.almendata.benchmarks.PostgresLoad.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The most memory that a load into PostgreSQL ever has, by the number of rows: it must not grow with them. Each load is a whole sync of a new
 * delivery ({@link Way#SYNC}) in a JVM of its own with a heap of 64 MB, and what it left is compared with what the postings are.
 *
 * <p>Seen on 2026-11-27 with JDK 17, two cores: 146 MB at 200,000 rows, 150 MB at 5 million, 146 MB at 50 million, which took 311 seconds, 160,000 rows a
 * second (the file read twice, since its columns are not known before).
 *
 * <p>From the root; fifty million rows need some 25 GB of disk:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -cp "target/classes:$(cat target/classpath)" dk.almendata.benchmarks.PostgresMemoryBenchmark 200000 5000000 50000000
 * }</pre>
 */
public final class PostgresMemoryBenchmark {

    private static final String HEAP = "-Xmx64m";

    private PostgresMemoryBenchmark() {}

    /**
     * Loads once for each number of rows.
     *
     * @param arguments numbers of rows
     * @throws Exception if a load fails or does not leave the rows
     */
    public static void main(String[] arguments) throws Exception {
        for (String rows : arguments) {
            Path folder = Files.createTempDirectory("almendata-postgres-memory");
            try (PostgresBench bench = PostgresBench.forSyncAlone(folder, Long.parseLong(rows))) {
                bench.makeReady(Way.SYNC);
                LoadResult result = load(folder, bench.port());
                System.out.printf(
                        Locale.ROOT,
                        "%,d rows: %.1f s, %,.0f rows/s, peak %d MB, found %s%n",
                        Long.parseLong(rows),
                        result.nanos() / 1e9,
                        Long.parseLong(rows) * 1e9 / result.nanos(),
                        result.peakBytes() / 1_000_000,
                        bench.check(Way.SYNC));
            } finally {
                H2LoadBenchmark.delete(folder);
            }
        }
    }

    private static LoadResult load(Path folder, int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresLoad.class.getName(),
                        Way.SYNC.name(),
                        folder.toString(),
                        Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The load ended with " + process.exitValue() + ":\n" + output);
        }
        return LoadResult.parse(output);
    }
}
