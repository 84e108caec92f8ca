package dk.almendata.table;

import java.util.Locale;

/**
 * Everything that can be found wrong with, or worth saying about, a delivery's archive and its rows: a closed list, so that scripts may
 * match on the name.
 *
 * <p>Each code says what was expected and what to do; the message of a {@link Finding} adds where, and what was found instead.
 */
public enum FindingCode {
    /** The file is no zip archive, for example a login page. */
    ARCHIVE_NOT_A_ZIP(
            Severity.ERROR,
            "a zip archive",
            "Fetch it again; if a web page came instead, check the API key and the address."),
    /** The archive ends before its directory, or a part of it cannot be read. */
    ARCHIVE_DAMAGED(
            Severity.ERROR,
            "a whole zip archive",
            "Fetch it again; if it stays damaged, ask LBF to run the delivery again."),
    /** The bytes of an entry do not match its checksum. */
    ARCHIVE_CHECKSUM(
            Severity.ERROR,
            "entries whose CRC-32 matches",
            "Fetch it again; if it stays damaged, ask LBF to run the delivery again."),
    /** An entry is longer or shorter than the archive says. */
    ARCHIVE_SIZE(
            Severity.ERROR,
            "entries as long as the archive says",
            "Do not use the file; fetch it again from the service."),
    /** An entry name that could lead out of a folder or cannot be a file name everywhere. */
    ARCHIVE_ENTRY_NAME(
            Severity.ERROR,
            "plain relative entry names",
            "Do not use the file; a delivery from the service has no such names."),
    /** Two entries of one name, letter case aside. */
    ARCHIVE_DUPLICATE_ENTRY(
            Severity.ERROR, "every entry name once", "Do not use the file; fetch it again from the service."),
    /** More entries, bytes or compression than a delivery can have. */
    ARCHIVE_LIMIT(
            Severity.ERROR,
            "an archive within the limits",
            "Raise the limit if the delivery is known to be that large."),
    /** An archive inside the archive. */
    ARCHIVE_NESTED(Severity.ERROR, "CSV files, no archives inside", "Unpack it and give the inner file."),
    /** An entry that needs a password or a compression method that is not supported. */
    ARCHIVE_UNREADABLE_ENTRY(
            Severity.ERROR, "entries stored or deflated without password", "Pack the file again without password."),
    /** A file of an export that is not as its description says, or is missing, or is not described. */
    EXPORT_CHANGED(
            Severity.ERROR,
            "the files as datapackage.json describes them",
            "Export again; somebody has changed the file since it was written."),
    /** No CSV file in the archive. */
    ARCHIVE_WITHOUT_CSV(Severity.ERROR, "at least one CSV file", "Check that this is the file of a delivery."),
    /** An entry that is no CSV file; it is left aside. */
    ARCHIVE_OTHER_FILE(
            Severity.WARNING, "CSV files only", "Nothing is lost: the file stays in the archive; it is not loaded."),
    /** Two CSV files that would land in one table. */
    TABLE_TWICE(
            Severity.ERROR, "one CSV file per table", "Rename one of the files, or ask LBF what the two files are."),
    /** A file named like a table that holds the rows of another data area. */
    TABLE_TAKEN(Severity.INFO, "one data area per table", "Read these rows from the table that the message names."),
    /** Bytes that are not UTF-8. */
    TEXT_ENCODING(Severity.ERROR, "UTF-8", "If the file was saved by a spreadsheet, save it as CSV UTF-8."),
    /** The character NUL, which no text has. */
    TEXT_NUL(Severity.ERROR, "text without NUL characters", "Fetch the file again; NUL characters come from damage."),
    /** A quote inside a field that does not begin with one, or text after a closing quote. */
    CSV_QUOTE(
            Severity.ERROR,
            "quotes around the whole field, doubled inside",
            "A separator may be missing before the quote; correct the line at its origin."),
    /** A quoted field that never ends. */
    CSV_QUOTE_OPEN(
            Severity.ERROR,
            "a closing quote",
            "Correct the line at its origin, or fetch the file again if it was cut."),
    /** A row with more or fewer fields than the header. */
    CSV_COLUMN_COUNT(
            Severity.ERROR,
            "as many fields as the header has",
            "A separator is missing or too many; correct the line at its origin."),
    /** A field or line longer than any real one. */
    CSV_TOO_LONG(Severity.ERROR, "fields and lines within the limits", "Check for a missing quote or line break."),
    /** A file without even a header. */
    CSV_EMPTY(Severity.ERROR, "a header line", "Fetch the file again; a delivery without rows still has a header."),
    /** One heading with the separators of another dialect in it, or a web page under the name of a CSV file. */
    CSV_SEPARATOR(
            Severity.ERROR,
            "fields separated as the dialect says",
            "The service may write another separator than is assumed: state it in the dialect, or ask LBF."),
    /** Values where the headings should be. */
    CSV_HEADER_MISSING(
            Severity.ERROR,
            "headings in the first line",
            "Put a line of headings before the rows, or ask LBF why it is gone."),
    /** A column without heading. */
    CSV_HEADER_EMPTY(Severity.ERROR, "a heading for every column", "Give the column a heading at its origin."),
    /** One heading twice. */
    CSV_HEADER_DUPLICATE(Severity.ERROR, "every heading once", "Rename one of the two columns at its origin."),
    /** A known column that the file lacks. */
    COLUMN_MISSING(Severity.WARNING, "the columns known from earlier deliveries", "The values are stored as missing."),
    /** A column that was not there before. */
    COLUMN_NEW(Severity.INFO, "the columns known from earlier deliveries", "The column is added to the table."),
    /** Known columns missing and new ones there: perhaps renamed. */
    COLUMN_RENAMED(
            Severity.ERROR,
            "the columns known from earlier deliveries",
            "Ask LBF whether a column was renamed; nothing of the file is loaded until its headings are known again."),
    /** The column that says where rows belong is missing. */
    COLUMN_REQUIRED(
            Severity.ERROR,
            "the columns that say which organisation and month a row belongs to",
            "Ask LBF why the column is gone, or what takes its place."),
    /** A column that the pinned schema requires is missing. */
    COLUMN_PINNED(
            Severity.ERROR,
            "the columns that the pinned schema requires",
            "Ask LBF why the column is gone; to load without it, pin the schema again without that word."),
    /** A column that a frozen table does not have. */
    COLUMN_FROZEN(
            Severity.ERROR,
            "the columns of the pinned schema and no others",
            "Add the column to the pinned schema, or pin the table as additive."),
    /** A column that an open table does not have. */
    COLUMN_KEPT(
            Severity.WARNING,
            "the columns of the pinned schema",
            "Nothing is lost: its values stand as JSON in the column extra. Pin the table as additive to give it a column."),
    /** Rows without a value in a column of the declared key. */
    KEY_EMPTY(
            Severity.ERROR,
            "a value in every column of the key",
            "Correct the rows at their origin, or pin the schema with another key."),
    /** Different rows with the same key. */
    KEY_SHARED(
            Severity.ERROR,
            "one row for each key",
            "Ask LBF which of the rows is meant, or pin the schema with a key that tells them apart."),
    /** Equal rows with the same key; one of them is stored. */
    KEY_REPEATED(Severity.WARNING, "one row for each key", "Nothing is lost: the rows are equal, and one is stored."),
    /** A value that is no whole number. */
    VALUE_INTEGER(
            Severity.ERROR,
            "a whole number of at most 18 digits",
            "Correct the value at its origin, or ask LBF what it means."),
    /** A value that is no decimal number with a point. */
    VALUE_DECIMAL(
            Severity.ERROR,
            "a decimal number with at most 18 digits in all, in the notation of the dialect",
            "Correct the value at its origin, or ask LBF what it means."),
    /** A value that is no date. */
    VALUE_DATE(
            Severity.ERROR, "a date such as 2025-04-30", "Correct the value at its origin, or ask LBF what it means."),
    /** A value that is no LBF number of the column's level. */
    LBF_REFUSED(Severity.ERROR, "an LBF number of the column's level", "Correct the number at its origin."),
    /** LBF numbers that were repaired, reported once per column with the first place. */
    LBF_REPAIRED(
            Severity.WARNING,
            "LBF numbers with all their digits",
            "Nothing to do; tell the origin that leading zeros get lost."),
    /** LBF numbers that are accepted although somebody should look, reported once per column with the first place. */
    LBF_DOUBTFUL(
            Severity.WARNING,
            "LBF numbers of a real organisation",
            "Nothing is refused; ask the origin what an organisation 0000 stands for."),
    /** LBF numbers of two organisations in one row. */
    LBF_CONTRADICTS(
            Severity.ERROR,
            "LBF numbers of one organisation in a row",
            "Correct the row at its origin: an afdeling begins with the number of its organisation."),
    /** Rows without LBF number in a delivery with a filter, so that nobody can say whose they are. */
    LBF_MISSING(
            Severity.WARNING,
            "an LBF number in every row of a delivery with a filter",
            "Ask LBF whose rows they are; deliveries with another filter may hold the same ones again."),
    /** Rows of organisations that the delivery's filter does not name. */
    LBF_OUTSIDE_FILTER(
            Severity.ERROR,
            "rows of the organisations in the delivery's filter only",
            "Ask LBF why they are in the delivery; nothing of it is loaded."),
    /** A row dated outside the delivery's period. */
    PERIOD_OUTSIDE(
            Severity.WARNING,
            "rows dated within the delivery's period",
            "Ask LBF if the rows belong to this delivery."),
    /** A delivery whose dates are blank or odd where its datapakke does not allow it. */
    PERIOD_UNCLEAR(
            Severity.ERROR,
            "a period as the datapakke defines it",
            "Look at the delivery in the portal; run it again if need be."),
    /** A delivery without rows where rows were loaded before. */
    ROWS_VANISHED(
            Severity.ERROR,
            "rows where rows were loaded before",
            "Look at the delivery in the portal; accept it if the rows are really gone, else reject it."),
    /** A delivery with far fewer rows than those that it would replace. */
    ROWS_DROPPED(
            Severity.ERROR,
            "about as many rows as are current",
            "Look at the delivery in the portal; accept it if the rows are really gone, else reject it."),
    /** A delivery with at least ten times the rows that it replaces. */
    ROWS_GREW(
            Severity.WARNING,
            "about as many rows as were current",
            "It is loaded. Look at the delivery in the portal: a wider filter explains it, rows that came twice do not."),
    /** A full delivery with other rows or sums than the months that it replaces, told once per table. */
    FULL_DIFFERS(
            Severity.WARNING,
            "as many rows and the same sums as in the months that the full delivery replaces",
            "Read the report by organisation and month (reconcile): what was corrected after a month was delivered shows here each"
                    + " January. Accept the delivery if it is held and right; reject it if the months were right."),
    /** A partial delivery without a full one under it. */
    BASE_MISSING(
            Severity.ERROR,
            "a full delivery of the same data area, with a filter that covers this one's, loaded before the months",
            "Start a subscription for the full datapakke; the delivery is loaded by itself when that one comes. Accept it"
                    + " to load it alone."),
    /** A delivery without a file that the last delivery of the datapakke had. */
    FILE_MISSING(
            Severity.ERROR,
            "the files of the last delivery of the datapakke",
            "Look at the delivery in the portal; accept it if the file is really no longer part of it."),
    /** A delivery that is loaded, and for which the service now gives something else. */
    CONTENT_CHANGED(
            Severity.ERROR,
            "the content that was loaded",
            "Ask LBF why it changed. Its rows stay as they are; if the new content is right, have the subscription run again"
                    + " for the period. Accept it to say that the rows shall stay."),
    /** An organisation that a delivery without a filter holds no row of, although it has current rows. */
    ORGANISATION_ABSENT(
            Severity.WARNING,
            "rows of every organisation with current rows",
            "Its rows stay. Find out in the portal whether the organisation has left the data."),
    /**
     * Organisations that an older delivery of the same datapakke and period had in its filter and this one has not, although they have current
     * rows, as after a subscription was repaired and run again.
     */
    ORGANISATION_OUT_OF_FILTER(
            Severity.INFO,
            "the organisations that the filter had before",
            "Their rows stay and no delivery renews them any more. Find out in the portal whether that is meant."),
    /** A delivery of a test datapakke, which is kept out of the tables by default. */
    TEST_DATAPAKKE(Severity.INFO, "production datapakker", "Allow test datapakker explicitly if they are meant."),
    /** More findings than are kept. */
    MORE_FINDINGS(Severity.INFO, "fewer findings", "Mend the first ones and look again."),
    /** A file of readings with its headings alone. */
    READING_NONE(
            Severity.ERROR,
            "at least one row below the headings",
            "Look if the file was cut off, or made before there were any data."),
    /** A row of a file of readings that is no reading. */
    READING_ROW(
            Severity.ERROR,
            "a row of the documented form",
            "Correct the row; the installation is left without an answer until then."),
    /** A quote in a file of readings that is not closed on its line. */
    READING_QUOTE(
            Severity.ERROR,
            "quotes around the whole field, doubled inside, closed on the same line",
            "Close the quote, or take it out; the installation is left without an answer until then."),
    /** A figure in a file of readings that cannot be read. */
    READING_NUMBER(
            Severity.ERROR,
            "a number in the declared form",
            "Correct the figure, or state the decimal mark of the file."),
    /** An installation number written with zeros in front. */
    READING_ZEROS(
            Severity.WARNING,
            "an installation number without zeros in front",
            "Nothing if both are one installation; they are taken for one."),
    /** A second row that says what an installation is expected to use. */
    READING_EXPECTED(
            Severity.ERROR,
            "one row of what is expected for each installation",
            "Take one of them out; nothing counts as expected until then."),
    /** Meter readings whose dates do not rise with their numbers. */
    READING_ORDER(
            Severity.ERROR,
            "readings whose dates rise with their numbers",
            "Correct the number or the date; nothing is computed of the readings around it."),
    /** Meter readings whose year marks do not rise with their numbers. */
    READING_YEAR_MARK(
            Severity.ERROR,
            "year marks that rise from annual reading to annual reading",
            "Correct the year mark or the kind of the reading; nothing is computed of the readings around it."),
    /** A meter reading without a date, or with one that stands for none. */
    READING_DATE(
            Severity.ERROR,
            "the day of the reading",
            "Correct the date; nothing is computed of the readings around it."),
    /** A figure that stands for none, as -2147483648 does. */
    READING_SENTINEL(
            Severity.WARNING, "a figure or nothing", "Leave the field empty; the register is taken as not read."),
    /** A figure that the register cannot show. */
    READING_IMPOSSIBLE(
            Severity.ERROR,
            "a figure the register can show",
            "Correct the figure or the format of the register; the register is taken as not read."),
    /** A reading that delimits a period or a price, without the figure of a register that its neighbours have. */
    READING_MISSING(
            Severity.WARNING,
            "every register at a reading that delimits a period or a price",
            "Add the figure; without it the amount is not known, or the price cannot be split."),
    /** A register that falls and did not roll over. */
    READING_FALLS(
            Severity.ERROR,
            "a register that rises",
            "Correct the figure, report the exchange of the meter, or state the digits of the register."),
    /** A register that began again at nothing. */
    READING_ROLLOVER(
            Severity.INFO, "a register that rises", "Nothing; its digits say how much to add, and it was counted on."),
    /** Much more was used between two readings than around them. */
    READING_JUMP(
            Severity.WARNING, "use at about the rate of the other readings", "Check the figure against the meter."),
    /** A part of the meter that changed without an exchange. */
    READING_METER(
            Severity.ERROR,
            "an exchange, out and in, where a part of the meter changes",
            "Add the last reading of the old part and the first of the new one."),
    /** The end of an exchange without its beginning, the other way round, or one of the two without a figure that changes with the part. */
    READING_EXCHANGE(
            Severity.ERROR,
            "the last reading of the old part and right after it the first of the new one",
            "Add the other reading of the exchange, or the figure that is missing in it."),
    /** The two readings of an exchange on different days. */
    READING_EXCHANGE_GAP(
            Severity.WARNING,
            "both readings of an exchange on one day",
            "Check the dates; what was used in between is not counted."),
    /** A register that counts in another unit, factor or width than before, on the same meter. */
    READING_UNIT(
            Severity.ERROR,
            "one unit, factor and format for each register of a meter",
            "Correct the unit, or report the exchange of the meter.");

    private final Severity severity;
    private final String expectation;
    private final String remedy;

    FindingCode(Severity severity, String expectation, String remedy) {
        this.severity = severity;
        this.expectation = expectation;
        this.remedy = remedy;
    }

    /**
     * How much a finding of this code matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What was expected.
     *
     * @return words that complete "expected …"
     */
    public String expectation() {
        return expectation;
    }

    /**
     * What to do.
     *
     * @return a sentence
     */
    public String remedy() {
        return remedy;
    }

    /**
     * The code as scripts and documents write it.
     *
     * @return lower case with hyphens, for example {@code csv-column-count}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
