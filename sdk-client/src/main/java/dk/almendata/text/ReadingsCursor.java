package dk.almendata.text;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.table.Finding;
import dk.almendata.text.internal.HeadedRows;
import dk.almendata.text.internal.InvalidHeadedCsvException;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a file of meter readings, of the form of {@link ReadingsFile}, installation by installation: each when its last row has been read.
 *
 * <p>The file is read more than once: first to see whether it can be read at all and in which order its installations stand. If their numbers
 * rise, memory is that of one installation, however long the file is. If each stands in one piece but in another order, up to 32 bytes for each
 * installation come on top, for the first pass alone. Installations that stand in several pieces are held from their first row to their last, and
 * only those; no row is ever answered without the others of its installation. Not thread-safe.
 *
 * <pre>{@code
 * try (ReadingsCursor readings = ReadingsCursor.open("maalere.csv", () -> Files.newInputStream(path), NumberForm.POINT, findings::add)) {
 *     while (readings.next()) {
 *         ConsumptionHistory history = ConsumptionHistory.of(readings.current(), ReadingPolicy.standard());
 *     }
 * }
 * }</pre>
 */
public final class ReadingsCursor implements AutoCloseable {

    private final String name;
    private final NumberForm form;
    private final Consumer<Finding> sink;
    private final Map<Long, Integer> pieces;
    private final HeadedRows rows;
    private final Map<Long, InstallationRows> held = new HashMap<>();
    private @Nullable InstallationRows open;
    private @Nullable ReadingSeries current;
    private boolean ended;
    private final Set<InstallationNumber> refused = new LinkedHashSet<>();
    private boolean any;

    private ReadingsCursor(
            String name, HeadedRows rows, NumberForm form, Map<Long, Integer> pieces, Consumer<Finding> sink) {
        this.name = name;
        this.rows = rows;
        this.form = form;
        this.pieces = new HashMap<>(pieces);
        this.sink = sink;
    }

    /**
     * Opens a file before its first installation.
     *
     * @param name what faults of reading call the file
     * @param source opens its bytes, each time from the beginning
     * @param form how its numbers are written
     * @param sink takes what is wrong with rows and figures, when they are stepped over
     * @return the cursor
     * @throws InvalidReadingsException if it has another header, or another encoding anywhere in the file; carries every fault
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static ReadingsCursor open(String name, CsvFile.Source source, NumberForm form, Consumer<Finding> sink) {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(sink, "sink");
        try {
            Map<Long, Integer> pieces = new ReadingOrder(source).pieces();
            return new ReadingsCursor(name, ReadingOrder.rows(source), form, pieces, sink);
        } catch (InvalidHeadedCsvException broken) {
            throw new InvalidReadingsException(broken.faults());
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
    }

    /**
     * Steps to the next installation whose rows could all be read; one of which a row could not is told, counted and passed over.
     *
     * @return false at the end
     * @throws InvalidReadingsException if the file has lost its form since it was opened
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read, or rows are gone that were there when it was opened
     */
    public boolean next() {
        current = null;
        try {
            while (current == null && !ended) {
                step();
            }
        } catch (InvalidHeadedCsvException broken) {
            throw new InvalidReadingsException(broken.faults());
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
        return current != null;
    }

    /** Takes one row; the installation that it is the first not to be of may be whole then. */
    private void step() throws IOException {
        ended = !rows.next();
        if (ended && !any) {
            sink.accept(ReadingRow.none());
        }
        any = true;
        @Nullable ReadingRow row = ended ? null : new ReadingRow(rows.row(), form, sink);
        @Nullable
        InstallationNumber number = row == null ? null : row.installation().orElse(null);
        if (row != null && number == null) {
            return;
        }
        if (open != null && !open.installation().equals(number)) {
            close(open);
            open = null;
        }
        if (ended && !held.isEmpty()) {
            throw new IOException("it became another file while it was read");
        }
        if (row != null && number != null) {
            if (open == null) {
                InstallationRows begun = held.get(number.value());
                open = begun == null ? new InstallationRows(number, new HashMap<>()) : begun;
            }
            open.add(row);
        }
    }

    /** One piece of an installation has ended; with its last one the installation is whole. */
    private void close(InstallationRows installation) {
        long number = installation.installation().value();
        int left = pieces.getOrDefault(number, 1) - 1;
        if (left > 0) {
            pieces.put(number, left);
            held.put(number, installation);
            return;
        }
        pieces.remove(number);
        held.remove(number);
        if (installation.isRefused()) {
            refused.add(installation.installation());
        } else {
            current = installation.series();
        }
    }

    /**
     * The readings of the installation it stands on.
     *
     * @return the series
     * @throws NoSuchElementException before the first step, and after the last
     */
    public ReadingSeries current() {
        if (current == null) {
            throw new NoSuchElementException("There is no installation; step to one first");
        }
        return current;
    }

    /**
     * The installations passed over so far, because a row could not be read.
     *
     * @return how many
     */
    public long refused() {
        return refused.size();
    }

    /**
     * Which these are; they are all that is kept of the installations stepped over.
     *
     * @return unmodifiable, in the order in which they were passed over
     */
    public Set<InstallationNumber> refusedInstallations() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(refused));
    }

    /**
     * Closes the bytes.
     *
     * @throws dk.almendata.sync.SpoolException if they cannot be closed
     */
    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
    }
}
