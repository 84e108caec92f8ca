package dk.almendata.cli;

import picocli.CommandLine.Option;

/** What every verb takes that prints data. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            defaultValue = "table",
            description =
                    "How data are written: table for people, json (one object a line) or csv for programs, both UTF-8.")
    private Format format = Format.TABLE;

    /** Whether tables are asked for, which people read. */
    boolean isForPeople() {
        return format == Format.TABLE;
    }

    /** Whether a table in columns is asked for that programs read. */
    boolean isCsv() {
        return format == Format.CSV;
    }

    /** Whether objects are asked for. */
    boolean isJson() {
        return format == Format.JSON;
    }

    Printer open(Layout layout, Surroundings surroundings) {
        return Printer.open(format, layout, surroundings);
    }
}
