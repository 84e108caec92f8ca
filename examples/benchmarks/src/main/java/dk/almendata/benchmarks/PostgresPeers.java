package dk.almendata.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Insert;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The same rows by the means that most programs use: a good CSV reader, typed values, batches, one transaction. */
final class PostgresPeers {

    private static final int BATCH = 1_000;

    private static final List<Field<?>> FIELDS = List.of(
            DSL.field(DSL.name("row_id"), SQLDataType.BIGINT),
            DSL.field(DSL.name("cell_id"), SQLDataType.BIGINT),
            DSL.field(DSL.name("row_hash"), SQLDataType.BIGINT),
            DSL.field(DSL.name("boligorganisationidentifikator"), SQLDataType.VARCHAR),
            DSL.field(DSL.name("regnskabsaar"), SQLDataType.BIGINT),
            DSL.field(DSL.name("afdelingidentifikator"), SQLDataType.VARCHAR),
            DSL.field(DSL.name("kontonr"), SQLDataType.VARCHAR),
            DSL.field(DSL.name("loebenr"), SQLDataType.BIGINT),
            DSL.field(DSL.name("bilagsnr"), SQLDataType.VARCHAR),
            DSL.field(DSL.name("posteringsdato"), SQLDataType.LOCALDATE),
            DSL.field(DSL.name("tekst"), SQLDataType.VARCHAR),
            DSL.field(DSL.name("beloeb"), SQLDataType.NUMERIC(18, 2)),
            DSL.field(DSL.name("momskode"), SQLDataType.VARCHAR));

    private final Path zip;
    private final DataSource dataSource;

    PostgresPeers(Path zip, DataSource dataSource) {
        this.zip = zip;
        this.dataSource = dataSource;
    }

    /** The statement that JDBC batches. */
    static String insertInto(String table) {
        return "INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(PeerRow.COLUMNS, "?"))
                + ")";
    }

    void jdbc() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int file = 0; file < PostgresLoad.FILES.size(); file++) {
                try (PreparedStatement insert =
                        connection.prepareStatement(insertInto(PostgresLoad.TABLES.get(file)))) {
                    int[] gathered = {0};
                    read(file, row -> {
                        bind(insert, row.values());
                        insert.addBatch();
                        if (++gathered[0] == BATCH) {
                            insert.executeBatch();
                            gathered[0] = 0;
                        }
                    });
                    insert.executeBatch();
                }
            }
            connection.commit();
        }
    }

    /** Binds a row. */
    static void bind(PreparedStatement insert, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    void jooq() throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
            for (int file = 0; file < PostgresLoad.FILES.size(); file++) {
                Insert<?> insert = sql.insertInto(DSL.table(DSL.name(PostgresLoad.TABLES.get(file))), FIELDS)
                        .values(Collections.nCopies(PeerRow.COLUMNS, null));
                BatchBindStep[] batch = {sql.batch(insert)};
                read(file, row -> {
                    batch[0] = batch[0].bind(row.values());
                    if (batch[0].size() == BATCH) {
                        batch[0].execute();
                        batch[0] = sql.batch(insert);
                    }
                });
                if (batch[0].size() > 0) {
                    batch[0].execute();
                }
            }
            connection.commit();
        }
    }

    private void read(int file, Target target) throws IOException, SQLException {
        try (ZipFile archive = new ZipFile(zip.toFile());
                Reader text = new InputStreamReader(
                        archive.getInputStream(archive.getEntry(PostgresLoad.FILES.get(file))),
                        StandardCharsets.UTF_8);
                CsvReader<CsvRecord> rows =
                        CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
            long rowId = -1;
            for (CsvRecord row : rows) {
                if (++rowId > 0) {
                    target.take(PeerRow.of(rowId, row::getField));
                }
            }
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface Target {
        void take(PeerRow row) throws SQLException;
    }
}
