package dk.almendata.benchmarks;

import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.text.InboxText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Checking an inbox against a bare parse of the same bytes: 200,000 rows of 30 columns, accounts of 20,000 afdelinger.
 *
 * <p>{@link #parse} is the limit: the same reader splits the bytes into cells, and nobody looks at them. {@link #check} checks form, data points
 * against master data, values and personal data. What counts is the ratio of the two, in the same run.
 *
 * <p>From the root as {@link LbfNumberBenchmark} says, with {@code EnrichmentCheck} for its name.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
public class EnrichmentCheckBenchmark {

    private static final int ROWS = 200_000;
    private static final int COLUMNS = 30;
    private static final int DATA_POINTS = 20_000;
    private static final long FIRST = 240_000;

    private byte[] inbox = {};
    private EnrichmentCheck check =
            EnrichmentCheck.builder(EnrichmentLevel.AFDELINGSREGNSKAB).build();

    /** Makes the bytes and the master data. */
    @Setup
    public void makeInbox() {
        StringBuilder text = new StringBuilder("LBF-nr.\tRegnskabsår\tKontonr.");
        for (int i = 3; i < COLUMNS; i++) {
            text.append("\tKolonne ").append(i);
        }
        for (int row = 0; row < ROWS; row++) {
            text.append('\n')
                    .append(LbfNumber.ofPacked(LbfLevel.AFDELING, FIRST + row % DATA_POINTS))
                    .append('\t')
                    .append(2015 + row / DATA_POINTS)
                    .append("\t1000");
            for (int i = 3; i < COLUMNS; i++) {
                text.append(i % 3 == 0 ? "\tTekst " : "\t").append((row * 31L + i) % 9_973);
            }
        }
        inbox = text.toString().getBytes(StandardCharsets.UTF_8);
        KnownNumbers.Builder known = KnownNumbers.builder();
        for (int i = 0; i < DATA_POINTS; i++) {
            known.current(LbfNumber.ofPacked(LbfLevel.AFDELING, FIRST + i));
        }
        check = EnrichmentCheck.builder(EnrichmentLevel.AFDELINGSREGNSKAB)
                .masterData(known.build())
                .build();
    }

    /**
     * The limit.
     *
     * @return how many cells there are
     * @throws IOException never
     */
    @Benchmark
    public long parse() throws IOException {
        Counter counter = new Counter();
        InboxText.read(new ByteArrayInputStream(inbox), counter);
        return counter.cells;
    }

    /**
     * The check.
     *
     * @return what it came to
     * @throws IOException never
     */
    @Benchmark
    public CheckReport check() throws IOException {
        EnrichmentReading reading = check.begin(finding -> {});
        InboxText.read(new ByteArrayInputStream(inbox), reading);
        return reading.end();
    }

    private static final class Counter implements InboxSink {

        private long cells;

        @Override
        public void separator(InboxSeparator separator) {}

        @Override
        public void record(InboxRecord record) {
            cells += record.size();
        }

        @Override
        public void finding(EnrichmentFinding finding) {}
    }
}
