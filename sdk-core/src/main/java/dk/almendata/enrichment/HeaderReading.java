package dk.almendata.enrichment;

import dk.almendata.lbf.LbfNumber;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Reads the headings of one inbox. For one thread, once. */
final class HeaderReading {

    private final EnrichmentCheck check;
    private final Report report;
    private final long line;
    /** Whether a heading holds personal data, so that it is never repeated. */
    private final IntPredicate isPersonal;

    private final List<String> headings = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final Map<KeyColumn, Integer> keys = new EnumMap<>(KeyColumn.class);
    private final List<Integer> ownPositions = new ArrayList<>();
    private final List<EnrichmentColumn> own = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, EnrichmentCheck.Declared> undeclared;
    private final int rawWidth;

    HeaderReading(EnrichmentCheck check, Report report, InboxRecord record, IntPredicate isPersonal) {
        this.isPersonal = isPersonal;
        this.check = check;
        this.report = report;
        this.line = record.line();
        this.rawWidth = record.size();
        this.undeclared = new LinkedHashMap<>(check.types());
        int width = record.size();
        while (width > 0 && Headings.normal(record.cell(width - 1)).isEmpty()) {
            width--;
        }
        for (int i = 0; i < width; i++) {
            headings.add(CellText.withLineFeeds(record.cell(i)));
        }
    }

    /** The columns; empty if values stand where the headings should be. */
    Optional<InboxColumns> read() {
        boolean named =
                headings.stream().anyMatch(heading -> KeyColumn.find(heading).isPresent());
        if (!named && headings.stream().anyMatch(this::isNumberOfTheLevel)) {
            String expected =
                    check.level().keyColumns().stream().map(KeyColumn::heading).collect(Collectors.joining(", "));
            report.at(EnrichmentCode.HEADER_MISSING, line, "", expected);
            return Optional.empty();
        }
        long before = report.errors();
        if (headings.size() < rawWidth) {
            report.at(EnrichmentCode.TRAILING_SEPARATORS, line, "", "");
        }
        for (int i = 0; i < headings.size(); i++) {
            read(i);
        }
        lookAtTheWhole();
        return Optional.of(
                new InboxColumns(headings.size(), rawWidth, keys, ownPositions, own, shown, report.errors() == before));
    }

    private boolean isNumberOfTheLevel(String heading) {
        return !heading.isBlank()
                && heading.chars().anyMatch(Character::isDigit)
                && LbfNumber.isValid(check.level().lbfLevel(), heading);
    }

    private void read(int position) {
        String raw = headings.get(position);
        String heading = Headings.normal(raw);
        String name = isPersonal.test(position) ? "#" + (position + 1) : Headings.shown(heading, position);
        shown.add(name);
        if (heading.isEmpty()) {
            report.at(EnrichmentCode.HEADING_EMPTY, line, name, "");
            return;
        }
        if (Blanks.isAround(raw)) {
            report.at(EnrichmentCode.BLANKS_STRIPPED, line, name, "");
        }
        if (ValueReader.isUnreadable(heading)) {
            report.at(EnrichmentCode.TEXT_ENCODING, line, name, "");
        } else if (heading.indexOf('\n') >= 0 || heading.indexOf('\t') >= 0) {
            report.at(EnrichmentCode.HEADING_LINE_BREAK, line, name, "");
        } else if (!CellText.isAllowed(heading)) {
            report.at(EnrichmentCode.CONTROL_CHARACTER, line, name, "");
        } else if (heading.length() > check.limits().maxHeadingLength()) {
            report.at(
                    EnrichmentCode.HEADING_TOO_LONG,
                    line,
                    name,
                    String.valueOf(check.limits().maxHeadingLength()));
        } else {
            place(heading, name, position);
        }
    }

    private void place(String heading, String name, int position) {
        if (ValueReader.isMangled(heading)) {
            report.at(EnrichmentCode.TEXT_MANGLED, line, name, "");
        }
        Optional<KeyColumn> key = KeyColumn.find(heading);
        boolean ofTheLevel = key.filter(check.level().keyColumns()::contains).isPresent();
        if (key.isPresent() && ofTheLevel) {
            placeKey(key.get(), heading, name, position);
            return;
        }
        if (!seen.add(Headings.key(heading))) {
            report.at(EnrichmentCode.HEADING_DUPLICATE, line, name, "");
            return;
        }
        key.ifPresent(column -> report.at(EnrichmentCode.HEADING_OF_ACCOUNTS, line, name, column.heading()));
        EnrichmentCheck.Declared declared = undeclared.remove(Headings.key(heading));
        own.add(new EnrichmentColumn(heading, declared == null ? ValueType.text() : declared.type()));
        ownPositions.add(position);
    }

    private void placeKey(KeyColumn column, String heading, String name, int position) {
        if (keys.putIfAbsent(column, position) != null) {
            report.at(EnrichmentCode.HEADING_DUPLICATE, line, name, "");
        } else if (!heading.equals(column.heading())) {
            report.at(EnrichmentCode.HEADING_SPELLING, line, name, column.heading());
        }
        if (column == KeyColumn.LBF_NUMBER && position > 0 && keys.get(column) == position) {
            report.at(EnrichmentCode.HEADING_ORDER, line, name, "");
        }
    }

    private void lookAtTheWhole() {
        for (KeyColumn column : check.level().keyColumns()) {
            if (!keys.containsKey(column)) {
                report.at(EnrichmentCode.COLUMN_REQUIRED, line, "", column.heading());
            }
        }
        undeclared.values().stream()
                .filter(EnrichmentCheck.Declared::isRequired)
                .forEach(declared ->
                        report.at(EnrichmentCode.COLUMN_DECLARED, line, "", Headings.shown(declared.heading(), 0)));
        if (headings.size() > check.limits().maxColumns()) {
            report.at(
                    EnrichmentCode.COLUMN_LIMIT,
                    line,
                    "",
                    String.valueOf(check.limits().maxColumns()));
        }
        if (own.isEmpty() && headings.size() == keys.size()) {
            report.at(EnrichmentCode.COLUMN_NONE, line, "", "");
        }
    }
}
