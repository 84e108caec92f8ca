package dk.almendata.jooq;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The tables that the store keeps for itself, typed by hand after the scripts in the resources. */
final class SyncTables {

    static final SyncSource SOURCE = new SyncSource();
    static final SyncLease LEASE = new SyncLease();
    static final SyncSubscription SUBSCRIPTION = new SyncSubscription();
    static final SyncDelivery DELIVERY = new SyncDelivery();
    static final SyncFile FILE = new SyncFile();
    static final SyncCell CELL = new SyncCell();
    static final SyncOffer OFFER = new SyncOffer();
    static final SyncTable TABLE = new SyncTable();
    static final SyncColumn COLUMN = new SyncColumn();
    static final SyncChange CHANGE = new SyncChange();
    static final SyncFinding FINDING = new SyncFinding();
    static final SyncPin PIN = new SyncPin();
    static final SyncRequired REQUIRED = new SyncRequired();
    static final SyncKeyColumn KEY_COLUMN = new SyncKeyColumn();
    static final SyncPruned PRUNED = new SyncPruned();
    static final SyncAttempt ATTEMPT = new SyncAttempt();
    static final SyncPast PAST = new SyncPast();
    static final SyncEvent EVENT = new SyncEvent();
    static final SyncDecision DECISION = new SyncDecision();
    static final SyncReconciliation RECONCILED = new SyncReconciliation();
    static final SyncReconciliationSum RECONCILED_SUM = new SyncReconciliationSum();

    private SyncTables() {}

    /** Where deliveries come from. */
    static final class SyncSource extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, Instant> firstSeen = column("first_seen", SQLDataType.INSTANT);
        final TableField<Record, Instant> listedAt = column("listed_at", SQLDataType.INSTANT);

