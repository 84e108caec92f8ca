package dk.almendata.benchmarks;

import dk.almendata.benchmarks.PostgresLoad.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Three files of postings through the whole sync into PostgreSQL, against what PostgreSQL's own client takes to copy the same rows when
 * somebody has prepared them, in the same run.
 *
 * <p>A server of the benchmark's own, in its default configuration (so everything is forced to disk), over TCP on the loopback. One
 * delivery with three files of ten columns ({@link Postings}) is loaded, each time in a fresh JVM with the same heap and the JIT inside the
 * clock, into a schema made anew, after a {@code CHECKPOINT}:
 *
 * <ul>
 *   <li>{@code psql}, the limit: {@code \copy} of three plain CSV files, in one transaction, into tables of the same columns and primary key
 *       as the store's. The files hold the very rows that the store keeps, keys, cells and hashes too, so nothing is left to work out; that
 *       they were unpacked, checked and typed before is not in its clock, and it is no JVM.
 *   <li>{@code raw}: the same files by the driver's {@code CopyManager}. The limit where there is no {@code psql}.
 *   <li>{@code sync}, ours: make the store, list, fetch into the spool, verify the zip, survey the columns, make the tables with their
 *       views, and load, every field checked, every row hashed and put into its cell, rows and ledger in one transaction; on one connection
 *       that stays open, as a pool's would.
 *   <li>{@code ready}, ours too: the same into a store that is there already and whose tables are pinned, so each file is
 *       read once; nothing is made in the clock, as nothing is in that of the limit.
 *   <li>{@code warm}: the same in a JVM that has loaded the delivery before, into another schema, as the scheduled job of a server has. Its
 *       processor time and peak are those of both loads.
 *   <li>with {@code --peers} also {@code jdbc} (batches of 1,000, {@code reWriteBatchedInserts}), {@code jooq} (batches of 1,000) and
 *       {@code spring} (Spring Batch, chunks of 1,000, no table of jobs), which read the zip, convert every field and fill up the LBF numbers,
 *       and neither verify, survey, hash nor keep a ledger.
 * </ul>
 *
 * <p>A round is limit, sync, ready, limit, the others; a ratio is the time of the limit (the mean of the two beside it) by the time of the load, so
 * above 1 is faster than the limit. Processor time is that of the program, start of its JVM included, and that of the server; the wall
 * clock of a JVM begins with its {@code main}. After each load counts, sums of amounts, sizes of texts and more are compared.
 *
 * <p>Seen on 2026-11-27, two cores, nothing else at work, heap 256 MB, {@code sync}, {@code ready} and {@code warm} to psql:
 *
 * <table>
 * <caption>Medians, with {@code --archive}</caption>
 * <tr><th>rows</th><th>JDK, {@code --jvm}</th><th>rounds</th><th>sync</th><th>ready</th><th>warm</th></tr>
 * <tr><td>200,000</td><td>25, {@code -XX:TieredStopAtLevel=1}</td><td>9</td><td>0.46</td><td>0.73</td><td>0.88</td></tr>
 * <tr><td>200,000</td><td>17, {@code -XX:TieredStopAtLevel=1}</td><td>7</td><td>0.42</td><td>0.58</td><td>0.93</td></tr>
 * <tr><td>1,000,000</td><td>17, {@code -XX:TieredStopAtLevel=1}</td><td>5</td><td>0.73</td><td>0.94</td><td>1.05</td></tr>
 * <tr><td>1,000,000</td><td>17</td><td>5</td><td>0.83</td><td>0.91</td><td>1.13</td></tr>
 * <tr><td>5,000,000, heap 64 MB</td><td>17</td><td>5</td><td>0.85</td><td>1.18</td><td>1.27</td></tr>
 * </table>
 *
 * <p>One round with {@code --peers} at a million, JDK 17: {@code ready} 3.4 times JDBC, 5.3 times jOOQ, 4.7 times Spring Batch; {@code sync} 2.8, 4.3
 * and 3.9. What a fresh JVM takes longer is about half a second on JDK 25 and a whole one on 17, whatever the rows: connecting, classes, statements
 * rendered for the first time.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -cp "$(echo target/almendata-benchmarks-*-SNAPSHOT.jar):$(cat target/classpath)" dk.almendata.benchmarks.PostgresLoadBenchmark \
 *     --rows 200000 --rounds 9 --archive --jvm -XX:TieredStopAtLevel=1
 * }</pre>
 *
 * <p>{@code --heap MB} is the heap of each load (default 256), {@code --archive} lets each find its classes ready in a file that a load before
 * has made, a class data archive or, from JDK 25 on, an AOT cache, {@code --json} prints one object a line, {@code --profile FILE} records the
 * last {@code ready} with the JDK's Flight Recorder, {@code --jvm OPTION} (repeatable) goes to the JVM of each load.
 */
