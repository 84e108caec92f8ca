package dk.almendata.jooq;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DataType;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** The tables of charts of accounts, typed by hand after the script in the resources. */
final class AccountTables {

    static final Turn TURN = new Turn();
    static final Versions VERSION = new Versions();
    static final Lines LINE = new Lines();
    static final Steps STEP = new Steps();

    private AccountTables() {}

    /** How many versions of each chart and mapping count. */
    static final class Turn extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> subject = column("subject", SQLDataType.VARCHAR);
        final TableField<Record, Integer> versions = column("versions", SQLDataType.INTEGER);

        Turn() {
            super("account_turn");
        }
    }

    /** Where versions came from. */
    static final class Versions extends Version {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> origin = column("origin", SQLDataType.VARCHAR);
        final TableField<Record, String> keptBy = column("kept_by", SQLDataType.VARCHAR);
        final TableField<Record, Instant> keptAt = column("kept_at", SQLDataType.INSTANT);

        Versions() {
            super("account_version_rows");
        }
    }

    /** The lines of charts. */
    static final class Lines extends Version {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Integer> lineNo = column("line_no", SQLDataType.INTEGER);
        final TableField<Record, String> level = column("chart_level", SQLDataType.VARCHAR);
        final TableField<Record, Integer> year = column("chart_year", SQLDataType.INTEGER);
        final TableField<Record, String> ident = column("ident", SQLDataType.VARCHAR);
        final TableField<Record, String> type = column("line_type", SQLDataType.VARCHAR);
        final TableField<Record, String> side = column("side", SQLDataType.VARCHAR);
        final TableField<Record, String> account = column("account", SQLDataType.VARCHAR);
        final TableField<Record, String> text = column("account_text", SQLDataType.VARCHAR);

        Lines() {
            super("account_chart_rows");
        }
    }

    /** The steps of mappings. */
    static final class Steps extends Version {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Integer> stepNo = column("step_no", SQLDataType.INTEGER);
        final TableField<Record, String> level = column("chart_level", SQLDataType.VARCHAR);
        final TableField<Record, LocalDate> firstStart = column("first_start", SQLDataType.LOCALDATE);
        final TableField<Record, String> account = column("account", SQLDataType.VARCHAR);
        final TableField<Record, String> newAccount = column("new_account", SQLDataType.VARCHAR);

        Steps() {
            super("account_mapping_rows");
        }
    }

    /** What belongs to a version. */
    abstract static class Version extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> subject = column("subject", SQLDataType.VARCHAR);
        final TableField<Record, Integer> version = column("version", SQLDataType.INTEGER);

        Version(String name) {
            super(name);
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
