package dk.almendata.benchmarks;

import dk.almendata.benchmarks.PostgresLoad.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Says what came out: for each way the median of the rounds, ratios worked out round by round. */
final class PostgresReport {

    private static final double MEGA = 1e6;

    private final LoadOptions options;
    private final List<PostgresRound> rounds;
    private final long csvBytes;

    PostgresReport(LoadOptions options, List<PostgresRound> rounds, long csvBytes) {
        this.options = options;
        this.rounds = rounds;
        this.csvBytes = csvBytes;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d rows, CSV of %.0f MB, %d rounds, heap %d MB, JDK %s, %d processors; the limit is %s; medians%n",
                options.rows(),
                csvBytes / MEGA,
                rounds.size(),
                options.heapMegabytes(),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                name(rounds.get(0).limit())));
        text.append(String.format(
                Locale.ROOT,
                "%-8s %9s %9s %12s %12s %8s %14s%n",
                "way",
                "rows/s",
                "to limit",
                "client s/M",
                "server s/M",
                "peak MB",
                "sync is times"));
        for (Way way : ways()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-8s %,9.0f %9.2f %12.2f %12.2f %8.0f %14.2f%n",
                    name(way),
                    rowsPerSecond(way),
                    median(round -> round.ratio(way)),
                    client(way),
                    server(way),
                    peak(way),
                    syncIs(way)));
        }
        return text.toString();
    }

    String json() {
        StringBuilder lines = new StringBuilder();
        for (Way way : ways()) {
            lines.append(String.format(
                    Locale.ROOT,
                    "{\"way\":\"%s\",\"rows\":%d,\"rounds\":%d,\"rowsPerSecond\":%.0f,\"ratioToLimit\":%.3f,"
                            + "\"clientSecondsPerMillion\":%.2f,\"serverSecondsPerMillion\":%.2f,\"heapMegabytes\":%d,"
                            + "\"peakMegabytes\":%.0f,\"syncIsTimes\":%.3f,\"jdk\":\"%s\"}%n",
                    name(way),
                    options.rows(),
                    rounds.size(),
                    rowsPerSecond(way),
                    median(round -> round.ratio(way)),
                    client(way),
                    server(way),
                    options.heapMegabytes(),
                    peak(way),
                    syncIs(way),
                    System.getProperty("java.version")));
        }
        return lines.toString();
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>(List.of(rounds.get(0).limit()));
        ways.addAll(rounds.get(0).others().keySet());
        return ways;
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }

    private double rowsPerSecond(Way way) {
        return median(round -> options.rows() / round.seconds(way));
    }

    private double client(Way way) {
        return median(round -> round.clientSeconds(way) * MEGA / options.rows());
    }

    private double server(Way way) {
        return median(round -> round.serverSeconds(way) * MEGA / options.rows());
    }

    private double peak(Way way) {
        return median(round -> round.of(way).peakBytes() / MEGA);
    }

    private double syncIs(Way way) {
        return median(round -> round.seconds(way) / round.seconds(Way.SYNC));
    }

    private double median(ToDoubleFunction<PostgresRound> figure) {
        return H2LoadBenchmark.median(rounds.stream().mapToDouble(figure).toArray());
    }
}
