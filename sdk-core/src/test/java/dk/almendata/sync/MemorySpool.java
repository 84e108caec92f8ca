package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.table.ByteSink;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.FindingSink;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.SqlNames;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A spool of texts such as {@code Bolig_Fuld.csv:Areal;Type|75;A|80;B}, one line a file. The text {@code damaged} is refused when
 * it is opened; a first line {@value #DAMAGED_LATER} only when it is verified, after all can be read. Values of
 * digits are integers, digits with a point decimals, everything else text.
 */
final class MemorySpool implements Spool {

    static final String DAMAGED_LATER = "damaged later";

    final Map<Sha256, String> archives = new HashMap<>();

    @Override
    public Incoming receive(DeliveryId delivery) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new Incoming() {
            @Override
            public Optional<PartialArchive> partial() {
                return Optional.empty();
            }

            @Override
            public void resume() {
                throw new IllegalStateException("nothing is held");
            }

            @Override
            public void restart() {
                bytes.reset();
            }

            @Override
            public void restart(ArchiveVersion version) {
                bytes.reset();
            }

            @Override
            public Sha256 digest() {
                return sha256(bytes.toByteArray());
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                bytes.write(source, offset, length);
            }

            @Override
            public SpooledArchive complete(OptionalLong expectedBytes) {
                Sha256 digest = sha256(bytes.toByteArray());
                archives.put(digest, bytes.toString(StandardCharsets.UTF_8));
                return new SpooledArchive(digest, bytes.size());
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public Optional<SpooledArchive> find(Sha256 digest) {
        return Optional.ofNullable(archives.get(digest)).map(text -> new SpooledArchive(digest, text.length()));
    }

    @Override
    public DeliveryArchive open(SpooledArchive archive, DatapakkeName datapakke) {
        String text = archives.get(archive.digest());
        if (text.equals("damaged")) {
            throw damaged();
        }
        List<String> lines = text.lines().toList();
        boolean later = lines.get(0).equals(DAMAGED_LATER);
        return new TextArchive(archive.digest(), later ? lines.subList(1, lines.size()) : lines, later);
    }

    private static ArchiveRefusedException damaged() {
        return new ArchiveRefusedException(
                List.of(Finding.of(FindingCode.ARCHIVE_DAMAGED, Place.ARCHIVE, "found the end too early")));
    }

    @Override
    public void discard(Sha256 digest) {
        archives.remove(digest);
    }

    static Sha256 sha256(byte[] bytes) {
        try {
            return Sha256.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record TextArchive(Sha256 content, List<String> lines, boolean damagedLater) implements DeliveryArchive {

        @Override
        public List<ArchiveEntry> entries() {
            return lines.stream()
                    .map(line -> line.substring(0, line.indexOf(':')))
                    .map(name -> new ArchiveEntry(name, SqlNames.tableOf(name), 1, 1))
                    .toList();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public ArchiveDigests verified() {
            if (damagedLater) {
                throw damaged();
            }
            return new ArchiveDigests(
                    content, entries().stream().collect(Collectors.toMap(ArchiveEntry::name, entry -> content)));
        }

        @Override
        public Optional<Survey> survey(ArchiveEntry entry, FindingSink findings) {
            List<String[]> records = records(entry);
            List<String> headers = header(entry, findings);
            ColumnType[] types = new ColumnType[headers.size()];
            Arrays.fill(types, ColumnType.UNDETERMINED);
            for (String[] fields : records.subList(1, records.size())) {
                for (int i = 0; i < types.length; i++) {
                    types[i] = types[i].join(typeOf(fields[i]));
                }
            }
            return Optional.of(
                    new Survey(TableSchema.propose(entry.table(), headers, List.of(types)), records.size() - 1L));
        }

        @Override
        public List<String> header(ArchiveEntry entry, FindingSink findings) {
            return List.of(records(entry).get(0));
        }

        @Override
        public RowCursor open(ArchiveEntry entry, TableSchema schema, FindingSink findings) {
            return new TextCursor(entry, schema, findings, records(entry));
        }

        @Override
        public void close() {}

        private List<String[]> records(ArchiveEntry entry) {
            return lines.stream()
                    .filter(line -> line.startsWith(entry.name() + ":"))
                    .flatMap(line ->
                            Arrays.stream(line.substring(line.indexOf(':') + 1).split("\\|")))
                    .map(row -> row.split(";", -1))
                    .toList();
        }
    }

    static ColumnType typeOf(String value) {
        if (value.isEmpty()) {
            return ColumnType.UNDETERMINED;
        }
        if (value.matches("[1-9][0-9]*")) {
            return ColumnType.integer(value.length());
        }
        if (value.matches("[0-9]+\\.[0-9]+")) {
            int point = value.indexOf('.');
            return ColumnType.decimal(point, value.length() - point - 1);
        }
        return ColumnType.TEXT;
    }

    /** Knows whole rows only: enough for the conductor, which reads no field itself. */
    private static final class TextCursor implements RowCursor {

        private final ArchiveEntry entry;
        private final TableSchema schema;
        private final FindingSink findings;
        private final List<String[]> records;
        private int at;
        private long refused;

        TextCursor(ArchiveEntry entry, TableSchema schema, FindingSink findings, List<String[]> records) {
            this.entry = entry;
            this.schema = schema;
            this.findings = findings;
            this.records = records;
        }

        @Override
        public boolean next() {
            while (++at < records.size()) {
                if (fits(records.get(at))) {
                    return true;
                }
                refused++;
            }
            return false;
        }

        private boolean fits(String[] fields) {
            List<String> headers = List.of(records.get(0));
            for (int i = 0; i < fields.length; i++) {
                ColumnType type = schema.columns()
                        .get(schema.indexOf(headers.get(i)).orElseThrow())
                        .type();
                ColumnType seen = typeOf(fields[i]);
                boolean fits = type.kind() == ColumnType.Kind.TEXT
                        || isLbfNumber(type, fields[i])
                        || seen.kind() == ColumnType.Kind.UNDETERMINED
                        || (type.isNumber() && seen.isNumber() && seen.scale() <= type.scale());
                if (!fits) {
                    findings.accept(Finding.ofValue(
                            FindingCode.VALUE_INTEGER,
                            Place.ofRecord(entry.name(), at + 1L, at).inColumn(headers.get(i)),
                            type,
                            fields[i]));
                    return false;
                }
            }
            return true;
        }

        private static boolean isLbfNumber(ColumnType type, String value) {
            return type.lbfLevel()
                    .filter(level -> value.matches("[0-9]{" + level.digits() + "}"))
                    .isPresent();
        }

        @Override
        public boolean isNull(int column) {
            return records.get(at)[column].isEmpty();
        }

        @Override
        public long longAt(int column) {
            return Long.parseLong(records.get(at)[column]);
        }

        @Override
        public long epochDayAt(int column) {
            return 0;
        }

        @Override
        public long unscaledAt(int column) {
            return 0;
        }

        @Override
        public long lbfAt(int column) {
            return 0;
        }

        @Override
        public void appendTo(int column, ByteSink sink) {
            byte[] bytes = records.get(at)[column].getBytes(StandardCharsets.UTF_8);
            sink.append(bytes, 0, bytes.length);
        }

        @Override
        public long rowHash() {
            return Arrays.hashCode(records.get(at));
        }

        @Override
        public long record() {
            return at;
        }

        @Override
        public long line() {
            return at + 1L;
        }

        @Override
        public long records() {
            return Math.min(at, records.size() - 1L);
        }

        @Override
        public long refused() {
            return refused;
        }

        @Override
        public boolean isBroken() {
            return false;
        }

        @Override
        public void close() {}
    }
}
