package dk.almendata.benchmarks;

import dk.almendata.address.AddressKey;
import dk.almendata.address.AddressReader;
import dk.almendata.address.AddressReading;
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
 * Reading one-line addresses and address keys, and writing keys, against what copying their parts costs.
 *
 * <p>{@link #splitAtSeparators} is the limit of reading a text: the same text cut at every blank and comma by hand, nothing understood. Goal:
 * {@link #read} at most 10 times the limit. {@link #copyKeyParts} is the limit of keys: the five parts of the same key as substrings. Goal:
 * {@link #parseKey} and {@link #writeKey} at most 3 times the limit. All take the same 1024 register texts and keys in turn; half of the addresses
 * have a floor and a door, one in eight a town. {@code gc.alloc.rate.norm} tells the bytes made by each.
 *
 * <p>Seen on 2026-11-27 with JDK 17, nothing else at work, 8 iterations: {@code read} 6.4 times its limit, {@code parseKey} 1.8, {@code writeKey} 0.82.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -cp "target/classes:$(cat target/classpath)" org.openjdk.jmh.Main AddressBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AddressBenchmark {

    private static final int INPUTS = 1024;
    private static final List<String> ROADS = List.of(
            "Østergade",
            "Østre Stationsvej",
            "Vejrup-Vej",
            "Åsum Bygade",
            "St Algade",
            "C.Th. Zahles Vej",
            "4 Maj Stræde",
            "H/F Rosen",
            "Gl. Kongevej");
    private static final List<String> UNITS = List.of("", "", "", "", ", st. tv", ", 2. th", ", 1. mf", ", 3. 12");
    private static final List<String> PLACES = List.of(
            "5000 Odense C",
            "8000 Aarhus C",
            "2791 Dragør",
            "Aasum, 5240 Odense NØ",
            "9500 Hobro",
            "4130 Viby Sjælland",
            "6100 Haderslev",
            "2500 Valby");
    private static final List<String> KEY_UNITS = List.of("      ", "st  tv", "02  th", "010012", "kl    ", "03   B");

    private final String[] texts = new String[INPUTS];
    private final String[] keys = new String[INPUTS];
    private final AddressKey[] parsedKeys = new AddressKey[INPUTS];
    private int next;

    /** Makes the texts and keys, the same in every run. */
    @Setup
    public void makeInputs() {
        Random random = new Random(42);
        for (int i = 0; i < INPUTS; i++) {
            int number = 1 + random.nextInt(200);
            String letter = random.nextInt(4) == 0 ? "B" : "";
            texts[i] = one(ROADS, random) + " " + number + letter + one(UNITS, random) + ", " + one(PLACES, random);
            String padded = Integer.toString(1_000 + number).substring(1);
            String road = Integer.toString(11_000 + random.nextInt(8_000)).substring(1);
            keys[i] = "0461" + road + padded + (letter.isEmpty() ? " " : letter) + one(KEY_UNITS, random);
            parsedKeys[i] = AddressKey.parse(keys[i]);
        }
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /**
     * The limit of reading a text.
     *
     * @return the words
     */
    @Benchmark
    public List<String> splitAtSeparators() {
        String text = texts[next++ & (INPUTS - 1)];
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ' || text.charAt(i) == ',') {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /**
     * Ours: every part, outcome and reasons.
     *
     * @return the reading
     */
    @Benchmark
    public AddressReading read() {
        return AddressReader.byForm().read(texts[next++ & (INPUTS - 1)]);
    }

    /**
     * The limit of reading and writing a key.
     *
     * @return the five parts
     */
    @Benchmark
    public String[] copyKeyParts() {
        String key = keys[next++ & (INPUTS - 1)];
        return new String[] {
            key.substring(0, 4), key.substring(4, 8), key.substring(8, 12), key.substring(12, 14), key.substring(14)
        };
    }

    /**
     * Ours, from the text of a CPR key to its value.
     *
     * @return the key
     */
    @Benchmark
    public AddressKey parseKey() {
        return AddressKey.parse(keys[next++ & (INPUTS - 1)]);
    }

    /**
     * Ours, from the value to the text in DAWA's layout.
     *
     * @return the text
     */
    @Benchmark
    public String writeKey() {
        return parsedKeys[next++ & (INPUTS - 1)].kvhx();
    }
}
