package dk.almendata.benchmarks;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading an LBF number against what one would write by hand: a compiled regular expression and padding of each part.
 *
 * <p>{@link #regexWithPadding} is the baseline: it strips, matches {@code '?(\d{1,4})[-/_ ](\d{1,3})} or {@code '?(\d{1,7})(?:[.,]0)?},
 * pads by {@code "0".repeat} and gives the canonical text, or null. {@link #parse} gives the value; {@link #parseToText} also its canonical
 * text, so that both sides end with the same; {@link #packed} reads plain bytes as the bulk path does. All take the same 1024 texts of
 * afdelinger in turn: {@code plain} is what a delivery holds (nine in ten canonical, one with lost zeros); {@code mixed} adds one in ten
 * written in parts, with blanks, an apostrophe or a decimal zero. Goal: {@code parse} at least 7 times as fast as the baseline, in the same run.
 *
 * <p>Run from the root: {@code mvn -q -pl examples/benchmarks -am package -DskipTests} and then the class with JMH's {@code Main} and the
 * class path that {@code mvn dependency:build-classpath} prints.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LbfNumberBenchmark {

    private static final int INPUTS = 1024;
    private static final Pattern PARTS = Pattern.compile("'?(\\d{1,4})[-/_ ](\\d{1,3})");
    private static final Pattern DIGITS = Pattern.compile("'?(\\d{1,7})(?:[.,]0)?");

    /** Which texts. */
    @Param({"plain", "mixed"})
    public String inputs = "plain";

    private final String[] texts = new String[INPUTS];
    private final byte[][] bytes = new byte[INPUTS][];
    private int next;

    /** Makes the texts, the same in every run. */
    @Setup
    public void makeTexts() {
        Random random = new Random(42);
        for (int i = 0; i < INPUTS; i++) {
            long packed = 1_000L + random.nextInt(9_998_000);
            String canonical = LbfNumber.ofPacked(LbfLevel.AFDELING, packed).toString();
            int habit = random.nextInt(10);
            texts[i] = habit == 0 ? Long.toString(packed) : canonical;
            if (inputs.equals("mixed") && habit == 1) {
                texts[i] = switch (random.nextInt(4)) {
                    case 0 -> canonical.substring(0, 4) + "-" + canonical.substring(4);
                    case 1 -> " " + canonical;
                    case 2 -> "'" + canonical;
                    default -> packed + ".0";
                };
            }
            bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * The baseline.
     *
     * @return the canonical text
     */
    @Benchmark
    public String regexWithPadding() {
        String text = nextText().strip();
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return padded(digits.group(1), 7);
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            return padded(parts.group(1), 4) + padded(parts.group(2), 3);
        }
        throw new IllegalStateException("every text can be read");
    }

    /**
     * Ours, to the value.
     *
     * @return the number
     */
    @Benchmark
    public LbfNumber parse() {
        return LbfNumber.parse(LbfLevel.AFDELING, nextText());
    }

    /**
     * Ours, to the canonical text.
     *
     * @return the canonical text
     */
    @Benchmark
    public String parseToText() {
        return LbfNumber.parse(LbfLevel.AFDELING, nextText()).toString();
    }

    /**
     * Ours, from bytes and without an object.
     *
     * @return the packed number, or that the text needs more
     */
    @Benchmark
    public long packed() {
        byte[] field = bytes[next++ & (INPUTS - 1)];
        return LbfNumber.packed(LbfLevel.AFDELING, field, 0, field.length);
    }

    private String nextText() {
        return texts[next++ & (INPUTS - 1)];
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
