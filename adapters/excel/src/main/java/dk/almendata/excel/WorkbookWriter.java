package dk.almendata.excel;

import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.KeyColumn;
import dk.almendata.enrichment.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes one workbook. For one thread, once. */
final class WorkbookWriter {

    private static final int DIGITS = 15;
    private static final String TEXT = "@";
    private static final String REQUIRED = "FFE699";
    private static final String OWN = "DDEBF7";
    private static final double WIDTH = 18;
    private static final double WIDTH_OF_MESSAGES = 100;

    private final EnrichmentSet set;
    private final List<EnrichmentFinding> findings;
    private final Locale locale;
    private final List<KeyColumn> keys;
    private final List<EnrichmentColumn> columns;

    WorkbookWriter(EnrichmentSet set, List<EnrichmentFinding> findings, Locale locale) {
        this.set = set;
        this.findings = findings;
        this.locale = locale;
        this.keys = set.definition().level().keyColumns();
        this.columns = set.definition().columns();
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Almendata", null);
        Worksheet rows = workbook.newWorksheet(isDanish() ? "Berigelse" : "Enrichment");
        headings(rows);
        rows(rows);
        rows.finish();
        Worksheet found = workbook.newWorksheet(isDanish() ? "Fund" : "Findings");
        findings(found);
        found.finish();
        workbook.finish();
    }

    private void headings(Worksheet sheet) {
        sheet.freezePane(keys.size(), 1);
        for (int i = 0; i < keys.size() + columns.size(); i++) {
            boolean required = i < keys.size();
            sheet.value(0, i, CellEscapes.escaped(heading(i)));
            sheet.width(i, WIDTH);
            sheet.style(i).format(format(i)).set();
            sheet.style(0, i)
                    .bold()
                    .fillColor(required ? REQUIRED : OWN)
                    .format(TEXT)
                    .set();
        }
    }

    private String heading(int position) {
        return position < keys.size()
                ? keys.get(position).heading()
                : columns.get(position - keys.size()).heading();
    }

    private String format(int position) {
        if (position < keys.size()) {
            return TEXT;
        }
        ValueType type = columns.get(position - keys.size()).type();
        return !type.isNumber() ? TEXT : type.decimals() == 0 ? "0" : "0." + "0".repeat(type.decimals());
    }

    private void rows(Worksheet sheet) {
        int row = 1;
        for (Map.Entry<DataPoint, List<String>> entry : set.rows().entrySet()) {
            for (int i = 0; i < keys.size(); i++) {
                text(sheet, row, i, entry.getKey().text(keys.get(i)));
            }
            for (int i = 0; i < columns.size(); i++) {
                value(
                        sheet,
                        row,
                        keys.size() + i,
                        columns.get(i).type(),
                        entry.getValue().get(i));
            }
            row++;
        }
    }

    private void value(Worksheet sheet, int row, int column, ValueType type, String value) {
        if (!type.isNumber() || value.isEmpty()) {
            text(sheet, row, column, value);
            return;
        }
        BigDecimal number = new BigDecimal(value);
        if (number.precision() > DIGITS) {
            text(sheet, row, column, value.replace('.', type.notation().decimalMark()));
        } else {
            sheet.value(row, column, number);
            sheet.style(row, column).format(format(column)).set();
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, CellEscapes.escaped(text));
            sheet.style(row, column).format(TEXT).set();
        }
    }

    private void findings(Worksheet sheet) {
        List<String> headings = isDanish()
                ? List.of("Linje", "Kolonne", "Kode", "Grad", "Besked")
                : List.of("Line", "Column", "Code", "Severity", "Message");
        sheet.freezePane(0, 1);
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(0, i, headings.get(i));
            sheet.width(i, i == headings.size() - 1 ? WIDTH_OF_MESSAGES : WIDTH);
            sheet.style(0, i).bold().fillColor(OWN).set();
        }
        int row = 1;
        for (EnrichmentFinding finding : findings) {
            if (finding.line().isPresent()) {
                sheet.value(row, 0, finding.line().getAsLong());
            }
            text(sheet, row, 1, finding.column().orElse(""));
            text(sheet, row, 2, finding.code().text());
            text(sheet, row, 3, finding.severity().name().toLowerCase(Locale.ROOT));
            text(sheet, row, 4, finding.message(locale));
            row++;
        }
    }

    private boolean isDanish() {
        return locale.getLanguage().equals("da");
    }
}