        SyncSource() {
            super("sync_source");
        }
    }

    /** Who works on a source. */
    static final class SyncLease extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, String> owner = column("owner", SQLDataType.VARCHAR);
        final TableField<Record, String> holder = column("holder", SQLDataType.VARCHAR);
        final TableField<Record, Long> fence = column("fence", SQLDataType.BIGINT);
        final TableField<Record, Instant> expiresAt = column("expires_at", SQLDataType.INSTANT);

        SyncLease() {
            super("sync_lease");
        }
    }

    /** Subscriptions as last listed. */
    static final class SyncSubscription extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, String> subscriptionId = column("subscription_id", SQLDataType.VARCHAR);
        final TableField<Record, String> datapakke = column("datapakke", SQLDataType.VARCHAR);
        final TableField<Record, String> recipient = column("recipient", SQLDataType.VARCHAR);
        final TableField<Record, String> recipientName = column("recipient_name", SQLDataType.VARCHAR);
        final TableField<Record, String> scope = column("scope", SQLDataType.VARCHAR);
        final TableField<Record, String> description = column("description", SQLDataType.VARCHAR);
        final TableField<Record, Boolean> isActive = column("is_active", SQLDataType.BOOLEAN);
        final TableField<Record, Boolean> isValid = column("is_valid", SQLDataType.BOOLEAN);
        final TableField<Record, String> message = column("message", SQLDataType.VARCHAR);
        final TableField<Record, LocalDate> nextRun = column("next_run", SQLDataType.LOCALDATE);
        final TableField<Record, String> latestStatus = column("latest_status", SQLDataType.VARCHAR);
        final TableField<Record, Instant> seenAt = column("seen_at", SQLDataType.INSTANT);

        SyncSubscription() {
            super("sync_subscription");
        }
    }

    /** The ledger. */
    static final class SyncDelivery extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, Long> deliveryId = column("delivery_id", SQLDataType.BIGINT);
        final TableField<Record, Integer> revision = column("revision", SQLDataType.INTEGER);
        final TableField<Record, String> datapakke = column("datapakke", SQLDataType.VARCHAR);
        final TableField<Record, String> remoteStatus = column("remote_status", SQLDataType.VARCHAR);
        final TableField<Record, String> recipient = column("recipient", SQLDataType.VARCHAR);
        final TableField<Record, String> scope = column("scope", SQLDataType.VARCHAR);
        final TableField<Record, String> description = column("description", SQLDataType.VARCHAR);
        final TableField<Record, String> createdBy = column("created_by", SQLDataType.VARCHAR);
        final TableField<Record, LocalDate> periodStart = column("period_start", SQLDataType.LOCALDATE);
        final TableField<Record, LocalDate> periodEnd = column("period_end", SQLDataType.LOCALDATE);
        final TableField<Record, String> downloadStatus = column("download_status", SQLDataType.VARCHAR);
        final TableField<Record, String> subscriptionId = column("subscription_id", SQLDataType.VARCHAR);
        final TableField<Record, String> state = column("state", SQLDataType.VARCHAR);
        final TableField<Record, String> archiveSha256 = column("archive_sha256", SQLDataType.VARCHAR);
        final TableField<Record, Long> archiveBytes = column("archive_bytes", SQLDataType.BIGINT);
        final TableField<Record, String> contentSha256 = column("content_sha256", SQLDataType.VARCHAR);
        final TableField<Record, Instant> firstSeen = column("first_seen", SQLDataType.INSTANT);
        final TableField<Record, Instant> seenAt = column("seen_at", SQLDataType.INSTANT);
        final TableField<Record, Instant> loadedAt = column("loaded_at", SQLDataType.INSTANT);
        final TableField<Record, Long> loadSeq = column("load_seq", SQLDataType.BIGINT);
        final TableField<Record, Long> rowCount = column("row_count", SQLDataType.BIGINT);
        final TableField<Record, String> message = column("message", SQLDataType.VARCHAR);

        SyncDelivery() {
            super("sync_delivery");
        }

        /** The same table once more in one statement. */
        SyncDelivery(String alias) {
            super(alias, DELIVERY);
        }
    }

    /** One file of one load. */
    static final class SyncFile extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> fileKey = column("file_key", SQLDataType.BIGINT);
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, Integer> fileNo = column("file_no", SQLDataType.INTEGER);
        final TableField<Record, String> entryName = column("entry_name", SQLDataType.VARCHAR);
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, Long> fileBytes = column("file_bytes", SQLDataType.BIGINT);
        final TableField<Record, Long> crc32 = column("crc32", SQLDataType.BIGINT);
        final TableField<Record, String> sha256 = column("sha256", SQLDataType.VARCHAR);
        final TableField<Record, Long> firstRowId = column("first_row_id", SQLDataType.BIGINT);
        final TableField<Record, Long> rowsInFile = column("rows_in_file", SQLDataType.BIGINT);
        final TableField<Record, Long> rowsLanded = column("rows_landed", SQLDataType.BIGINT);

        SyncFile() {
            super("sync_file");
        }
    }

    /** Organisation × month of one file, and while which loads it rules. */
    static final class SyncCell extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> cellId = column("cell_id", SQLDataType.BIGINT);
        final TableField<Record, Long> fileKey = column("file_key", SQLDataType.BIGINT);
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, Long> deliveryId = column("delivery_id", SQLDataType.BIGINT);
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, String> entryName = column("entry_name", SQLDataType.VARCHAR);
        final TableField<Record, Long> firstRowId = column("first_row_id", SQLDataType.BIGINT);
        final TableField<Record, String> organisation = column("organisation", SQLDataType.VARCHAR);
        final TableField<Record, String> cellMonth = column("cell_month", SQLDataType.VARCHAR);
        final TableField<Record, Long> rowCount = column("row_count", SQLDataType.BIGINT);
        final TableField<Record, Boolean> isOffered = column("is_offered", SQLDataType.BOOLEAN);
        final TableField<Record, Long> ruledSince = column("ruled_since", SQLDataType.BIGINT);
        final TableField<Record, Long> ruledUntil = column("ruled_until", SQLDataType.BIGINT);
        final TableField<Record, Long> ruledAgain = column("ruled_again", SQLDataType.BIGINT);

        SyncCell() {
            super("sync_cell");
        }

        /** The same table under another name, for a second look in one statement. */
        SyncCell(String alias) {
            super(alias, CELL);
        }

        /** Whether the cell is current as of an event that is the newest. */
        Condition isCurrentAt(Field<Long> newest) {
            return ruledSince.le(newest).and(ruledUntil.gt(newest)).or(ruledAgain.le(newest));
        }
    }

    /** What a file offers to rule. */
    static final class SyncOffer extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> fileKey = column("file_key", SQLDataType.BIGINT);
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, String> organisation = column("organisation", SQLDataType.VARCHAR);
        final TableField<Record, String> firstMonth = column("first_month", SQLDataType.VARCHAR);
        final TableField<Record, String> lastMonth = column("last_month", SQLDataType.VARCHAR);

        SyncOffer() {
            super("sync_offer");
        }

        /** The same table once more in one statement. */
        SyncOffer(String alias) {
            super(alias, OFFER);
        }
    }

    /** Tables, and whether their columns are as written down. */
    static final class SyncTable extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, Boolean> isReady = column("is_ready", SQLDataType.BOOLEAN);

        SyncTable() {
            super("sync_table");
        }
    }

    /** The columns of every table. */
    static final class SyncColumn extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, Integer> columnNo = column("column_no", SQLDataType.INTEGER);
        final TableField<Record, String> header = column("header", SQLDataType.VARCHAR);
        final TableField<Record, String> columnName = column("column_name", SQLDataType.VARCHAR);
        final TableField<Record, String> kind = column("kind", SQLDataType.VARCHAR);
        final TableField<Record, Integer> integerDigits = column("integer_digits", SQLDataType.INTEGER);
        final TableField<Record, Integer> decimalDigits = column("decimal_digits", SQLDataType.INTEGER);
        final TableField<Record, Boolean> isLbf = column("is_lbf", SQLDataType.BOOLEAN);
        final TableField<Record, Boolean> isPeriod = column("is_period", SQLDataType.BOOLEAN);

        SyncColumn() {
            super("sync_column");
        }
    }

    /** What a load changed. */
    static final class SyncChange extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, Integer> fileNo = column("file_no", SQLDataType.INTEGER);
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, Long> rowsReplaced = column("rows_replaced", SQLDataType.BIGINT);
        final TableField<Record, Long> rowsInserted = column("rows_inserted", SQLDataType.BIGINT);
        final TableField<Record, Long> rowsUpdated = column("rows_updated", SQLDataType.BIGINT);
        final TableField<Record, Long> rowsDeleted = column("rows_deleted", SQLDataType.BIGINT);

        SyncChange() {
            super("sync_change");
        }
    }

    /** What was found about a delivery. */
    static final class SyncFinding extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, Integer> findingNo = column("finding_no", SQLDataType.INTEGER);
        final TableField<Record, String> code = column("code", SQLDataType.VARCHAR);
        final TableField<Record, String> entryName = column("entry_name", SQLDataType.VARCHAR);
        final TableField<Record, Long> lineNo = column("line_no", SQLDataType.BIGINT);
        final TableField<Record, Long> recordNo = column("record_no", SQLDataType.BIGINT);
        final TableField<Record, String> header = column("header", SQLDataType.VARCHAR);
        final TableField<Record, String> shown = column("shown", SQLDataType.VARCHAR);
        final TableField<Record, String> detail = column("detail", SQLDataType.VARCHAR);

        SyncFinding() {
            super("sync_finding");
        }
    }

    /** The tables that a user pinned. */
    static final class SyncPin extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, String> drift = column("drift", SQLDataType.VARCHAR);
        final TableField<Record, String> mergeMode = column("merge_mode", SQLDataType.VARCHAR);

        SyncPin() {
            super("sync_pin");
        }
    }

    /** The columns that no file of a pinned table may lack. */
    static final class SyncRequired extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, String> header = column("header", SQLDataType.VARCHAR);

        SyncRequired() {
            super("sync_required");
        }
    }

    /** The columns of the keys of pinned tables. */
    static final class SyncKeyColumn extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, Integer> keyNo = column("key_no", SQLDataType.INTEGER);
        final TableField<Record, String> header = column("header", SQLDataType.VARCHAR);

        SyncKeyColumn() {
            super("sync_key_column");
        }
    }

    /** Up to which event a table's past can no longer be told. */
    static final class SyncPruned extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, Long> untilSeq = column("until_seq", SQLDataType.BIGINT);

        SyncPruned() {
            super("sync_pruned");
        }
    }

    /** Every run. */
    static final class SyncAttempt extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> attemptId = column("attempt_id", SQLDataType.BIGINT);
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, String> owner = column("owner", SQLDataType.VARCHAR);
        final TableField<Record, Instant> startedAt = column("started_at", SQLDataType.INSTANT);
        final TableField<Record, Instant> endedAt = column("ended_at", SQLDataType.INSTANT);
        final TableField<Record, String> message = column("message", SQLDataType.VARCHAR);

        SyncAttempt() {
            super("sync_attempt");
        }
    }

    /** While which events a cell ruled before; what it does now stands in its own row. */
    static final class SyncPast extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> cellId = column("cell_id", SQLDataType.BIGINT);
        final TableField<Record, Long> ruledSince = column("ruled_since", SQLDataType.BIGINT);
        final TableField<Record, Long> ruledUntil = column("ruled_until", SQLDataType.BIGINT);

        SyncPast() {
            super("sync_cell_past");
        }
    }

    /** Everything that changed what is current, in its order. */
    static final class SyncEvent extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> seq = column("seq", SQLDataType.BIGINT);
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, String> kind = column("kind", SQLDataType.VARCHAR);
        final TableField<Record, Instant> happenedAt = column("happened_at", SQLDataType.INSTANT);

        SyncEvent() {
            super("sync_event");
        }
    }

    /** What people decided about deliveries. */
    static final class SyncDecision extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> decisionNo = column("decision_no", SQLDataType.BIGINT);
        final TableField<Record, String> sourceId = column("source_id", SQLDataType.VARCHAR);
        final TableField<Record, Long> deliveryId = column("delivery_id", SQLDataType.BIGINT);
        final TableField<Record, String> verdict = column("verdict", SQLDataType.VARCHAR);
        final TableField<Record, String> reason = column("reason", SQLDataType.VARCHAR);
        final TableField<Record, Instant> decidedAt = column("decided_at", SQLDataType.INSTANT);
        final TableField<Record, Long> afterSeq = column("after_seq", SQLDataType.BIGINT);

        SyncDecision() {
            super("sync_decision");
        }
    }

    /** How a full delivery compared with the months that it replaces, in one place. */
    static final class SyncReconciliation extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, String> organisation = column("organisation", SQLDataType.VARCHAR);
        final TableField<Record, String> cellMonth = column("cell_month", SQLDataType.VARCHAR);
        final TableField<Record, Long> rowsBefore = column("rows_before", SQLDataType.BIGINT);
        final TableField<Record, Long> rowsAfter = column("rows_after", SQLDataType.BIGINT);

        SyncReconciliation() {
            super("sync_reconciliation");
        }
    }

    /** The sums of one of its amounts there. */
    static final class SyncReconciliationSum extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> deliveryKey = column("delivery_key", SQLDataType.BIGINT);
        final TableField<Record, String> tableName = column("table_name", SQLDataType.VARCHAR);
        final TableField<Record, String> organisation = column("organisation", SQLDataType.VARCHAR);
        final TableField<Record, String> cellMonth = column("cell_month", SQLDataType.VARCHAR);
        final TableField<Record, Integer> columnNo = column("column_no", SQLDataType.INTEGER);
        final TableField<Record, String> header = column("header", SQLDataType.VARCHAR);
        final TableField<Record, Integer> decimals = column("decimals", SQLDataType.INTEGER);
        final TableField<Record, BigDecimal> sumBefore = column("sum_before", SQLDataType.NUMERIC(54, 17));
        final TableField<Record, BigDecimal> sumAfter = column("sum_after", SQLDataType.NUMERIC(54, 17));
        final TableField<Record, BigDecimal> aboveZeroBefore = column("above_zero_before", SQLDataType.NUMERIC(54, 17));
        final TableField<Record, BigDecimal> aboveZeroAfter = column("above_zero_after", SQLDataType.NUMERIC(54, 17));

        SyncReconciliationSum() {
            super("sync_reconciliation_sum");
        }
    }

    /** What all of them share. */
    private abstract static class Rows extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Rows(String name) {
            super(DSL.name(name));
        }

        Rows(String alias, Rows aliased) {
            super(DSL.name(alias), null, aliased);
        }

        final <T> TableField<Record, T> column(String name, DataType<T> type) {
            return createField(DSL.name(name), type);
        }
    }
}
