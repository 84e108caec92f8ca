package dk.almendata.jooq;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The tables of pools, typed by hand after the script in the resources. */
final class PoolTables {

    static final SyncPool POOL = new SyncPool();
    static final SyncPoolEntry ENTRY = new SyncPoolEntry();
    static final SyncPoolDocument DOCUMENT = new SyncPoolDocument();

    private PoolTables() {}

    /** How many entries of each pool count. */
    static final class SyncPool extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> poolId = column("pool_id", SQLDataType.VARCHAR);
        final TableField<Record, Integer> entries = column("entries", SQLDataType.INTEGER);

        SyncPool() {
            super("sync_pool");
        }
    }

    /** The entries. */
    static final class SyncPoolEntry extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> poolId = column("pool_id", SQLDataType.VARCHAR);
        final TableField<Record, Integer> entryNo = column("entry_no", SQLDataType.INTEGER);
        final TableField<Record, LocalDate> entryDate = column("entry_date", SQLDataType.LOCALDATE);
        final TableField<Record, String> kind = column("kind", SQLDataType.VARCHAR);
        final TableField<Record, String> entryType = column("entry_type", SQLDataType.VARCHAR);
        final TableField<Record, BigDecimal> amount = column("amount", SQLDataType.NUMERIC(18, 2));
        final TableField<Record, String> reference = column("reference", SQLDataType.VARCHAR);
        final TableField<Record, String> need = column("need", SQLDataType.VARCHAR);
        final TableField<Record, String> recordedBy = column("recorded_by", SQLDataType.VARCHAR);
        final TableField<Record, Instant> recordedAt = column("recorded_at", SQLDataType.INSTANT);
        final TableField<Record, String> reason = column("reason", SQLDataType.VARCHAR);

        SyncPoolEntry() {
            super("sync_pool_entry");
        }
    }

    /** Applications and agreements. */
    static final class SyncPoolDocument extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> poolId = column("pool_id", SQLDataType.VARCHAR);
        final TableField<Record, String> kind = column("document_kind", SQLDataType.VARCHAR);
        final TableField<Record, String> documentId = column("document_id", SQLDataType.VARCHAR);
        final TableField<Record, Integer> version = column("version", SQLDataType.INTEGER);
        final TableField<Record, String> body = column("body", SQLDataType.VARCHAR);
        final TableField<Record, String> savedBy = column("saved_by", SQLDataType.VARCHAR);
        final TableField<Record, Instant> savedAt = column("saved_at", SQLDataType.INSTANT);

        SyncPoolDocument() {
            super("sync_pool_document");
        }
    }

    /** What all of them share. */
    private abstract static class Rows extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Rows(String name) {
            super(DSL.name(name));
        }

        final <T> TableField<Record, T> column(String name, DataType<T> type) {
            return createField(DSL.name(name), type);
        }
    }
}