public final class PostgresLoadBenchmark {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final LoadOptions options;
    private final Path folder;
    private final PostgresBench bench;
    private final List<PostgresRound> rounds = new ArrayList<>();
    private final List<String> jvm;

    private PostgresLoadBenchmark(LoadOptions options, Path folder, PostgresBench bench) {
        this.options = options;
        this.folder = folder;
        this.bench = bench;
        this.jvm = new ArrayList<>(options.jvm());
    }

    /**
     * Runs the rounds and prints the table.
     *
     * @param arguments {@code --rows N}, {@code --rounds N}, {@code --heap MB}, {@code --peers}, {@code --archive}, {@code --json}, {@code --profile FILE},
     *     {@code --jvm OPTION}
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
        Path folder = Files.createTempDirectory("almendata-postgres-load");
        try (PostgresBench bench = PostgresBench.start(folder, options.rows())) {
            new PostgresLoadBenchmark(options, folder, bench).run();
        } finally {
            H2LoadBenchmark.delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        Way limit = PostgresBench.hasPsql() ? Way.PSQL : Way.RAW;
        if (limit == Way.RAW) {
            System.err.println(
                    "There is no psql on the path, so the limit is the driver's own copy of the prepared files");
        }
        if (options.archive()) {
            makeArchive();
        }
        for (int round = 1; round <= options.rounds(); round++) {
            Map<Way, PostgresResult> others = new EnumMap<>(Way.class);
            PostgresResult before = load(limit);
            others.put(Way.SYNC, load(Way.SYNC));
            others.put(Way.READY, load(Way.READY));
            others.put(Way.WARM, load(Way.WARM));
            PostgresResult after = load(limit);
            if (limit == Way.PSQL) {
                others.put(Way.RAW, load(Way.RAW));
            }
            if (options.peers()) {
                for (Way peer : List.of(Way.JDBC, Way.JOOQ, Way.SPRING)) {
                    others.put(peer, load(peer));
                }
            }
            PostgresRound done = new PostgresRound(limit, before, after, others);
            rounds.add(done);
            System.err.printf(
                    Locale.ROOT,
                    "round %d of %d: limit %.2f and %.2f s, sync %.2f s, ratio %.2f, ready %.2f s, ratio %.2f, warm %.2f s, ratio %.2f;"
                            + " processor %.2f s and %.2f s of the server, limit %.2f s and %.2f s%n",
                    round,
                    options.rounds(),
                    before.seconds(),
                    after.seconds(),
                    done.seconds(Way.SYNC),
                    done.ratio(Way.SYNC),
                    done.seconds(Way.READY),
                    done.ratio(Way.READY),
                    done.seconds(Way.WARM),
                    done.ratio(Way.WARM),
                    done.clientSeconds(Way.READY),
                    done.serverSeconds(Way.READY),
                    done.clientSeconds(limit),
                    done.serverSeconds(limit));
        }
        PostgresReport report = new PostgresReport(options, rounds, bench.csvBytes());
        System.out.print(options.json() ? report.json() : report.text());
    }

    /** By a load that does not count, as somebody would who schedules the next ones. */
    private void makeArchive() throws IOException, InterruptedException, SQLException {
        boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
        Path archive = folder.resolve("classes");
        int at = jvm.size();
        jvm.add("-XX:" + (aot ? "AOTCacheOutput=" : "ArchiveClassesAtExit=") + archive);
        load(Way.READY);
        jvm.set(at, "-XX:" + (aot ? "AOTCache=" : "SharedArchiveFile=") + archive);
    }

    private PostgresResult load(Way way) throws IOException, InterruptedException, SQLException {
        bench.makeReady(way);
        long clients = ProcessFigures.endedChildrenNanos();
        long server = bench.serverNanos();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(way == Way.PSQL ? bench.psql() : command(way))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        long nanos = System.nanoTime() - start;
        long serverNanos = bench.serverNanos() - server;
        long clientNanos = ProcessFigures.endedChildrenNanos() - clients;
        if (exit != 0) {
            throw new IllegalStateException(way + " ended with " + exit + ":\n" + output);
        }
        LoadResult own = way == Way.PSQL ? new LoadResult(nanos, 0, 0, 0, "") : LoadResult.parse(output);
        return new PostgresResult(own.nanos(), clientNanos, serverNanos, own.peakBytes(), bench.check(way));
    }

    private List<String> command(Way way) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + options.heapMegabytes() + "m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(1, jvm);
        if (way == Way.READY) {
            options.profile()
                    .ifPresent(file -> command.add("-XX:StartFlightRecording:settings=profile,filename=" + file));
        }
        command.addAll(
                List.of(PostgresLoad.class.getName(), way.name(), folder.toString(), Integer.toString(bench.port())));
        return command;
    }
}
