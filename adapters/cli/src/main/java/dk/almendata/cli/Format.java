package dk.almendata.cli;

/** How data are written to standard output. */
enum Format {
    /** For people: columns in the charset of the console. */
    TABLE,
    /** For programs: one JSON object a line, UTF-8. */
    JSON,
    /** For spreadsheets: RFC 4180 with commas, UTF-8, lines ended by LF. */
    CSV
}
