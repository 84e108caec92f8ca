package dk.almendata.benchmarks;

import dk.almendata.benchmarks.H2Load.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A million postings through the whole sync into an H2 file, against what H2 itself can do with the same typed table in the same run.
 *
 * <p>One delivery with one file of ten columns ({@link Postings}) is loaded five ways, each in a fresh JVM with the same heap, the JIT and
 * the closing of the database inside the clock:
 *
 * <ul>
 *   <li>{@code engine}, the limit: {@code INSERT … SELECT … FROM SYSTEM_RANGE}, so no file, no parsing, no JDBC; one transaction.
 *   <li>{@code chunks}, the limit that is like for like: the same, committed every 5,000 rows as the store does.
 *   <li>{@code csvread}: {@code INSERT … SELECT … FROM CSVREAD} of the unpacked file, with the casts that the table demands and no other
 *       checks; one transaction. Where the heap is too small for it, it gets twice as much until it runs, and the table says so.
 *   <li>{@code spring}: Spring Batch reads the zip, converts every field and fills up the LBF numbers, in chunks of 1,000; no table of jobs.
 *   <li>{@code sync}, ours: list, fetch into the spool, verify the zip, survey the columns, make the table with its view and the ledger, and
 *       load; every field is checked, every row hashed and put into its cell, batches are committed as they go.
 * </ul>
 *
 * <p>All run with {@code WRITE_DELAY 0} and end with {@code CHECKPOINT SYNC}, so that what counts as loaded is on disk. A round is engine,
 * sync, engine, chunks, csvread, spring; a ratio is the time of the limit (the mean of the two beside it) by the time of the load, so above 1 is
 * faster than H2 itself. Processor time is the whole process's, and its ratio is the one to trust on a machine that others use too. After
 * each load count, sum of amounts and size of texts are compared. {@code sync} is asked through the view that users read.
 *
 * <p>Seen on 2026-11-25 with JDK 17, a million rows, 256 MB of heap, two cores, medians of 5 rounds, ratios of {@code sync} with that of the
 * processor time in brackets; the file was 1.2 times the CSV:
 *
 * <table>
 * <caption>A quiet machine, and one that others used as well</caption>
 * <tr><th></th><th>rows/s</th><th>to engine</th><th>to chunks</th><th>to csvread</th></tr>
 * <tr><td>quiet</td><td>88,922</td><td>1.27 (1.20)</td><td>1.11 (1.01)</td><td>1.52 (1.33)</td></tr>
 * <tr><td>busy</td><td>39,487</td><td>1.14 (1.16)</td><td>0.76 (0.96)</td><td>0.98 (1.45)</td></tr>
 * <tr><td>quiet, 2026-11-27, 3 rounds</td><td>83,573</td><td>1.48 (1.25)</td><td>1.01 (1.04)</td><td>1.57</td></tr>
 * <tr><td>quiet, later that day, an archive verified as it is read, 3 rounds</td><td>74,530</td><td>1.26 (1.08)</td><td>0.92 (0.95)</td><td>1.48</td></tr>
 * </table>
 *
 * <p>The last of them also saw 1.50 times Spring Batch.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -cp "target/classes:$(cat target/classpath)" dk.almendata.benchmarks.H2LoadBenchmark --rows 1000000 --rounds 3
 * }</pre>
 *
 * <p>{@code --heap MB} is the heap of each load (default 256), {@code --json} prints one object a line, {@code --profile FILE} records the
 * last {@code sync} with the JDK's Flight Recorder.
 */
public final class H2LoadBenchmark {

    private final LoadOptions options;
    private final Path folder;
    private final List<LoadRound> rounds = new ArrayList<>();
    private long csvreadHeap;

    private H2LoadBenchmark(LoadOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
        this.csvreadHeap = options.heapMegabytes();
    }

    /**
     * Runs the rounds and prints the table.
     *
     * @param arguments {@code --rows N}, {@code --rounds N}, {@code --heap MB}, {@code --json}, {@code --profile FILE}
     * @throws Exception if a load fails or does not leave the rows
     */
    public static void main(String[] arguments) throws Exception {
        LoadOptions options;
        try {
            options = LoadOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(64);
            return;
        }
        Path folder = Files.createTempDirectory("almendata-h2-load");
        try {
            new H2LoadBenchmark(options, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException {
        Path csv = H2Load.csv(folder);
        new Postings(options.rows()).write(csv, H2Load.zip(folder));
        for (int round = 1; round <= options.rounds(); round++) {
            LoadResult before = load(Way.ENGINE, options.heapMegabytes()).orElseThrow();
            LoadResult sync = load(Way.SYNC, options.heapMegabytes()).orElseThrow();
            LoadResult after = load(Way.ENGINE, options.heapMegabytes()).orElseThrow();
            LoadResult chunks = load(Way.CHUNKS, options.heapMegabytes()).orElseThrow();
            LoadResult csvread = csvread();
            LoadResult spring = load(Way.SPRING, options.heapMegabytes()).orElseThrow();
            LoadRound done = new LoadRound(before, sync, after, chunks, csvread, spring);
            rounds.add(done);
            System.err.printf(
                    Locale.ROOT,
                    "round %d of %d: sync to engine %.2f (processor %.2f), to chunks %.2f (processor %.2f)%n",
                    round,
                    options.rounds(),
                    done.limitSeconds() / sync.seconds(),
                    done.limitCpuSeconds() / sync.cpuSeconds(),
                    chunks.seconds() / sync.seconds(),
                    chunks.cpuSeconds() / sync.cpuSeconds());
        }
        LoadReport report = new LoadReport(options, rounds, csvreadHeap, Files.size(csv));
        System.out.print(options.json() ? report.json() : report.text());
    }

    private LoadResult csvread() throws IOException, InterruptedException {
        while (true) {
            Optional<LoadResult> result = load(Way.CSVREAD, csvreadHeap);
            if (result.isPresent()) {
                return result.get();
            }
            csvreadHeap *= 2;
        }
    }

    /** Loads in a JVM of its own; empty if its heap was too small. */
    private Optional<LoadResult> load(Way way, long heapMegabytes) throws IOException, InterruptedException {
        clear();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-cp",
                System.getProperty("java.class.path")));
        if (way == Way.SYNC) {
            options.profile()
                    .ifPresent(file -> command.add("-XX:StartFlightRecording:settings=profile,filename=" + file));
        }
        command.addAll(List.of(H2Load.class.getName(), way.name(), folder.toString(), Long.toString(options.rows())));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit == H2Load.OUT_OF_MEMORY && way == Way.CSVREAD) {
            return Optional.empty();
        }
        if (exit != 0) {
            throw new IllegalStateException(
                    way + " ended with " + exit + " in a heap of " + heapMegabytes + " MB:\n" + output);
        }
        return Optional.of(LoadResult.parse(output));
    }

    /** Leaves the files to load and nothing else. */
    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!file.equals(H2Load.csv(folder)) && !file.equals(H2Load.zip(folder))) {
                    delete(file);
                }
            }
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path top) throws IOException {
        if (Files.notExists(top)) {
            return;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
