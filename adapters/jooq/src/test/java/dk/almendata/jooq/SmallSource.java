package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.digest;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.posting;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveDigests;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Listing;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.Spool;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.table.Column;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingSink;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A full delivery, months after it, and the last month once more with other rows; with the spool that their archives come from. In memory and the
 * same in every process.
 */
final class SmallSource implements DeliverySource, Spool {

    private final SourceId id;
    private final int deliveries;
    private final int rows;

    /** A source of so many deliveries, at least two, each of so many rows. */
    SmallSource(SourceId id, int deliveries, int rows) {
        this.id = id;
        this.deliveries = deliveries;
        this.rows = rows;
    }

    @Override
    public SourceId id() {
        return id;
    }

    @Override
    public Listing list() {
        List<Delivery> list = new ArrayList<>();
        list.add(full(1, LocalDate.parse("2024-12-31")));
        for (int number = 2; number <= deliveries; number++) {
            list.add(month(number, monthOf(number)));
        }
        return new Listing(List.of(), list);
    }

    /** The last is the month before it once more, as after a Gen-kør; of two deliveries the second is January. */
    private YearMonth monthOf(long number) {
        YearMonth december = YearMonth.of(2024, 12);
        return number == 1
                ? december
                : december.plusMonths(number == deliveries ? Math.max(1, number - 2) : number - 1);
    }

    @Override
    public SpooledArchive fetch(Delivery delivery, Incoming incoming) {
        return incoming.complete(OptionalLong.empty());
    }

    @Override
    public Incoming receive(DeliveryId delivery) {
        return new Arriving(delivery);
    }

    @Override
    public Optional<SpooledArchive> find(Sha256 digest) {
        return Optional.of(new SpooledArchive(digest, 1_000));
    }

    @Override
    public DeliveryArchive open(SpooledArchive archive, DatapakkeName datapakke) {
        return new Archive(Long.parseLong(archive.digest().hex(), 16));
    }

    @Override
    public void discard(Sha256 digest) {
        // There is always another copy.
    }

    List<@Nullable Object[]> rowsOf(long number) {
        YearMonth month = monthOf(number);
        List<@Nullable Object[]> list = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            String afdeling = String.format(Locale.ROOT, "0240%03d", row % 7 + 1);
            list.add(posting(afdeling, month.atDay(row % 28 + 1).toString(), number + ".25", row));
        }
        return list;
    }

    private final class Archive implements DeliveryArchive {

        private final long number;

        Archive(long number) {
            this.number = number;
        }

        @Override
        public List<ArchiveEntry> entries() {
            return List.of(new ArchiveEntry("Finanspostering.csv", POSTINGS.table(), 1_000, 17));
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public ArchiveDigests verified() {
            return new ArchiveDigests(digest(number), Map.of("Finanspostering.csv", digest(number)));
        }

        @Override
        public Optional<Survey> survey(ArchiveEntry entry, FindingSink findings) {
            return Optional.of(new Survey(POSTINGS, rows));
        }

        @Override
        public List<String> header(ArchiveEntry entry, FindingSink findings) {
            return POSTINGS.columns().stream().map(Column::header).toList();
        }

        @Override
        public RowCursor open(ArchiveEntry entry, TableSchema schema, FindingSink findings) {
            return new RowsInMemory(schema, rowsOf(number));
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }

    /** What comes in is there already. */
    private record Arriving(DeliveryId delivery) implements Incoming {

        @Override
        public SpooledArchive complete(OptionalLong expectedBytes) {
            return new SpooledArchive(digest(), 1_000);
        }

        @Override
        public Optional<PartialArchive> partial() {
            return Optional.empty();
        }

        @Override
        public void resume() {
            throw new IllegalStateException("nothing is held");
        }

        @Override
        public void restart() {
            throw new IllegalStateException("nothing is sent");
        }

        @Override
        public void restart(ArchiveVersion version) {
            restart();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            restart();
        }

        @Override
        public Sha256 digest() {
            return Deliveries.digest(delivery.value());
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
