package dk.almendata.benchmarks;

import dk.almendata.address.Road;
import dk.almendata.address.RoadDirectory;
import dk.almendata.text.RoadFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loading a road directory of the size of the national one, 110,000 roads and 240,000 stretches, and looking a road up by its name.
 *
 * <p>{@link #load} against {@link #splitLines}, the limit: the same bytes as lines, each cut at its semicolons. {@link #lookUp} is a search by name that reads the
 * first road found, with its stretches. Goals: loaded in a second or so, looked up in less than two microseconds; the heap that the directory holds
 * is printed when the data are made.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -cp "target/classes:$(cat target/classpath)" org.openjdk.jmh.Main RoadDirectoryBenchmark
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RoadDirectoryBenchmark {

    private static final int ROADS = 110_000;
    private static final int STRETCHES = 240_000;
    private static final int NAMES = 52_000;
    private static final int ASKED = 1 << 16;
    private static final List<String> FIRST =
            List.of("Øster", "Vester", "Nordre ", "Søndre ", "Gl. ", "Skole", "Kirke", "Møl", "Å", "Borgm. ");
    private static final List<String> LAST =
            List.of("gade", "vej", "vænget", "stræde", " Allé", "parken", "bakken", "toften");

    private byte[] csv = {};
    private final String[] asked = new String[ASKED];
    private RoadDirectory directory = RoadFile.read(
            "empty", new ByteArrayInputStream("vejkode;kommunekode;vejnavn".getBytes(StandardCharsets.UTF_8)));
    private int next;

    /** Makes a file of made-up roads, the same in every run, and says what heap its directory holds. */
    @Setup
    public void makeFile() {
        Random random = new Random(42);
        String[] names = new String[NAMES];
        for (int i = 0; i < NAMES; i++) {
            names[i] = FIRST.get(random.nextInt(FIRST.size()))
                    + (char) ('a' + random.nextInt(26))
                    + Integer.toString(i, 36)
                    + LAST.get(random.nextInt(LAST.size()));
        }
        StringBuilder file = new StringBuilder("municipalityCode;roadCode;roadName;side;from;to;postcode\n");
        for (int i = 0; i < STRETCHES; i++) {
            int road = (int) ((long) i * ROADS / STRETCHES);
            file.append(101 + road / 1_200)
                    .append(';')
                    .append(1 + road % 1_200)
                    .append(';')
                    .append(names[(int) ((long) road * road % NAMES)])
                    .append(i % 2 == 0 ? ";U;001;999Z;" : ";L;002;998Z;")
                    .append(1_000 + road % 8_000)
                    .append('\n');
        }
        csv = file.toString().getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < ASKED; i++) {
            int road = random.nextInt(ROADS);
            asked[i] = names[(int) ((long) road * road % NAMES)];
        }
        long before = heap();
        directory = load();
        System.out.println(
                "heap of the directory: " + (heap() - before) / 1_024 + " KiB, file " + csv.length / 1_024 + " KiB");
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /**
     * The limit of loading.
     *
     * @return how many fields there are
     */
    @Benchmark
    public int splitLines() {
        List<String[]> rows = new ArrayList<>(STRETCHES);
        new String(csv, StandardCharsets.UTF_8).lines().forEach(line -> rows.add(line.split(";", -1)));
        return rows.size();
    }

    /**
     * Ours, from the bytes of the file.
     *
     * @return the directory
     */
    @Benchmark
    public RoadDirectory load() {
        return RoadFile.read("roads.csv", new ByteArrayInputStream(csv));
    }

    /**
     * Ours, from a name to the first of its roads.
     *
     * @return the road
     */
    @Benchmark
    public Road lookUp() {
        return directory.named(asked[next++ & (ASKED - 1)]).get(0);
    }
}
