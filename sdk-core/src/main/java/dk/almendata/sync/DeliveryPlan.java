package dk.almendata.sync;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.CellRule;
import dk.almendata.delivery.Delivery;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.SyncObserver.Stage;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.FindingSink;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the schema under which each file of one delivery is loaded, and makes the tables ready.
 *
 * <p>A table not seen before is read once for its schema. A known one is loaded under the stored schema; only new columns, or values that
 * do not fit, make the file be read for a wider one. The schema grows without loss or not at all: a number column never becomes text behind
 * the user's back. The types of a table that a user pinned stay. No table is made or changed before the archive is verified.
 */
final class DeliveryPlan {

    private final DeliveryStore store;
    private final SyncObserver observer;
    private final Delivery delivery;
    private final Datapakke definition;
    private final DeliveryArchive archive;
    private final List<ArchiveEntry> entries;
    private List<Target> targets = List.of();

    DeliveryPlan(
            DeliveryStore store,
            SyncObserver observer,
            Delivery delivery,
            Datapakke definition,
            DeliveryArchive archive,
            List<ArchiveEntry> entries) {
        this.store = store;
        this.observer = observer;
        this.delivery = delivery;
        this.definition = definition;
        this.archive = archive;
        this.entries = List.copyOf(entries);
    }

    /** The files ready to load; incomplete if the findings hold errors. */
    List<FileLoad> files(Findings findings) {
        Map<String, StoredTable> stored =
                store.storedTables(entries.stream().map(ArchiveEntry::table).toList());
        List<Target> found = new ArrayList<>();
        for (ArchiveEntry entry : entries) {
            Optional<StoredTable> table = Optional.ofNullable(stored.get(entry.table()));
            Optional<TableSchema> known = table.map(StoredTable::schema);
            Optional<SchemaPin> pin = table.flatMap(StoredTable::pin);
            Optional<TableSchema> schema = known.isPresent()
                    ? fitted(entry, known.get(), pin, findings)
                    : survey(entry, findings).map(Survey::schema);
            schema.ifPresent(fitted -> found.add(new Target(entry, fitted, known.equals(schema), pin)));
        }
        return findings.hasErrors() ? List.of() : prepared(found, findings);
    }

    /** The files ready to load under types widened to what they hold, empty if that would lose something or change nothing. */
    Optional<List<FileLoad>> widened(Findings findings) {
        List<Target> widened = new ArrayList<>();
        for (Target target : targets) {
            TableSchema known = target.schema();
            Optional<TableSchema> joined = wider(target, findings);
            if (joined.isEmpty() || !known.lossesTo(joined.get()).isEmpty()) {
                return Optional.empty();
            }
            widened.add(new Target(target.entry(), joined.get(), joined.get().equals(known), target.pin()));
        }
        boolean wider = !widened.stream().allMatch(Target::isPrepared);
        return wider && !findings.hasErrors() ? Optional.of(prepared(widened, findings)) : Optional.empty();
    }

    private List<FileLoad> prepared(List<Target> found, FindingSink findings) {
        targets = List.copyOf(found);
        List<FileLoad> files = new ArrayList<>();
        for (Target target : targets) {
            TableSchema schema = target.schema();
            ArchiveEntry entry = target.entry();
            if (!target.isPrepared()) {
                archive.verified();
                store.prepare(schema);
            }
            CellRule cells = CellRule.of(
                    definition, delivery.period(), schema.periodHeader().isPresent(), replaces(target.pin()));
            files.add(new FileLoad(entry, schema, cells, () -> {
                observer.entered(delivery, Stage.LOAD, entry.name());
                return new WatchedCursor(
                        archive.open(entry, schema, findings), rows -> observer.progressed(delivery, Stage.LOAD, rows));
            }));
        }
        return files;
    }

    private static Optional<CellRule.Replaces> replaces(Optional<SchemaPin> pin) {
        return pin.flatMap(SchemaPin::merge).flatMap(mode -> switch (mode) {
            case REPLACE_ALL -> Optional.of(CellRule.Replaces.TABLE);
            case REPLACE_CELL -> Optional.of(CellRule.Replaces.MONTHS);
            case UPSERT_BY_KEY, APPEND -> Optional.empty();
        });
    }

    private Optional<Survey> survey(ArchiveEntry entry, FindingSink findings) {
        observer.entered(delivery, Stage.SURVEY, entry.name());
        return archive.survey(entry, findings);
    }

    private Optional<TableSchema> fitted(
            ArchiveEntry entry, TableSchema known, Optional<SchemaPin> pin, FindingSink findings) {
        List<String> headers = archive.header(entry, findings);
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        pin.map(stated -> stated.drift(entry.name(), headers))
                .orElseGet(() -> known.drift(entry.name(), headers))
                .forEach(findings::accept);
        if (headers.stream().allMatch(header -> known.indexOf(header).isPresent())) {
            return Optional.of(known);
        }
        return pin.filter(stated -> stated.drift() == DriftPolicy.OPEN).isPresent()
                ? Optional.of(known.withExtra())
                : survey(entry, findings).map(seen -> additions(known, seen.schema()));
    }

    /** A pinned table is not read again: of its columns only those that have no type yet may change. */
    private Optional<TableSchema> wider(Target target, FindingSink findings) {
        TableSchema known = target.schema();
        boolean pinned = target.pin().isPresent();
        boolean settled =
                known.columns().stream().noneMatch(column -> column.type().equals(ColumnType.UNDETERMINED));
        if (pinned && settled) {
            return Optional.of(known);
        }
        return survey(target.entry(), findings)
                .map(seen -> known.join(pinned ? untyped(known, seen.schema()) : seen.schema()));
    }

    /** What was seen in the columns that have no type yet. */
    private static TableSchema untyped(TableSchema known, TableSchema seen) {
        List<Column> columns = seen.columns().stream()
                .filter(column -> known.columns().stream()
                        .anyMatch(mine -> mine.header().equals(column.header())
                                && mine.type().equals(ColumnType.UNDETERMINED)))
                .toList();
        return new TableSchema(seen.table(), columns, Optional.empty(), Optional.empty());
    }

    /** Only the new columns are taken over: the types of the known ones stay until a value does not fit. */
    private static TableSchema additions(TableSchema known, TableSchema seen) {
        List<Column> added = seen.columns().stream()
                .filter(column -> known.indexOf(column.header()).isEmpty())
                .toList();
        return known.join(new TableSchema(seen.table(), added, Optional.empty(), Optional.empty()));
    }

    /**
     * Where the rows of one file go. What the store says of its table is asked once, since every question is a transaction.
     *
     * @param entry the file
     * @param schema the table as the rows come under it
     * @param isPrepared whether the store has it so already
     * @param pin what a user stated of it
     */
    private record Target(ArchiveEntry entry, TableSchema schema, boolean isPrepared, Optional<SchemaPin> pin) {}
}
