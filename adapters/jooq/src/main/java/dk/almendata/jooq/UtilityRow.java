package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a utility's database, as far as its values are what their fields say. For one thread while it is filled. */
final class UtilityRow {

    private final List<UtilityField> fields;
    private final @Nullable Object[] values;
    private Set<UtilityField> unreadable = Set.of();
    private final int number;

    /** A row without values, by its number among the rows of its table. */
    UtilityRow(UtilityTable table, int number) {
        this.fields = table.fields();
        this.values = new Object[fields.size()];
        this.number = number;
    }

    private UtilityRow(UtilityRow other) {
        this.fields = other.fields;
        this.values = other.values.clone();
        this.unreadable = other.unreadable;
        this.number = other.number;
    }

    /** The same, to be changed. */
    UtilityRow copy() {
        return new UtilityRow(this);
    }

    /** Its number, the first row being 1. */
    int number() {
        return number;
    }

    /** The value of a field as a database takes it; null where there is none, and where such rows have no such field. */
    @Nullable Object value(UtilityField field) {
        int position = fields.indexOf(field);
        return position < 0 ? null : values[position];
    }

    void set(UtilityField field, @Nullable Object value) {
        values[fields.indexOf(field)] = value;
    }

    /** Notes that a field has a value that it cannot have. */
    void setUnreadable(UtilityField field) {
        Set<UtilityField> more = EnumSet.of(field);
        more.addAll(unreadable);
        unreadable = more;
    }

    /** The fields whose values cannot be read. */
    Set<UtilityField> unreadable() {
        return unreadable;
    }

    boolean has(UtilityField field) {
        return value(field) != null;
    }

    /** A number above 0. */
    Optional<Long> number(UtilityField field) {
        return value(field) instanceof Long number && number > 0 ? Optional.of(number) : Optional.empty();
    }

    /** A number from 0 on that is small enough for counts, codes and years. */
    Optional<Integer> small(UtilityField field) {
        return value(field) instanceof Long number && number <= Integer.MAX_VALUE
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    Optional<BigDecimal> decimal(UtilityField field) {
        return value(field) instanceof BigDecimal decimal ? Optional.of(decimal) : Optional.empty();
    }

    Optional<LocalDate> date(UtilityField field) {
        return value(field) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    /** A text or the name that a code stands for. */
    Optional<String> text(UtilityField field) {
        return value(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
