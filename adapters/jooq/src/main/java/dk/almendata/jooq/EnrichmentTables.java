package dk.almendata.jooq;

import java.time.Instant;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The tables that keep enrichments, typed by hand after the scripts in the resources. */
final class EnrichmentTables {

    static final Versions VERSION = new Versions();
    static final Columns COLUMN = new Columns();
    static final Values VALUE = new Values();

    private EnrichmentTables() {}

    /** One row for each version of each enrichment. */
    static final class Versions extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> organisation = column("organisation", SQLDataType.VARCHAR);
        final TableField<Record, String> level = column("enrichment_level", SQLDataType.VARCHAR);
        final TableField<Record, String> description = column("description", SQLDataType.VARCHAR);
        final TableField<Record, Integer> version = column("version", SQLDataType.INTEGER);
        final TableField<Record, Long> key = column("enrichment_key", SQLDataType.BIGINT);
        final TableField<Record, Instant> madeAt = column("made_at", SQLDataType.INSTANT);
        final TableField<Record, String> madeBy = column("made_by", SQLDataType.VARCHAR);
        final TableField<Record, String> reason = column("reason", SQLDataType.VARCHAR);
        final TableField<Record, Long> rowCount = column("row_count", SQLDataType.BIGINT);

        Versions() {
            super("sync_enrichment");
        }
    }

    /** The own columns of a version. */
    static final class Columns extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> key = column("enrichment_key", SQLDataType.BIGINT);
        final TableField<Record, Integer> columnNo = column("column_no", SQLDataType.INTEGER);
        final TableField<Record, String> heading = column("heading", SQLDataType.VARCHAR);
        final TableField<Record, Boolean> isNumber = column("is_number", SQLDataType.BOOLEAN);
        final TableField<Record, String> notation = column("notation", SQLDataType.VARCHAR);
        final TableField<Record, Integer> decimals = column("decimals", SQLDataType.INTEGER);

        Columns() {
            super("sync_enrichment_column");
        }
    }

    /** The values of a version. */
    static final class Values extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Long> key = column("enrichment_key", SQLDataType.BIGINT);
        final TableField<Record, String> lbfNr = column("lbf_nr", SQLDataType.VARCHAR);
        final TableField<Record, Integer> year = column("financial_year", SQLDataType.INTEGER);
        final TableField<Record, String> account = column("account", SQLDataType.VARCHAR);
        final TableField<Record, Integer> columnNo = column("column_no", SQLDataType.INTEGER);
        final TableField<Record, String> value = column("cell_value", SQLDataType.VARCHAR);

        Values() {
            super("sync_enrichment_value");
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
