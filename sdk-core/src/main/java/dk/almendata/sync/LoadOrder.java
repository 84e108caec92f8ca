package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.CellRule;
import dk.almendata.delivery.Delivery;
import dk.almendata.table.Finding;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One delivery to be made visible whole: its files, how their rows are read, and who has the last word.
 *
 * @param source where the delivery comes from
 * @param delivery the delivery
 * @param digests gives the digests of its archive once that is verified; asked before anything becomes visible
 * @param files its files, one per table, whose tables are prepared
 * @param findings what was found while the rows were read, to be written down with the load; asked once, after the guard
 * @param guard asked after the last row and before anything becomes visible
 * @param at the time to write down
 * @param reconciling with which months it is compared
 */
public record LoadOrder(
        SourceId source,
        Delivery delivery,
        Supplier<ArchiveDigests> digests,
        List<FileLoad> files,
        Supplier<List<Finding>> findings,
        LoadGuard guard,
        Instant at,
        Reconciling reconciling) {

    /** Copies the files. */
    public LoadOrder {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(digests, "digests");
        files = List.copyOf(files);
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reconciling, "reconciling");
    }

    /**
     * An order that is compared with nothing.
     *
     * @param source where the delivery comes from
     * @param delivery the delivery
     * @param digests gives the digests of its archive once that is verified; asked before anything becomes visible
     * @param files its files, one per table, whose tables are prepared
     * @param findings what was found while the rows were read
     * @param guard asked after the last row and before anything becomes visible
     * @param at the time to write down
     */
    public LoadOrder(
            SourceId source,
            Delivery delivery,
            Supplier<ArchiveDigests> digests,
            List<FileLoad> files,
            Supplier<List<Finding>> findings,
            LoadGuard guard,
            Instant at) {
        this(source, delivery, digests, files, findings, guard, at, Reconciling.NOTHING);
    }

    /**
     * One file of the delivery.
     *
     * @param entry the file
     * @param schema its table, as the store holds it
     * @param cells where its rows belong
     * @param rows opens the rows; called once, the store closes what it gives
     */
    public record FileLoad(ArchiveEntry entry, TableSchema schema, CellRule cells, Supplier<RowCursor> rows) {

        /** Checks that no part is missing. */
        public FileLoad {
            Objects.requireNonNull(entry, "entry");
            Objects.requireNonNull(schema, "schema");
            Objects.requireNonNull(cells, "cells");
            Objects.requireNonNull(rows, "rows");
        }
    }

    /**
     * With which months a full delivery is compared where it takes their place, and who is told.
     *
     * <p>Compared are the places (organisation and month) in which a month was the newest to speak before: the rows that this load displaces there
     * against those of its own that now rule there. A place that only the full delivery has rows in is one of them if a month without a filter,
     * or whose filter names the organisation, covers it. Decision: tables alone whose rows the full delivery places by their own date are
     * compared, because otherwise its rows belong to no month.
     *
     * @param months the partial datapakker; empty for no comparison, which then costs nothing
     * @param told takes what came of each table that has such places, after the last row and before the guard is asked
     */
    public record Reconciling(Set<DatapakkeName> months, Consumer<Reconciliation> told) {

        /** No comparison. */
        public static final Reconciling NOTHING = new Reconciling(Set.of(), reconciliation -> {});

        /** Copies the set. */
        public Reconciling {
            months = Set.copyOf(months);
            Objects.requireNonNull(told, "told");
        }
    }

    /** Has the last word on a load. */
    @FunctionalInterface
    public interface LoadGuard {

        /**
         * Called inside the load, after every row was sent and before anything becomes visible.
         *
         * @param changes what would change in each table
         * @param found what the store found about the rows as a whole, to be written down with the load
         * @throws LoadAbandonedException if the load must not become visible; the store undoes it and throws on
         */
        void check(List<TableChange> changes, List<Finding> found);
    }
}
