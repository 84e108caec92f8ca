package dk.almendata.benchmarks;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
 * Reading an LBF number against what one would write by hand: a compiled regular expression that knows the same habits, and padding of each
 * part.
 *
 * <p>{@link #regexWithPadding} is the baseline: one match of {@link #HABITS}, thousands marks removed where there are any, each part padded
 * by {@code "0".repeat}; it ends with the canonical text. {@link #parse} ends with the value; {@link #parseToText} also with its canonical
 * text; {@link #packed} reads plain bytes as the bulk path does. All take the same 1024 texts of afdelinger in turn: {@code plain} is what
 * a delivery holds, nine in ten canonical and one with lost zeros; {@code mixed} has half of them canonical and one in ten each with
 * lost zeros, in parts, with blanks, with thousands points, with an apostrophe or decimal zero. Goal: {@code parse} at least 7 times as fast as the
 * baseline, in the same run.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -cp "target/classes:$(cat target/classpath)" org.openjdk.jmh.Main LbfNumber -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LbfNumberBenchmark {

    private static final int INPUTS = 1024;
    private static final Pattern HABITS = Pattern.compile(
            "[\\s\\u00a0\\ufeff]*'?(?:(\\d{1,7}|\\d{1,3}(?:[.,]\\d{3})+)(?:[.,]0)?|(\\d{1,4})\\s*[-/_ ]\\s*(\\d{1,3}))[\\s\\u00a0]*");
    private static final Pattern MARKS = Pattern.compile("[.,]");

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
            texts[i] = inputs.equals("plain") ? plain(canonical, packed, random) : mixed(canonical, packed, random);
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
        Matcher matcher = HABITS.matcher(nextText());
        if (!matcher.matches()) {
            throw new IllegalStateException("every text can be read");
        }
        String digits = matcher.group(1);
        if (digits == null) {
            return padded(matcher.group(2), 4) + padded(matcher.group(3), 3);
        }
        return padded(
                digits.length() > 4 && digits.indexOf('.') >= 0
                        ? MARKS.matcher(digits).replaceAll("")
                        : digits,
                7);
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

    private static String plain(String canonical, long packed, Random random) {
        return random.nextInt(10) == 0 ? Long.toString(packed) : canonical;
    }

    private static String mixed(String canonical, long packed, Random random) {
        int habit = random.nextInt(10);
        if (habit < 5) {
            return canonical;
        }
        return switch (habit) {
            case 5 -> canonical.substring(0, 4) + "-" + canonical.substring(4);
            case 6 -> " " + canonical + (random.nextBoolean() ? "\u00a0" : "");
            case 7 -> random.nextBoolean() ? "'" + canonical : packed + ".0";
            case 8 -> String.format(Locale.GERMAN, "%,d", packed);
            default -> Long.toString(packed);
        };
    }

    private String nextText() {
        return texts[next++ & (INPUTS - 1)];
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
