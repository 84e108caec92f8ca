package dk.almendata.cli;

import dk.almendata.cli.Comparison.ComparedLine;
import dk.almendata.cli.Comparison.ComparedTable;
import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.SourceId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rows of {@code reconcile}: for each table its places and its totals, and a last one that sums up. */
final class ComparisonRows {

    private static final List<String> CSV = List.of(
            "kind",
            "table",
            "organisation",
            "month",
            "rowsBefore",
            "rowsAfter",
            "onlyBefore",
            "onlyAfter",
            "differs",
            "column",
            "before",
            "after",
            "difference",
            "aboveZeroBefore",
            "aboveZeroAfter",
            "places",
            "differing",
            "source",
            "deliveryId",
            "withDeliveryId",
            "state",
            "tables",
            "exitCode",
            "message");

    private final Comparison comparison;
    private final boolean all;
    private final List<String> columns = new ArrayList<>(List.of("organisation", "month", "rowsBefore", "rowsAfter"));

    /** Those that differ, or all of them. */
    ComparisonRows(Comparison comparison, boolean all) {
        this.comparison = comparison;
        this.all = all;
        if (comparison.with().isPresent()) {
            columns.addAll(List.of("onlyBefore", "onlyAfter"));
        }
    }

    void print(FormatOption format, Surroundings surroundings, SourceId source) {
        boolean people = format.isForPeople();
        try (Sections sections = new Sections(format, new Layout(columns, CSV), surroundings)) {
            for (ComparedTable table : comparison.tables()) {
                Printer printer = sections.begin(table.sentence(), columns);
                table.lines().stream()
                        .filter(line -> all || line.differs())
                        .forEach(line -> printer.row(row(table, line, people)));
                if (!people) {
                    printer.row(row(table));
                }
            }
            sections.begin("", columns).closing(summary(source), comparison.sentence());
        }
    }

    private Row row(ComparedTable table, ComparedLine line, boolean people) {
        return new Row()
                .with("kind", "line")
                .with("table", table.name())
                .with("organisation", line.sums().organisation())
                .with("month", line.sums().month())
                .with("rowsBefore", line.sums().rowsBefore())
                .with("rowsAfter", line.sums().rowsAfter())
                .with("onlyBefore", number(line.onlyBefore()))
                .with("onlyAfter", number(line.onlyAfter()))
                .with("differs", line.differs())
                .with(
                        "amounts",
                        people
                                ? sentences(line.sums().amounts())
                                : rows(line.sums().amounts()));
    }

    private static Row row(ComparedTable table) {
        return new Row()
                .with("kind", "table")
                .with("table", table.name())
                .with("places", table.lines().size())
                .with("differing", table.differing())
                .with("rowsBefore", table.sums().rowsBefore())
                .with("rowsAfter", table.sums().rowsAfter())
                .with("onlyBefore", number(table.onlyBefore()))
                .with("onlyAfter", number(table.onlyAfter()))
                .with("differs", table.differing() > 0)
                .with("amounts", rows(table.sums().amounts()))
                .with("message", table.sentence());
    }

    private Row summary(SourceId source) {
        return new Row()
                .with("kind", "summary")
                .with("source", source)
                .with("deliveryId", comparison.delivery().delivery().id().value())
                .with(
                        "withDeliveryId",
                        comparison.with().map(older -> older.delivery().id().value()))
                .with("state", comparison.delivery().entry().state().text())
                .with("tables", comparison.tables().size())
                .with("places", comparison.places())
                .with("differing", comparison.differing())
                .with("exitCode", comparison.exitCode())
                .with("message", comparison.sentence());
    }

    private static List<Row> rows(List<Amount> amounts) {
        return amounts.stream()
                .map(amount -> new Row()
                        .with("column", amount.column())
                        .with("before", amount.before().all().toPlainString())
                        .with("after", amount.after().all().toPlainString())
                        .with("difference", amount.difference().toPlainString())
                        .with("aboveZeroBefore", amount.before().aboveZero().toPlainString())
                        .with("aboveZeroAfter", amount.after().aboveZero().toPlainString()))
                .toList();
    }

    /** What people look for are the amounts that differ. */
    private List<Row> sentences(List<Amount> amounts) {
        return amounts.stream()
                .filter(amount -> all || amount.differs())
                .map(amount -> new Row().with("message", sentence(amount)))
                .toList();
    }

    private static String sentence(Amount amount) {
        String all = sentence(amount.before().all(), amount.after().all(), amount.difference());
        String aboveZero =
                sentence(amount.before().aboveZero(), amount.after().aboveZero(), amount.differenceAboveZero());
        return amount.column() + ": " + all + (amount.hasBothSigns() ? "; above zero " + aboveZero : "");
    }

    private static String sentence(BigDecimal before, BigDecimal after, BigDecimal difference) {
        return before.toPlainString() + " before, " + after.toPlainString() + " after, difference "
                + difference.toPlainString();
    }

    private static @Nullable Long number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
