package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.ATTEMPT;

import dk.almendata.sync.Attempt;
import dk.almendata.sync.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The runs, written down for people. */
final class Attempts {

    private static final int SHOWN = 1_000;

    private final DSLContext sql;

    Attempts(DSLContext sql) {
        this.sql = sql;
    }

    long begin(SourceId source, String owner, Instant at) {
        long number = new Ledger(sql).nextKey();
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.attemptId, number)
                .set(ATTEMPT.sourceId, source.text())
                .set(ATTEMPT.owner, owner)
                .set(ATTEMPT.startedAt, at)
                .set(ATTEMPT.message, "")
                .execute();
        return number;
    }

    void end(long attempt, String message, Instant at) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.endedAt, at)
                .set(ATTEMPT.message, message)
                .where(ATTEMPT.attemptId.eq(attempt))
                .execute();
    }

    List<Attempt> of(SourceId source) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.sourceId.eq(source.text()))
                .orderBy(ATTEMPT.attemptId.desc())
                .limit(SHOWN)
                .fetch(row -> new Attempt(
                        row.get(ATTEMPT.owner),
                        row.get(ATTEMPT.startedAt),
                        Optional.ofNullable(row.get(ATTEMPT.endedAt)),
                        row.get(ATTEMPT.message)));
    }
}
