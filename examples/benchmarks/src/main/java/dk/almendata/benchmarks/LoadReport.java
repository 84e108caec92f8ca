package dk.almendata.benchmarks;

import dk.almendata.benchmarks.H2Load.Way;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Says what came out: for each way the median of the rounds, ratios worked out round by round. */
final class LoadReport {

    private static final double MEGA = 1e6;

    private final LoadOptions options;
    private final List<LoadRound> rounds;
    private final long csvreadHeap;
    private final long csvBytes;

    LoadReport(LoadOptions options, List<LoadRound> rounds, long csvreadHeap, long csvBytes) {
        this.options = options;
        this.rounds = rounds;
        this.csvreadHeap = csvreadHeap;
        this.csvBytes = csvBytes;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d rows, CSV of %.0f MB, %d rounds, JDK %s, %d processors; medians%n",
                options.rows(),
                csvBytes / MEGA,
                rounds.size(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors()));
        text.append(String.format(
                Locale.ROOT,
                "%-8s %9s %10s %10s %11s %10s %8s %14s %14s %8s %8s %9s%n",
                "way",
                "rows/s",
                "to engine",
                "to chunks",
                "to csvread",
                "to spring",
                "cpu s/M",
                "cpu to engine",
                "cpu to chunks",
                "heap MB",
                "peak MB",
                "file/CSV"));
        for (Way way : Way.values()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %,9.0f %10.2f %10.2f %11.2f %10.2f %8.1f %14.2f %14.2f %8d %8.0f %9.2f%n",
                    name(way),
                    rowsPerSecond(way),
                    toEngine(way),
                    toChunks(way),
                    toCsvread(way),
                    toSpring(way),
                    cpuSeconds(way),
                    cpuToEngine(way),
                    cpuToChunks(way),
                    heap(way),
                    peak(way),
                    fileRatio(way)));
        }
        return text.toString();
    }

    String json() {
        StringBuilder lines = new StringBuilder();
        for (Way way : Way.values()) {
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"way\":\"%s\",\"rows\":%d,\"rounds\":%d,\"rowsPerSecond\":%.0f,\"ratioToEngine\":%.3f,\"ratioToChunks\":%.3f,"
                            + "\"ratioToCsvread\":%.3f,\"ratioToSpring\":%.3f,\"cpuSecondsPerMillion\":%.2f,\"cpuRatioToEngine\":%.3f,\"cpuRatioToChunks\":%.3f,\"heapMegabytes\":%d,"
                            + "\"peakMegabytes\":%.0f,\"fileToCsv\":%.3f,\"jdk\":\"%s\"}%n",
                    name(way),
                    options.rows(),
                    rounds.size(),
                    rowsPerSecond(way),
                    toEngine(way),
                    toChunks(way),
                    toCsvread(way),
                    toSpring(way),
                    cpuSeconds(way),
                    cpuToEngine(way),
                    cpuToChunks(way),
                    heap(way),
                    peak(way),
                    fileRatio(way),
                    System.getProperty("java.version")));
        }
        return lines.toString();
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private double rowsPerSecond(Way way) {
        return median(round -> options.rows() / seconds(round, way));
    }

    private double toEngine(Way way) {
        return median(round -> round.limitSeconds() / seconds(round, way));
    }

    private double toChunks(Way way) {
        return median(round -> round.chunks().seconds() / seconds(round, way));
    }

    private double toCsvread(Way way) {
        return median(round -> round.csvread().seconds() / seconds(round, way));
    }

    private double toSpring(Way way) {
        return median(round -> round.spring().seconds() / seconds(round, way));
    }

    private double cpuSeconds(Way way) {
        return median(round -> cpu(round, way) * MEGA / options.rows());
    }

    private double cpuToEngine(Way way) {
        return median(round -> round.limitCpuSeconds() / cpu(round, way));
    }

    private long heap(Way way) {
        return way == Way.CSVREAD ? csvreadHeap : options.heapMegabytes();
    }

    private double peak(Way way) {
        return median(round -> round.of(way).peakBytes() / MEGA);
    }

    private double fileRatio(Way way) {
        return median(round -> (double) round.of(way).fileBytes() / csvBytes);
    }

    private static double seconds(LoadRound round, Way way) {
        return way == Way.ENGINE ? round.limitSeconds() : round.of(way).seconds();
    }

    private double cpuToChunks(Way way) {
        return median(round -> round.chunks().cpuSeconds() / cpu(round, way));
    }

    private static double cpu(LoadRound round, Way way) {
        return way == Way.ENGINE ? round.limitCpuSeconds() : round.of(way).cpuSeconds();
    }

    private double median(ToDoubleFunction<LoadRound> figure) {
        return H2LoadBenchmark.median(rounds.stream().mapToDouble(figure).toArray());
    }
}
