package dk.almendata.enrichment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One inbox on its way through the check: takes its records in their order, and tells at the end what came of it.
 *
 * <p>Made by {@link EnrichmentCheck#begin}. For one thread and one inbox.
 */
public final class EnrichmentReading implements InboxSink {

    private static final Locale DANISH = Locale.forLanguageTag("da");

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
        broken |= finding.code() == EnrichmentCode.QUOTE_OPEN;
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
            lookForPersonalData(record);
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
            report.at(EnrichmentCode.QUOTED_CELLS, quotedLine, "", String.valueOf(quotedCells));
        }
        return new CheckReport(
                rows == null ? 0 : rows.count(),
                rows == null ? 0 : rows.accepted(),
                report.counts(),
                columns == null ? List.of() : columns.own(),
                personal.report());
    }

    private void readHeadings(InboxRecord record) {
        columns = new HeaderReading(check, report, record).read().orElse(null);
        scans = new PersonalDataScan[record.size()];
        for (int i = 0; i < scans.length; i++) {
            scans[i] = new PersonalDataScan(columns == null ? "" : record.cell(i));
        }
        if (columns == null) {
            lookForPersonalData(record);
        } else {
            rows = new RowReading(check, report, columns, separator, rowTaker);
        }
    }

    private void lookForPersonalData(InboxRecord record) {
        for (int i = 0; i < record.size(); i++) {
            String text = record.cell(i);
            int digits = 0;
            int letters = 0;
            for (int at = 0; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c >= '0' && c <= '9') {
                    digits++;
                } else if (c >= 'A') {
                    letters++;
                }
            }
            if (digits >= 8 || letters > 1) {
                PersonalDataScan scan = i < scans.length ? scans[i] : new PersonalDataScan("");
                int position = i;
                scan.look(text, digits, letters > 1, (kind, blocks) -> tell(kind, blocks, record.line(), position));
            }
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
