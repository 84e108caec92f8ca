package dk.almendata.consumption;

import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a line of a consumer file: where, what, and the value as far as it may be shown.
 *
 * <p>The value of a field for numbers, codes or dates is shown if it has the shape of one, for names and telephone numbers stray into any
 * column; of all others only the length is, {@code text(11)}. Immutable; may be shared between threads.
 *
 * @param line the line in the file, from 1
 * @param field which field, empty if it is the line as a whole
 * @param fault what is wrong
 * @param value the value as it may be shown, empty where there is none
 * @param detail more about what was found, such as {@code 12 fields}; may be empty
 */
public record ConsumerLineIssue(
        long line, Optional<ConsumerField> field, ConsumerLineFault fault, Optional<String> value, String detail) {

    /** Checks that no part is missing. */
    public ConsumerLineIssue {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(detail, "detail");
    }

    static ConsumerLineIssue ofLine(long line, ConsumerLineFault fault, String detail) {
        return new ConsumerLineIssue(line, Optional.empty(), fault, Optional.empty(), detail);
    }

    static ConsumerLineIssue ofField(long line, ConsumerField field, ConsumerLineFault fault, String value) {
        return new ConsumerLineIssue(line, Optional.of(field), fault, shown(field, value), "");
    }

    /** The end of the field is not known, so nothing of it is shown. */
    static ConsumerLineIssue ofHidden(long line, ConsumerField field, ConsumerLineFault fault) {
        return new ConsumerLineIssue(line, Optional.of(field), fault, Optional.empty(), "");
    }

    private static Optional<String> shown(ConsumerField field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String shown = Finding.shown(field.isShapeOf(value) ? ColumnType.DATE : ColumnType.TEXT, value);
        return Optional.of(shown.startsWith("'") ? shown.substring(1, shown.length() - 1) : shown);
    }

    /**
     * The whole issue for people.
     *
     * @return place, expectation, what was found, and what to do, in English
     */
    public String message() {
        StringBuilder text = new StringBuilder("Line ").append(line);
        field.ifPresent(at -> text.append(", field ")
                .append(at.number())
                .append(" (")
                .append(at.label())
                .append(')'));
        text.append(": expected ").append(fault.expectation());
        if (!detail.isEmpty()) {
            text.append(", found ").append(detail);
        } else {
            value.ifPresent(
                    shown -> text.append(", found ").append(shown.startsWith("text(") ? shown : "'" + shown + "'"));
        }
        return text.append(". ").append(fault.remedy()).toString();
    }
}
