package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL manual, COPY, "Binary Format", and what {@code numeric_recv} of its sources reads. */
class BinaryRowsTest {

    /** Scale, value, and its field in hexadecimal: digits, power of the first, sign, scale; then the digits to the base of 10,000. */
    @ParameterizedTest
    @CsvSource({
        "2, 0.00, 0001 ffff 0000 0002 0000",
        "2, 0.01, 0001 ffff 0000 0002 0064",
        "2, 1.00, 0002 0000 0000 0002 0001 0000",
        "2, -12.50, 0002 0000 4000 0002 000c 1388",
        "4, 9999.9999, 0002 0000 0000 0004 270f 270f",
        "4, 10000.0001, 0003 0001 0000 0004 0001 0000 0001",
        "5, 0.00001, 0002 ffff 0000 0005 0000 03e8",
        "1, 99999999999999999.9, 0006 0004 0000 0001 0009 270f 270f 270f 270f 2328",
        "17, -9.99999999999999999, 0006 0000 4000 0011 0009 270f 270f 270f 270f 2328"
    })
    void numeric_isDigitsToTheBaseOf10000(int scale, String value, String expected) {
        ByteBuffer field = field(ColumnType.decimal(18 - scale, scale), value);

        assertThat(hex(field)).isEqualTo(expected.replace(" ", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 00000000",
        "1999-12-31, ffffffff",
        "2000-03-01, 0000003c",
        "0001-01-01, fff4dbf9",
        "9999-12-31, 002c95d3"
    })
    void date_isDaysSince2000(LocalDate day, String expected) {
        assertThat(hex(field(ColumnType.DATE, day))).isEqualTo(expected);
    }

    @Test
    void integer_isEightBytes() {
        assertThat(hex(field(ColumnType.integer(18), -1L))).isEqualTo("ffffffffffffffff");
        assertThat(hex(field(ColumnType.integer(18), 258L))).isEqualTo("0000000000000102");
    }

    /** Shorter and longer than the block, in one piece and in two. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 63, 64, 65, 1000, 100_000})
    void text_isItsBytes_howeverLong(int length) {
        String text = "å".repeat(length);

        ByteBuffer field = field(ColumnType.TEXT, text);

        assertThat(StandardCharsets.UTF_8.decode(field).toString()).isEqualTo(text);
    }

    /** The stream of a whole file, as the manual describes it. */
    @Test
    void rows_standBetweenHeaderAndEnd() {
        TableSchema schema =
                TableSchema.propose("t", List.of("a", "b"), List.of(ColumnType.integer(3), ColumnType.TEXT));
        RowsInMemory cursor =
                new RowsInMemory(schema, List.of(new Object[] {1L, "x"}, new @Nullable Object[] {null, null}));
        BinaryRows rows = new BinaryRows(schema, 64);
        StringBuilder sent = new StringBuilder();
        for (long row = 1; cursor.next(); row++) {
            rows.add(row, 16, cursor);
            sent.append(hex(ByteBuffer.wrap(rows.bytes(), 0, rows.length())));
            rows.clear();
        }
        rows.end();
        sent.append(hex(ByteBuffer.wrap(rows.bytes(), 0, rows.length())));

        String hash = sent.substring(38 + 4 + 24 * 2 + 8, 38 + 4 + 24 * 3);
        assertThat(sent.toString())
                .isEqualTo("5047434f50590aff0d0a00" + "00000000" + "00000000"
                        + "0005" + "000000080000000000000001" + "000000080000000000000010" + "00000008" + hash
                        + "000000080000000000000001" + "0000000178"
                        + "0005" + "000000080000000000000002" + "000000080000000000000010"
                        + "000000080000000000000000" + "ffffffff" + "ffffffff"
                        + "ffff");
    }

    @Test
    void numeric_ofAnyDigitsIsItsValue() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            int scale = 1 + random.nextInt(17);
            long bound =
                    BigDecimal.ONE.scaleByPowerOfTen(1 + random.nextInt(18)).longValueExact();
            BigDecimal value = BigDecimal.valueOf(random.nextLong() % bound, scale);

            ByteBuffer field = field(ColumnType.decimal(18 - scale, scale), value.toPlainString());

            assertThat(numeric(field)).isEqualTo(value);
        }
    }

    /** The naive reader: the sum of digit × 10,000^power. */
    private static BigDecimal numeric(ByteBuffer field) {
        int digits = field.getShort();
        int power = field.getShort();
        boolean negative = field.getShort() == 0x4000;
        int scale = field.getShort();
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < digits; i++) {
            value = value.add(BigDecimal.valueOf(field.getShort()).scaleByPowerOfTen(4 * (power - i)));
        }
        assertThat(field.hasRemaining()).isFalse();
        return (negative ? value.negate() : value).setScale(scale);
    }

    /** What stands for a value, its length taken off. */
    private static ByteBuffer field(ColumnType type, Object value) {
        TableSchema schema = TableSchema.propose("t", List.of("a"), List.of(type));
        RowsInMemory cursor = new RowsInMemory(schema, Collections.singletonList(new Object[] {value}));
        cursor.next();
        BinaryRows rows = new BinaryRows(schema, 64);
        rows.add(1, 2, cursor);
        ByteBuffer all = ByteBuffer.wrap(rows.bytes(), 0, rows.length());
        all.position(19 + 2 + 3 * 12);
        assertThat(all.getInt()).isEqualTo(all.remaining());
        return all;
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
