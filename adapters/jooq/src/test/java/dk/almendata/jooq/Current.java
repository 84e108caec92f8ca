package dk.almendata.jooq;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be current of one table, worked out row by row from the accepted deliveries alone: the rules of the store in their plainest form,
 * for the table of postings.
 */
final class Current {

    /** A delivery with its rows: afdeling or null, date or null, amount, voucher. */
    record Came(Delivery delivery, List<@Nullable Object[]> rows) {

        boolean isFull() {
            return delivery.datapakke().text().endsWith("_Fuld");
        }

        String month(@Nullable Object[] row) {
            if (!isFull()) {
                return YearMonth.from(delivery.period().start().orElseThrow()).toString();
            }
            return row[1] == null ? "none" : YearMonth.from((LocalDate) row[1]).toString();
        }

        static String organisation(@Nullable Object[] row) {
            return row[0] == null ? "none" : row[0].toString().substring(0, 4);
        }

        boolean offers(String organisation, String month) {
            Set<String> organisations = new HashSet<>(Set.of("none"));
            if (delivery.scope().isAll()) {
                rows.forEach(row -> organisations.add(organisation(row)));
            } else {
                delivery.scope().organisations().forEach(number -> organisations.add(number.toString()));
            }
            return isInTime(month) && organisations.contains(organisation);
        }

        boolean isInTime(String month) {
            YearMonth end = YearMonth.from(delivery.period().end().orElseThrow());
            return isFull()
                    ? month.equals("none") || !YearMonth.parse(month).isAfter(end)
                    : month.equals(end.toString());
        }

        boolean isStray(@Nullable Object[] row) {
            return !offers(organisation(row), month(row));
        }

        boolean mayReplace(String organisation, Scope scope) {
            return !organisation.equals("none")
                    || delivery.scope().isAll()
                    || delivery.scope().equals(scope);
        }

        boolean isNewerThan(Came other) {
            return delivery.id().compareTo(other.delivery.id()) > 0;
        }

        boolean isSameAgain(Came other) {
            return delivery.datapakke().equals(other.delivery.datapakke())
                    && delivery.scope().equals(other.delivery.scope())
                    && delivery.period().equals(other.delivery.period());
        }
    }

    private Current() {}

    /** The rows that are current, each with the delivery that it came with. */
    static List<String> rows(Collection<Came> accepted) {
        List<String> current = new ArrayList<>();
        for (Came came : accepted) {
            for (Object[] row : came.rows()) {
                if (isCurrent(came, row, accepted)) {
                    current.add(line(row, came.delivery().id().value()));
                }
            }
        }
        current.sort(null);
        return current;
    }

    static boolean isCurrent(Came came, @Nullable Object[] row, Collection<Came> accepted) {
        return accepted.stream().noneMatch(other -> other != came && hides(other, came, row));
    }

    static String line(@Nullable Object[] row, long delivery) {
        return row[0] + " " + row[1] + " " + row[2] + " " + row[3] + " from " + delivery;
    }

    private static boolean hides(Came other, Came came, @Nullable Object[] row) {
        String organisation = Came.organisation(row);
        String month = came.month(row);
        boolean stray = came.isStray(row);
        if ((stray || other.isNewerThan(came))
                && other.offers(organisation, month)
                && other.mayReplace(organisation, came.delivery().scope())) {
            return true;
        }
        return stray
                && other.isNewerThan(came)
                && (other.isSameAgain(came)
                        || other.rows().stream()
                                .anyMatch(theirs -> other.isStray(theirs)
                                        && Came.organisation(theirs).equals(organisation)
                                        && other.month(theirs).equals(month)));
    }
}
