package dk.almendata.enrichment;

import dk.almendata.table.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One inbox on its way through the check: takes its records in their order, and tells at the end what came of it.
 *
 * <p>Made by {@link EnrichmentCheck#begin}. For one thread and one inbox.
 */
public final class EnrichmentReading implements InboxSink {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    /** Looks where no heading says what to expect. */
    private static final PersonalDataScan IN_TEXT = new PersonalDataScan("");

    private final EnrichmentCheck check;
    private final Report report;
    private final RowTaker rowTaker;
    private final PersonalDataTally personal = new PersonalDataTally();
    private InboxSeparator separator = InboxSeparator.TAB;
    private boolean begun;
    private boolean broken;
    private @Nullable InboxColumns columns;
    private @Nullable RowReading rows;
    private PersonalDataScan[] scans = {};
    private long quotedLine;
    private int quotedPosition;
    private long quotedCells;

    EnrichmentReading(EnrichmentCheck check, FindingTaker findings, RowTaker rowTaker) {
        this.check = check;
        this.report = new Report(findings);
        this.rowTaker = rowTaker;
    }

    @Override
    public void separator(InboxSeparator value) {
        this.separator = Objects.requireNonNull(value, "separator");
        if (value == InboxSeparator.SEMICOLON) {
            report.tell(EnrichmentFinding.of(EnrichmentCode.SEPARATOR_SEMICOLON));
        }
    }

    @Override
    public void finding(EnrichmentFinding finding) {
        broken |= finding.severity() == Severity.ERROR;
        report.tell(finding);
    }

    @Override
    public void record(InboxRecord record) {
        boolean empty = isEmpty(record);
        countQuotes(record);
        if (empty) {
            report.at(EnrichmentCode.ROW_EMPTY, record.line(), "", "");
        } else if (!begun) {
            begun = true;
            readHeadings(record);
        } else {
            if (rows != null) {
                rows.read(record);
            }
            lookForPersonalData(record, position -> position < scans.length ? scans[position] : IN_TEXT);
        }
    }

    /**
     * Ends the inbox.
     *
     * @return what came of it
     */
    public CheckReport end() {
        if (!begun && !broken) {
            report.tell(EnrichmentFinding.of(EnrichmentCode.EMPTY_INBOX));
        } else if (rows != null && rows.count() == 0 && !broken) {
            report.tell(EnrichmentFinding.of(EnrichmentCode.NO_ROWS));
        }
        if (quotedCells > 0 && separator != InboxSeparator.CELLS) {
            String column = columns == null ? "" : columns.shown(quotedPosition);
            report.at(EnrichmentCode.QUOTED_CELLS, quotedLine, column, String.valueOf(quotedCells));
        }
        return new CheckReport(
                rows == null ? 0 : rows.count(),
                rows == null ? 0 : rows.accepted(),
                report.counts(),
                columns == null ? List.of() : columns.own(),
                personal.report());
    }

    private void readHeadings(InboxRecord record) {
        List<Set<PersonalDataKind>> inHeadings = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            inHeadings.add(kindsInHeading(record.cell(i)));
        }
        columns = new HeaderReading(
                        check,
                        report,
                        record,
                        position -> !inHeadings.get(position).isEmpty())
                .read()
                .orElse(null);
        scans = new PersonalDataScan[record.size()];
        for (int i = 0; i < scans.length; i++) {
            scans[i] = new PersonalDataScan(columns == null ? "" : record.cell(i));
        }
        lookForPersonalData(record, position -> IN_TEXT);
        if (columns != null) {
            rows = new RowReading(check, report, columns, separator, rowTaker);
        }
    }

    /** Not to be shown, because a heading may be somebody's data itself. */
    private static Set<PersonalDataKind> kindsInHeading(String heading) {
        Set<PersonalDataKind> kinds = EnumSet.noneOf(PersonalDataKind.class);
        IN_TEXT.look(heading, (kind, blocks) -> kinds.add(kind));
        return kinds;
    }

    private void lookForPersonalData(InboxRecord record, IntFunction<PersonalDataScan> scanOf) {
        for (int i = 0; i < record.size(); i++) {
            int position = i;
            scanOf.apply(i).look(record.cell(i), (kind, blocks) -> tell(kind, blocks, record.line(), position));
        }
    }

    private void tell(PersonalDataKind kind, boolean blocks, long line, int position) {
        String column = columns == null ? "#" + (position + 1) : columns.shown(position);
        personal.add(column, kind, blocks, line);
        EnrichmentCode code = kind == PersonalDataKind.CPR
                ? (blocks ? EnrichmentCode.CPR_NUMBER : EnrichmentCode.CPR_POSSIBLE)
                : (blocks ? EnrichmentCode.PERSONAL_DATA : EnrichmentCode.PERSONAL_DATA_POSSIBLE);
        report.at(code, line, column, kind.text(DANISH), kind.text(Locale.ENGLISH));
    }

    private void countQuotes(InboxRecord record) {
        for (int i = 0; i < record.size(); i++) {
            if (record.form(i) == CellForm.EXACT) {
                if (quotedCells++ == 0) {
                    quotedLine = record.line();
                    quotedPosition = i;
                }
            }
        }
    }

    private static boolean isEmpty(InboxRecord record) {
        for (int i = 0; i < record.size(); i++) {
            if (!Blanks.strip(record.cell(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
