package dk.almendata.jooq;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.CellRule;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.Sha256;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sync.ArchiveDigests;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.LoadOrder.LoadGuard;
import dk.almendata.sync.SourceId;
import dk.almendata.table.ColumnType;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the tests of the store load: postings of organisations, full and month by month. */
final class Deliveries {

    static final SourceId SOURCE = new SourceId("data-ud");
    static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    static final LoadGuard YES = (changes, found) -> {};

    static final TableSchema POSTINGS = TableSchema.propose(
            "finanspostering",
            List.of("AfdelingIdentifikator", "Bogføringsdato", "Beløb", "Bilag", "Tekst"),
            List.of(
                    ColumnType.TEXT,
                    ColumnType.DATE,
                    ColumnType.decimal(9, 2),
                    ColumnType.integer(6),
                    ColumnType.TEXT));

    /** Another table. */
    static final TableSchema NOTES = TableSchema.propose("note", List.of("Tekst"), List.of(ColumnType.TEXT));

    private Deliveries() {}

    static Delivery full(long id, LocalDate end, String... organisations) {
        return delivery(id, "Finanspostering_Fuld", DeliveryPeriod.until(end), organisations);
    }

    static Delivery month(long id, YearMonth month, String... organisations) {
        return delivery(id, "Finanspostering_Delvis", DeliveryPeriod.ofMonth(month), organisations);
    }

    static Delivery delivery(long id, String datapakke, DeliveryPeriod period, String... organisations) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of(datapakke), DeliveryStatus.SUCCES)
                .period(period)
                .scope(Scope.of(Arrays.stream(organisations)
                        .map(text -> LbfNumber.of(LbfLevel.ORGANISATION, text))
                        .toList()))
                .build();
    }

    static Object[] posting(String afdeling, String date, String amount, long voucher) {
        return new Object[] {afdeling, LocalDate.parse(date), amount, voucher, "Postering nr. " + voucher + " æøå"};
    }

    static LoadOrder order(Delivery delivery, TableSchema schema, List<@Nullable Object[]> rows) {
        return order(delivery, schema, () -> new RowsInMemory(schema, rows), YES);
    }

    static LoadOrder order(Delivery delivery, TableSchema schema, Supplier<RowCursor> rows, LoadGuard guard) {
        return order(delivery, delivery.id().value(), List.of(file(delivery, schema, rows)), guard);
    }

    static LoadOrder order(Delivery delivery, long content, List<FileLoad> files, LoadGuard guard) {
        return new LoadOrder(SOURCE, delivery, verified(content, files), files, List::of, guard, NOW);
    }

    static Supplier<ArchiveDigests> verified(long content, List<FileLoad> files) {
        return () -> new ArchiveDigests(
                digest(content),
                files.stream().collect(Collectors.toMap(file -> file.entry().name(), file -> digest(1))));
    }

    static FileLoad file(Delivery delivery, TableSchema schema, Supplier<RowCursor> rows) {
        CellRule rule = CellRule.of(
                Catalogue.standard().definitionOf(delivery.datapakke()),
                delivery.period(),
                schema.periodHeader().isPresent());
        ArchiveEntry entry = new ArchiveEntry("Finans/" + schema.table() + ".csv", schema.table(), 1000, 17);
        return new FileLoad(entry, schema, rule, rows);
    }

    static Sha256 digest(long number) {
        return new Sha256(String.format(Locale.ROOT, "%064x", number));
    }
}
