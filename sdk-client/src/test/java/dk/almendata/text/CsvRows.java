package dk.almendata.text;

import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads bytes whole, so that a test can look at rows and findings. A null field is null. */
record CsvRows(
        List<List<@Nullable String>> rows,
        List<Long> hashes,
        List<Long> records,
        List<Long> lines,
        List<Finding> findings,
        long recordsRead,
        long refused,
        boolean broken) {

    static CsvRows read(String csv, ColumnType... types) {
        return read(csv.getBytes(StandardCharsets.UTF_8), CsvDialect.standard(), types);
    }

    static CsvRows read(byte[] csv, CsvDialect dialect, ColumnType... types) {
        CsvFile file = file(csv, dialect);
        List<String> headings = file.header(finding -> {});
        TableSchema schema = TableSchema.propose(
                "t",
                headings,
                headings.stream()
                        .map(heading -> headings.indexOf(heading) < types.length
                                ? types[headings.indexOf(heading)]
                                : ColumnType.TEXT)
                        .toList());
        return read(file, schema);
    }

    static CsvRows read(CsvFile file, TableSchema schema) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<Long> hashes = new ArrayList<>();
        List<Long> records = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        try (RowCursor cursor = file.open(schema, findings::add)) {
            while (cursor.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 0; i < schema.columns().size(); i++) {
                    row.add(text(cursor, i));
                }
                rows.add(row);
                hashes.add(cursor.rowHash());
                records.add(cursor.record());
                lines.add(cursor.line());
            }
            return new CsvRows(
                    rows, hashes, records, lines, findings, cursor.records(), cursor.refused(), cursor.isBroken());
        }
    }

    static CsvFile file(byte[] csv, CsvDialect dialect) {
        return CsvFile.of("f.csv", "t", dialect, () -> new ByteArrayInputStream(csv));
    }

    /** A stream that gives at most so many bytes at a time, so that every boundary of blocks is met. */
    static InputStream dripping(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, most));
            }
        };
    }

    List<String> codes() {
        return findings.stream().map(finding -> finding.code().name()).toList();
    }

    static @Nullable String text(RowCursor cursor, int column) {
        if (cursor.isNull(column)) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        cursor.appendTo(
                column,
                (bytes, from, to) ->
                        text.append(new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
