package dk.almendata.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@link H2LoadBenchmark} or {@link PostgresLoadBenchmark} was asked for.
 *
 * @param rows rows in the file
 * @param rounds how often everything is loaded
 * @param heapMegabytes the heap of each load
 * @param json whether to print objects instead of a table
 * @param peers whether to load in the ways of others as well; on H2 they always do
 * @param archive whether loads find their classes ready in a file; on PostgreSQL
 * @param profile where to record the last load of ours
 * @param jvm options of the JVM that every load runs in, a program of another kind apart
 */
record LoadOptions(
        long rows,
        int rounds,
        long heapMegabytes,
        boolean json,
        boolean peers,
        boolean archive,
        Optional<Path> profile,
        List<String> jvm) {

    private static final String USAGE =
            "Expected [--rows N] [--rounds N] [--heap MB] [--json] [--peers] [--archive] [--profile FILE]"
                    + " [--jvm OPTION], found ";

    static LoadOptions parse(String[] arguments) {
        long rows = 1_000_000;
        long rounds = 3;
        long heap = 256;
        boolean json = false;
        boolean peers = false;
        boolean archive = false;
        Optional<Path> profile = Optional.empty();
        List<String> jvm = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--json")) {
                json = true;
                continue;
            }
            if (name.equals("--peers")) {
                peers = true;
                continue;
            }
            if (name.equals("--archive")) {
                archive = true;
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE + "'" + name + "' at the end");
            }
            String value = arguments[++i];
            switch (name) {
                case "--rows" -> rows = number(name, value);
                case "--rounds" -> rounds = number(name, value);
                case "--heap" -> heap = number(name, value);
                case "--profile" -> profile = Optional.of(Path.of(value).toAbsolutePath());
                case "--jvm" -> jvm.add(value);
                default -> throw new IllegalArgumentException(USAGE + "'" + name + "'");
            }
        }
        return new LoadOptions(rows, Math.toIntExact(rounds), heap, json, peers, archive, profile, List.copyOf(jvm));
    }

    private static long number(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(USAGE + "'" + name + " " + value + "'");
        }
        return Long.parseLong(value);
    }
}
