package dk.almendata.coverage;

import dk.almendata.delivery.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A coverage as a table: a line for each datapakke and organisation, a column for each month, year, or for all of it.
 *
 * <p>Ready to be shown: heads, lines and cells are in order, each cell has a sign and a word, and {@link #legend(Locale)} says what
 * the signs mean, so that nobody needs colours or rules of his own.
 *
 * <p>Decisions. The columns run to the month or year of the day asked about, from the first one that a period states, 2010 at the
 * earliest; a blank start states the January of the year in which the period ends. A month of a yearly package shows its year. Where
 * several deliveries or subscriptions speak of one cell, the one with the highest delivery id decides among those that are here or
 * ready; what is covered, queued, failed at LBF, missing or not due yields to it, in this order. Before its first month a Delvis shows
 * what the Fuld of its area holds. An area without Delvis, such as {@code Regnskab}, carries no months: its loaded whole tables hold
 * everything that had ended when they were due ({@link CoverageCause#NO_DELVIS}), and what has ended since waits for the next run. A year
 * shows the state that calls most for attention, and counts.
 *
 * <p>Example, {@code Huslejedata_Delvis} of 0240 by months on 15 April 2025 with February missing: {@code LML.}.
 *
 * <p>Immutable; instances may be shared between threads.
 */
public final class CoverageMatrix {

    /** What calls most for attention first. */
    private static final List<CoverageState> ATTENTION = List.of(
            CoverageState.HELD,
            CoverageState.REJECTED,
            CoverageState.FAILED,
            CoverageState.MISSING,
            CoverageState.AVAILABLE,
            CoverageState.WAITING,
            CoverageState.LOADED,
            CoverageState.COVERED,
            CoverageState.NOT_DUE);

    private record Key(CoverageRow row, Scope organisation) {}

    private final Grain grain;
    private final List<String> columns;
    private final List<MatrixLine> lines;
    private final List<CoverageRow> outside;

    private CoverageMatrix(Grain grain, List<String> columns, List<MatrixLine> lines, List<CoverageRow> outside) {
        this.grain = grain;
        this.columns = List.copyOf(columns);
        this.lines = List.copyOf(lines);
        this.outside = List.copyOf(outside);
    }

    /**
     * Lays a coverage out.
     *
     * @param coverage the coverage; organisations that it was told of have lines of their own where a filter is {@code all}
     * @param grain how fine the columns are
     * @return the table
     */
    public static CoverageMatrix of(Coverage coverage, Grain grain) {
        Objects.requireNonNull(grain, "grain");
        Months months = Months.of(coverage);
        Map<Key, List<CoverageRow>> byLine = new TreeMap<>(
                Comparator.comparing((Key key) -> key.row().datapakke()).thenComparing(Key::organisation));
        List<CoverageRow> outside = new ArrayList<>();
        for (CoverageRow row : coverage.rows()) {
            if (months.of(row).isEmpty()) {
                outside.add(row);
            } else {
                organisations(row, coverage)
                        .forEach(one -> byLine.computeIfAbsent(new Key(row, one), key -> new ArrayList<>())
                                .add(row));
            }
        }
        Map<Scope, List<CoverageRow>> fulls = fulls(byLine);
        Map<String, int[]> groups = months.grouped(grain);
        List<MatrixLine> lines = new ArrayList<>(byLine.size());
        byLine.forEach((key, rows) -> {
            MatrixCell[] cells = byMonth(rows, months);
            cover(cells, key.row(), fulls.getOrDefault(key.organisation(), List.of()), months);
            lines.add(new MatrixLine(
                    key.row().datapakke(),
                    key.organisation(),
                    groups.values().stream().map(group -> zoom(cells, group)).toList()));
        });
        return new CoverageMatrix(grain, List.copyOf(groups.keySet()), lines, outside);
    }

    /**
     * How fine the columns are.
     *
     * @return the grain
     */
    public Grain grain() {
        return grain;
    }

    /**
     * The heads of the columns, in order.
     *
     * @return {@code 2025-01}, {@code 2025}, or the one head {@code whole}
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The lines, ordered by datapakke, then organisation, {@code all} last.
     *
     * @return an unmodifiable list
     */
    public List<MatrixLine> lines() {
        return lines;
    }

    /**
     * The rows that lie in no column: periods that no delivery may state, that lie in the future or before 2010.
     *
     * @return an unmodifiable list, in the order of the coverage
     */
    public List<CoverageRow> outside() {
        return outside;
    }

    /**
     * What the signs mean.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a line for each sign, such as {@code L loaded: in the tables}
     */
    public static List<String> legend(Locale locale) {
        List<String> legend = new ArrayList<>();
        for (CoverageState state : CoverageState.values()) {
            legend.add(state.sign() + " " + state.text() + ": " + state.meaning(locale));
        }
        legend.add(MatrixCell.NOTHING_OWED + " " + MatrixCell.NOTHING.word() + ": "
                + (locale.getLanguage().equals("da") ? "intet skal leveres" : "nothing is owed"));
        return Collections.unmodifiableList(legend);
    }

    private static List<Scope> organisations(CoverageRow row, Coverage coverage) {
        boolean named = !row.organisations().isAll();
        if (!named && coverage.organisations().isEmpty()) {
            return List.of(Scope.all());
        }
        return (named ? row.organisations().organisations() : coverage.organisations())
                .stream().map(organisation -> Scope.of(List.of(organisation))).toList();
    }

    /** The loaded full deliveries of each organisation, whatever their area. */
    private static Map<Scope, List<CoverageRow>> fulls(Map<Key, List<CoverageRow>> byLine) {
        Map<Scope, List<CoverageRow>> fulls = new LinkedHashMap<>();
        byLine.forEach((key, rows) -> rows.stream()
                .filter(row -> row.state() == CoverageState.LOADED
                        && row.owner().datapakke().hasTwin()
                        && row.period().start().isEmpty())
                .forEach(row -> fulls.computeIfAbsent(key.organisation(), one -> new ArrayList<>())
                        .add(row)));
        return fulls;
    }

    private static MatrixCell[] byMonth(List<CoverageRow> rows, Months months) {
        MatrixCell[] cells = new MatrixCell[months.count()];
        Arrays.fill(cells, MatrixCell.NOTHING);
        for (CoverageRow row : rows) {
            Months.Span span = months.of(row);
            boolean noDelvis =
                    row.state() == CoverageState.LOADED && row.period().isNone();
            MatrixCell cell = MatrixCell.of(row, noDelvis ? CoverageCause.NO_DELVIS : row.cause());
            for (int i = span.from(); i <= span.to(); i++) {
                if (decides(row, cells[i].row())) {
                    cells[i] = cell;
                }
            }
        }
        return cells;
    }

    private static boolean decides(CoverageRow row, @Nullable CoverageRow before) {
        if (before == null) {
            return true;
        }
        int byRank = Integer.compare(rank(row.cause()), rank(before.cause()));
        return byRank != 0 ? byRank < 0 : rank(row.cause()) == 0 && id(row) > id(before);
    }

    private static long id(CoverageRow row) {
        return row.delivery().map(id -> id.value()).orElse(0L);
    }

    private static int rank(CoverageCause cause) {
        return switch (cause.state()) {
            case LOADED, AVAILABLE, HELD, REJECTED -> 0;
            case FAILED -> cause == CoverageCause.FAILED_HERE ? 0 : 3;
            case COVERED -> 1;
            case WAITING -> 2;
            case MISSING -> 4;
            case NOT_DUE -> 5;
        };
    }

    private static void cover(MatrixCell[] cells, CoverageRow line, List<CoverageRow> fulls, Months months) {
        for (CoverageRow full : fulls) {
            if (!full.owner()
                    .datapakke()
                    .twin()
                    .filter(line.datapakke()::equals)
                    .isPresent()) {
                continue;
            }
            Months.Span span = months.of(full);
            MatrixCell cell = MatrixCell.of(full, CoverageCause.COVERED_BY_FULL);
            for (int i = span.from(); i <= span.to(); i++) {
                CoverageRow before = cells[i].row();
                if (before == null
                        || (cells[i].cause().orElseThrow() == CoverageCause.COVERED_BY_FULL && id(full) > id(before))) {
                    cells[i] = cell;
                }
            }
        }
    }

    private static MatrixCell zoom(MatrixCell[] cells, int[] group) {
        if (group.length == 1) {
            return cells[group[0]];
        }
        MatrixCell worst = MatrixCell.NOTHING;
        Set<CoverageRow> rows = new LinkedHashSet<>();
        Set<CoverageRow> gaps = new LinkedHashSet<>();
        for (int i : group) {
            CoverageRow row = cells[i].row();
            if (row == null) {
                continue;
            }
            rows.add(row);
            if (cells[i].gaps() > 0) {
                gaps.add(row);
            }
            if (worst.row() == null || attention(cells[i]) < attention(worst)) {
                worst = cells[i];
            }
        }
        return worst.row() == null ? worst : worst.counting(gaps.size(), rows.size());
    }

    private static int attention(MatrixCell cell) {
        return ATTENTION.indexOf(cell.state().orElseThrow());
    }
}
