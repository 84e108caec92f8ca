package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jooq.Record;
import org.jooq.Table;

/** The installations of which anything about use is stored, a batch at a time. */
final class StoredInstallations {

    private final Session session;

    StoredInstallations(Session session) {
        this.session = session;
    }

    /** The next numbers after one, in their order: with readings, with expected use, or with results. */
    List<Long> after(long installation, int most) {
        TreeSet<Long> numbers = new TreeSet<>();
        for (Table<Record> table : List.of(StoredReadings.READING, StoredReadings.EXPECTED, StoredPeriods.PERIOD)) {
            numbers.addAll(session.sql()
                    .selectDistinct(StoredReadings.INSTALLATION)
                    .from(table)
                    .where(StoredReadings.INSTALLATION.gt(installation))
                    .orderBy(StoredReadings.INSTALLATION)
                    .limit(most)
                    .fetch(StoredReadings.INSTALLATION));
        }
        return new ArrayList<>(numbers).subList(0, Math.min(most, numbers.size()));
    }
}
