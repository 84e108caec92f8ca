package dk.almendata.text;

import dk.almendata.consumption.ConsumerLine;
import dk.almendata.consumption.ConsumptionPeriod;
import dk.almendata.consumption.FieldSeparator;
import dk.almendata.consumption.LineEncoding;
import dk.almendata.consumption.NumericPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Writes a utility's consumer file, so that {@link ConsumerFile} reads the same lines back: eleven fields, decimal point, dates
 * {@code dd-mm-yyyy}, lines ended by CRLF as the programs that read it expect.
 *
 * <p>A text that holds the separator or a quote stands in quotes, doubled inside. Amounts have at most 9 decimals, rounded half up. A text that
 * the encoding cannot write is refused, never replaced by question marks. Not thread-safe; the stream stays open.
 */
public final class ConsumerFileWriter {

    private static final int DECIMALS = 9;

    private final OutputStream out;
    private final char separator;
    private final LineEncoding encoding;
    private final CharsetEncoder encoder;
    private final StringBuilder line = new StringBuilder(128);

    /**
     * A writer to a stream.
     *
     * @param out where to; stays open, and is best buffered
     * @param encoding the encoding
     * @param separator what stands between fields
     */
    public ConsumerFileWriter(OutputStream out, LineEncoding encoding, FieldSeparator separator) {
        this.out = Objects.requireNonNull(out, "out");
        this.encoding = Objects.requireNonNull(encoding, "encoding");
        this.separator = separator.character();
        this.encoder = encoding.charset()
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Writes a line.
     *
     * @param value the line
     * @throws IOException if the stream does not take it
     * @throws IllegalArgumentException if name or unit text have characters that the encoding does not have; nothing is written then
     */
    public void write(ConsumerLine value) throws IOException {
        line.setLength(0);
        text(value.name());
        number(value.consumer().map(number -> number.value()).orElse(0L));
        number(value.installation().map(number -> number.value()).orElse(0L));
        number(value.place().roadCode().number());
        number(value.place().houseNumber().number());
        line.append(value.place().houseNumber().letter()).append(separator);
        text(value.unitText());
        value.consumption().volume().ifPresent(volume -> amount(volume.cubicMetres()));
        line.append(separator);
        value.consumption().energy().ifPresent(energy -> amount(energy.mwh()));
        line.append(separator);
        ConsumptionPeriod period = value.period();
        date(period.start());
        line.append(separator);
        date(period.end());
        line.append("\r\n");
        out.write(bytes());
    }

    private byte[] bytes() {
        try {
            ByteBuffer buffer = encoder.encode(CharBuffer.wrap(line));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "The name or unit text has characters that " + encoding + " cannot write. Choose another encoding.",
                    e);
        }
    }

    private void text(String text) {
        boolean plain = text.indexOf(separator) < 0
                && text.indexOf('"') < 0
                && text.strip().length() == text.length();
        line.append(plain ? text : '"' + text.replace("\"", "\"\"") + '"').append(separator);
    }

    private void number(long number) {
        line.append(number).append(separator);
    }

    private void amount(BigDecimal amount) {
        BigDecimal shown = amount.scale() > DECIMALS ? NumericPolicy.presented(amount, DECIMALS) : amount;
        line.append(shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString());
    }

    private void date(LocalDate day) {
        twoDigits(day.getDayOfMonth());
        line.append('-');
        twoDigits(day.getMonthValue());
        line.append('-').append(day.getYear());
    }

    private void twoDigits(int number) {
        line.append(number < 10 ? "0" : "").append(number);
    }
}
