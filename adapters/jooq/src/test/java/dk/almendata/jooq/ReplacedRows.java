package dk.almendata.jooq;

import dk.almendata.jooq.Current.Came;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.Reconciliation.Line;
import dk.almendata.sync.Reconciliation.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a full delivery compares with the months that it replaces, worked out row by row: the rules of the store in their plainest form, for the
 * table of postings.
 */
final class ReplacedRows {

    private static final int AMOUNT = 2;

    private final Came full;
    private final Collection<Came> before;
    private final Collection<Came> after = new ArrayList<>();
    private final Set<CellPlace> places = new HashSet<>();
    private final Map<CellPlace, List<BigDecimal>> displaced = new HashMap<>();
    private final Map<CellPlace, List<BigDecimal>> own = new HashMap<>();

    private ReplacedRows(Came full, Collection<Came> before) {
        this.full = full;
        this.before = before;
        after.addAll(before);
        after.add(full);
    }

    /** What must come of comparing a full delivery that is loaded on top of others; empty if it replaces no month. */
    static Optional<Reconciliation> compared(Came full, Collection<Came> accepted) {
        ReplacedRows rows = new ReplacedRows(full, accepted);
        accepted.forEach(rows::displacedOf);
        rows.ownOfTheFull();
        return rows.places.isEmpty() ? Optional.empty() : Optional.of(rows.reconciliation());
    }

    private void displacedOf(Came other) {
        for (Object[] row : other.rows()) {
            if (Current.isCurrent(other, row, before) && !Current.isCurrent(other, row, after)) {
                CellPlace place = place(other, row);
                add(displaced, place, row);
                if (!other.isFull()) {
                    places.add(place);
                }
            }
        }
    }

    private void ownOfTheFull() {
        for (Object[] row : full.rows()) {
            if (Current.isCurrent(full, row, after)) {
                CellPlace place = place(full, row);
                add(own, place, row);
                before.stream()
                        .filter(other -> full.isNewerThan(other) && speaksOf(other, place))
                        .max(Comparator.comparing(other -> other.delivery().id()))
                        .filter(newest -> !newest.isFull())
                        .ifPresent(month -> places.add(place));
            }
        }
    }

    private boolean speaksOf(Came other, CellPlace place) {
        boolean blank = place.organisation().equals("none");
        boolean mayReplace =
                full.mayReplace(place.organisation(), other.delivery().scope());
        boolean named = other.delivery().scope().isAll()
                || other.delivery().scope().organisations().stream()
                        .anyMatch(number -> number.toString().equals(place.organisation()));
        return other.isInTime(place.month()) && (blank ? mayReplace : named);
    }

    private Reconciliation reconciliation() {
        List<Line> lines = new ArrayList<>();
        for (CellPlace place : places) {
            List<BigDecimal> old = displaced.getOrDefault(place, List.of());
            List<BigDecimal> now = own.getOrDefault(place, List.of());
            lines.add(new Line(
                    place.organisation(),
                    place.month(),
                    old.size(),
                    now.size(),
                    List.of(new Amount("Beløb", sums(old), sums(now)))));
        }
        return new Reconciliation("finanspostering", lines);
    }

    private static void add(Map<CellPlace, List<BigDecimal>> amounts, CellPlace place, @Nullable Object[] row) {
        amounts.computeIfAbsent(place, key -> new ArrayList<>())
                .add(row[AMOUNT] == null ? BigDecimal.ZERO : new BigDecimal(row[AMOUNT].toString()));
    }

    private static Sums sums(List<BigDecimal> amounts) {
        BigDecimal all = new BigDecimal("0.00");
        BigDecimal aboveZero = new BigDecimal("0.00");
        for (BigDecimal amount : amounts) {
            all = all.add(amount);
            aboveZero = amount.signum() > 0 ? aboveZero.add(amount) : aboveZero;
        }
        return new Sums(all, aboveZero);
    }

    private static CellPlace place(Came came, @Nullable Object[] row) {
        return new CellPlace(Came.organisation(row), came.month(row));
    }
}
