package dk.almendata.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of several parts: for people a heading and a table each, for programs one stream of rows of several kinds. For one thread. */
final class Sections implements AutoCloseable {

    private final FormatOption format;
    private final Surroundings surroundings;
    private final Layout layout;
    private @Nullable Printer printer;

    /** An answer whose rows have the properties of a layout. */
    Sections(FormatOption format, Layout layout, Surroundings surroundings) {
        this.format = format;
        this.layout = layout;
        this.surroundings = surroundings;
    }

    /** Begins an answer that is one part. */
    Printer begin() {
        Printer next = format.open(layout, surroundings);
        printer = next;
        return next;
    }

    /** Begins a part. */
    Printer begin(String heading, List<String> columns) {
        Printer open = printer;
        if (open != null && !format.isForPeople()) {
            return open;
        }
        close();
        Printer next = format.open(new Layout(columns, layout.csv(), layout.typical()), surroundings);
        next.heading(heading);
        printer = next;
        return next;
    }

    @Override
    public void close() {
        if (printer != null) {
            printer.close();
        }
    }
}
