package dk.almendata.jooq;

import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.Reconciliation.Line;
import dk.almendata.sync.Reconciliation.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the rows and amounts of cells by their place, on two sides. Not thread-safe. */
final class PlaceTotals {

    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    private final CellSums sums;
    private final Map<CellPlace, Totals> places = new TreeMap<>();

    PlaceTotals(CellSums sums) {
        this.sums = sums;
    }

    /** Adds cells as they were before. */
    void before(List<PlacedCell> cells) {
        add(cells, BEFORE);
    }

    /** Adds cells as they are after. */
    void after(List<PlacedCell> cells) {
        add(cells, AFTER);
    }

    /** The sums are read file by file. */
    private void add(List<PlacedCell> cells, int side) {
        Map<Long, List<PlacedCell>> files = new TreeMap<>();
        cells.forEach(cell ->
                files.computeIfAbsent(cell.fileKey(), key -> new ArrayList<>()).add(cell));
        files.forEach((fileKey, ofFile) -> {
            Map<Long, List<Sums>> amounts = sums.of(fileKey);
            ofFile.forEach(cell -> places.computeIfAbsent(cell.place(), place -> new Totals(sums.zeros()))
                    .add(side, cell.rows(), amounts.getOrDefault(cell.cellId(), sums.zeros())));
        });
    }

    /** A line for each place, in their order. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        places.forEach((place, totals) -> lines.add(totals.line(place, sums.headers())));
        return lines;
    }

    private static final class Totals {

        private final long[] rows = new long[2];
        private final List<List<Sums>> amounts;

        Totals(List<Sums> zeros) {
            this.amounts = List.of(new ArrayList<>(zeros), new ArrayList<>(zeros));
        }

        void add(int side, long count, List<Sums> sums) {
            rows[side] += count;
            List<Sums> own = amounts.get(side);
            for (int i = 0; i < sums.size(); i++) {
                own.set(i, own.get(i).plus(sums.get(i)));
            }
        }

        Line line(CellPlace place, List<String> headers) {
            List<Amount> pairs = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                pairs.add(new Amount(
                        headers.get(i),
                        amounts.get(BEFORE).get(i),
                        amounts.get(AFTER).get(i)));
            }
            return new Line(place.organisation(), place.month(), rows[BEFORE], rows[AFTER], pairs);
        }
    }
}
