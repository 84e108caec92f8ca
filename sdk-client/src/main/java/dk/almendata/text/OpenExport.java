package dk.almendata.text;

import dk.almendata.sync.RowSelection;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.StoreReader;
import dk.almendata.sync.StoredRow;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import dk.almendata.text.ExportPackage.Described;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes the current rows of a store as a zip of CSV files with a {@code datapackage.json}, which can be read in twenty years without us
 * (decision 10 of the design).
 *
 * <p>One file for each table, in the form of {@link ExportForm}: headings as the deliveries spell them, rows in the order of where they came
 * from. The same rows give the same bytes. Memory does not grow with the rows. A table of one column always says where its rows came from,
 * because a line without any character would be no row.
 *
 * <pre>{@code
 * JooqStoreReader.read(dataSource, reader -> OpenExport.builder().build().write(reader, Path.of("almendata.zip")));
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class OpenExport {

    /** The first moment that a zip can say, so that the day of writing does not show in the bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int MAX_PACKAGE_BYTES = 16 << 20;

    private final ExportForm form;
    private final RowSelection selection;
    private final Set<String> tables;
    private final boolean provenance;

    private OpenExport(Builder builder) {
        this.form = builder.form;
        this.selection = builder.selection;
        this.tables = Set.copyOf(builder.tables);
        this.provenance = builder.provenance;
    }

    /**
     * Begins with everything: every row of every table, in the open form, without where rows came from.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Writes a file, whole or not at all: under another name first, forced to disk, then renamed. A file that is there is replaced.
     *
     * @param reader the store
     * @param target the file
     * @return the tables written
     * @throws SpoolException if the file cannot be written
     * @throws NoSuchElementException if the store has no table that was asked for
     */
    public List<ExportedTable> write(StoreReader reader, Path target) {
        Path part = target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try {
                List<ExportedTable> written;
                try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                    written = write(reader, out);
                    out.flush();
                    channel.force(true);
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return written;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new SpoolException(
                    target + " cannot be written: " + e.getMessage()
                            + ". Check the folder and that the disk has space; no half file was left.",
                    e);
        }
    }

    /**
     * Writes to a stream, which stays open.
     *
     * @param reader the store
     * @param out takes the zip
     * @return the tables written
     * @throws IOException if the stream fails
     * @throws NoSuchElementException if the store has no table that was asked for
     */
    public List<ExportedTable> write(StoreReader reader, OutputStream out) throws IOException {
        List<Described> written = new ArrayList<>();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try {
            for (String name : tables.isEmpty() ? reader.tables() : new TreeSet<>(tables)) {
                TableSchema schema =
                        reader.schema(name).orElseThrow(() -> new NoSuchElementException("There is no table " + name));
                written.add(table(reader, schema, zip));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        begin(zip, ExportPackage.FILE);
        zip.write(ExportPackage.write(form, written));
        zip.closeEntry();
        zip.finish();
        return written.stream().map(Described::table).toList();
    }

    private Described table(StoreReader reader, TableSchema schema, ZipOutputStream zip) throws IOException {
        String path = TableFile.of(schema.table());
        begin(zip, path);
        DigestOutput bytes = new DigestOutput(zip);
        CsvRecords csv = new CsvRecords(bytes, form);
        ExportColumns columns =
                ExportColumns.of(schema, provenance || schema.columns().size() == 1);
        csv.header(columns.headings());
        long[] rows = {0};
        reader.current(schema.table(), selection, row -> {
            try {
                record(csv, columns, row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows[0]++;
        });
        csv.flush();
        zip.closeEntry();
        return new Described(new ExportedTable(schema.table(), path, rows[0], bytes.bytes(), bytes.digest()), columns);
    }

    private static void record(CsvRecords csv, ExportColumns columns, StoredRow row) throws IOException {
        List<Column> own = columns.schema().columns();
        for (int i = 0; i < own.size(); i++) {
            csv.begin(i);
            csv.value(row.value(i), own.get(i).type());
        }
        if (!columns.provenance().isEmpty()) {
            for (String text : ExportColumns.texts(row.origin())) {
                csv.begin(1);
                csv.value(Optional.of(text), ColumnType.TEXT);
            }
        }
        csv.end();
    }

    private static void begin(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /**
     * Whether a file is an export, in whatever form, so that another may take its place.
     *
     * @param file a file that exists
     * @return false also for a file that cannot be read
     */
    public static boolean isExport(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(ExportPackage.FILE);
            if (entry == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return ExportPackage.isOurs(in.readNBytes(MAX_PACKAGE_BYTES));
            }
        } catch (IOException | IllegalArgumentException noZip) {
            return false;
        }
    }

    /** Collects the parts of an {@link OpenExport}. For one thread, short-lived. */
    public static final class Builder {

        private ExportForm form = ExportForm.OPEN;
        private RowSelection selection = RowSelection.all();
        private Set<String> tables = Set.of();
        private boolean provenance;

        private Builder() {}

        /**
         * Whom it is written for. Default: {@link ExportForm#OPEN}.
         *
         * @param value the form
         * @return this
         */
        public Builder form(ExportForm value) {
            this.form = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Which rows. Default: every current row.
         *
         * @param value the selection
         * @return this
         */
        public Builder selection(RowSelection value) {
            this.selection = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Which tables. Default, and with none named: every table that a delivery was loaded into.
         *
         * @param value their names in the database; copied
         * @return this
         */
        public Builder tables(Collection<String> value) {
            this.tables = Set.copyOf(value);
            return this;
        }

        /**
         * Whether every table has the columns that say where a row came from. Default: no.
         *
         * @param value true to have them
         * @return this
         */
        public Builder provenance(boolean value) {
            this.provenance = value;
            return this;
        }

        /**
         * The export, ready to be written as often as wanted.
         *
         * @return the export
         */
        public OpenExport build() {
            return new OpenExport(this);
        }
    }
}
