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

/** The tables of building condition, typed by hand after the script in the resources, columns in its order. */
final class ConditionTables {

    /** Declared before the tables, which are made of it. */
    private static final DataType<BigDecimal> KRONER = SQLDataType.NUMERIC(18, 2);

    static final Turn TURN = new Turn();
    static final Load LOAD = new Load();
    /** Every row that was ever taken in. */
    static final Part PART = new Part("condition_part_rows");

    /** The view of those that count. */
    static final Part CURRENT_PART = new Part("condition_part");

    /** Every row that was ever taken in. */
    static final Item ITEM = new Item("condition_item_rows");

    /** The view of those that count. */
    static final Item CURRENT_ITEM = new Item("condition_item");

    private ConditionTables() {}

    /** How many loads of each kind count. */
    static final class Turn extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> kind = column("kind", SQLDataType.VARCHAR);
        final TableField<Record, Integer> loads = column("loads", SQLDataType.INTEGER);

        Turn() {
            super("condition_turn");
        }
    }

    /** Where loads came from. */
    static final class Load extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> kind = column("kind", SQLDataType.VARCHAR);
        final TableField<Record, Integer> loadNo = column("load_no", SQLDataType.INTEGER);
        final TableField<Record, String> origin = column("origin", SQLDataType.VARCHAR);
        final TableField<Record, String> loadedBy = column("loaded_by", SQLDataType.VARCHAR);
        final TableField<Record, Instant> loadedAt = column("loaded_at", SQLDataType.INSTANT);

        Load() {
            super("condition_load");
        }
    }

    /** What the rows of both kinds begin with; {@code day} is the day of the review, or the day the plan was made. */
    abstract static class Held extends Rows {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Integer> loadNo = column("load_no", SQLDataType.INTEGER);
        final TableField<Record, Integer> rowNo = column("row_no", SQLDataType.INTEGER);
        final TableField<Record, String> holder = column("holder", SQLDataType.VARCHAR);
        final TableField<Record, String> place = column("place", SQLDataType.VARCHAR);

        Held(String name) {
            super(name);
        }

        abstract TableField<Record, LocalDate> day();
    }

    /** Building parts. */
    static final class Part extends Held {
        private static final long serialVersionUID = 1L;
        final TableField<Record, Integer> number = column("part_no", SQLDataType.INTEGER);
        final TableField<Record, String> type = column("part", SQLDataType.VARCHAR);
        final TableField<Record, Integer> installed = column("installed", SQLDataType.INTEGER);
        final TableField<Record, Integer> life = column("life_years", SQLDataType.INTEGER);
        final TableField<Record, String> condition = column("condition_word", SQLDataType.VARCHAR);
        final TableField<Record, LocalDate> reviewed = column("reviewed", SQLDataType.LOCALDATE);
        final TableField<Record, String> reviewer = column("reviewer", SQLDataType.VARCHAR);
        final TableField<Record, String> remedy = column("remedy", SQLDataType.VARCHAR);
        final TableField<Record, Integer> remedyYear = column("remedy_year", SQLDataType.INTEGER);
        final TableField<Record, BigDecimal> remedyCost = column("remedy_cost", KRONER);
        final TableField<Record, String> remedyAccount = column("remedy_account", SQLDataType.VARCHAR);
        final TableField<Record, String> remedyGroup = column("remedy_group", SQLDataType.VARCHAR);
        final TableField<Record, String> material = column("material", SQLDataType.VARCHAR);
        final TableField<Record, BigDecimal> footprint = column("footprint_kg", KRONER);

        Part(String name) {
            super(name);
        }

        @Override
        TableField<Record, LocalDate> day() {
            return reviewed;
        }
    }

    /** Items of plans. */
    static final class Item extends Held {
        private static final long serialVersionUID = 1L;
        final TableField<Record, String> building = column("building", SQLDataType.VARCHAR);
        final TableField<Record, LocalDate> made = column("made", SQLDataType.LOCALDATE);
        final TableField<Record, Integer> year = column("plan_year", SQLDataType.INTEGER);
        final TableField<Record, String> part = column("part", SQLDataType.VARCHAR);
        final TableField<Record, BigDecimal> amount = column("amount", KRONER);
        final TableField<Record, String> account = column("account", SQLDataType.VARCHAR);

        Item(String name) {
            super(name);
        }

        @Override
        TableField<Record, LocalDate> day() {
            return made;
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
