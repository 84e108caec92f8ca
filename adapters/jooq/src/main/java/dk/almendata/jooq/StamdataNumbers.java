package dk.almendata.jooq;

import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Column;
import dk.almendata.table.TableSchema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which data points the loaded Stamdata hold, and until when. */
final class StamdataNumbers {

    private static final String STAMDATA = "Stamdata_";

    private final DSLContext sql;
    private final Schemas schemas;
    private final KnownNumbers.Builder known = KnownNumbers.builder();
    private boolean found;

    StamdataNumbers(DSLContext sql) {
        this.sql = sql;
        this.schemas = new Schemas(sql);
    }

    Optional<KnownNumbers> read() {
        for (String table : schemas.tables()) {
            boolean ofStamdata = schemas.datapakker(table).stream()
                    .anyMatch(name -> name.text().startsWith(STAMDATA));
            if (ofStamdata) {
                schemas.find(table).ifPresent(this::read);
            }
        }
        return found ? Optional.of(known.build()) : Optional.empty();
    }

    private void read(TableSchema schema) {
        for (Column column : schema.columns()) {
            column.type().lbfLevel().ifPresent(level -> read(schema, column, level));
        }
    }

    private void read(TableSchema schema, Column column, LbfLevel level) {
        Table<Record> view = Names.view(schema.table());
        Field<String> number = Names.column(view, column.name(), SQLDataType.VARCHAR);
        OptionalInt period = schema.periodColumn();
        Field<LocalDate> day = period.isPresent()
                ? DSL.max(Names.column(
                        view, schema.columns().get(period.getAsInt()).name(), SQLDataType.LOCALDATE))
                : DSL.castNull(SQLDataType.LOCALDATE);
        sql.select(number, day)
                .from(view)
                .where(number.isNotNull())
                .groupBy(number)
                .forEach(row -> {
                    found = true;
                    LbfNumber lbf = LbfNumber.of(level, row.value1());
                    LocalDate last = row.value2();
                    if (last == null) {
                        known.current(lbf);
                    } else {
                        known.seen(lbf, YearMonth.from(last));
                    }
                });
    }
}
