package dk.almendata.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A posting as a careful program would hold it: typed, LBF numbers padded, empty fields null. */
record PeerRow(
        long rowId,
        @Nullable String organisation,
        @Nullable Long year,
        @Nullable String afdeling,
        @Nullable String account,
        @Nullable Long number,
        @Nullable String voucher,
        @Nullable LocalDate day,
        @Nullable String text,
        @Nullable BigDecimal amount,
        @Nullable String vat) {

    static final int COLUMNS = 13;

    static PeerRow of(long rowId, IntFunction<String> field) {
        return new PeerRow(
                rowId,
                padded(field.apply(0), 4),
                number(field.apply(1)),
                padded(field.apply(2), 7),
                text(field.apply(3)),
                number(field.apply(4)),
                text(field.apply(5)),
                field.apply(6).isEmpty() ? null : LocalDate.parse(field.apply(6)),
                text(field.apply(7)),
                field.apply(8).isEmpty() ? null : new BigDecimal(field.apply(8)),
                text(field.apply(9)));
    }

    /** In the order of the table; cell and hash are of the size of the store's, and stand for nothing. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            rowId,
            16_777_216L + rowId % 1_440,
            rowId * 4_294_967_291L,
            organisation,
            year,
            afdeling,
            account,
            number,
            voucher,
            day,
            text,
            amount,
            vat
        };
    }

    private static @Nullable String text(String field) {
        return field.isEmpty() ? null : field;
    }

    private static @Nullable Long number(String field) {
        return field.isEmpty() ? null : Long.valueOf(field);
    }

    private static @Nullable String padded(String field, int digits) {
        return field.isEmpty() ? null : "0".repeat(digits - field.length()) + field;
    }
}
