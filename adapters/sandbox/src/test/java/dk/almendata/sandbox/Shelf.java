package dk.almendata.sandbox;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.Scope;
import dk.almendata.sandbox.DeliveryContents.DeliveryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * All that a recipient holds who, on one day, has everything delivered: full packages to the end of last year, partial ones for the finished
 * months of this year, whole tables. Read by Commons CSV, which knows nothing of this project.
 */
record Shelf(SampleOrganisations organisation, LocalDate on) {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** The rows of a table from all deliveries of its area. */
    List<CSVRecord> rows(String area, String table) {
        return deliveries(area).stream()
                .flatMap(Delivered::files)
                .filter(file ->
                        file.name().equals(table + ".csv") || file.name().startsWith(table + "_"))
                .flatMap(file -> parse(text(file)).stream())
                .toList();
    }

    List<Delivered> deliveries(String area) {
        return Catalogue.standard().all().stream()
                .filter(datapakke -> datapakke.area().name().equals(area) && !datapakke.isTest())
                .flatMap(datapakke ->
                        periods(datapakke).map(period -> new Delivered(datapakke, period, files(datapakke, period))))
                .toList();
    }

    record Delivered(Datapakke datapakke, DeliveryPeriod period, List<DeliveryFile> list) {
        Stream<DeliveryFile> files() {
            return list.stream();
        }
    }

    private List<DeliveryFile> files(Datapakke datapakke, DeliveryPeriod period) {
        return organisation.filesOf(datapakke.name(), period, Scope.all(), on);
    }

    private Stream<DeliveryPeriod> periods(Datapakke datapakke) {
        if (datapakke.repetition() == Repetition.INITIAL) {
            return Stream.of(DeliveryPeriod.until(LocalDate.of(on.getYear() - 1, 12, 31)));
        }
        if (datapakke.repetition() == Repetition.MONTHLY) {
            YearMonth january = YearMonth.of(on.getYear(), 1);
            return Stream.iterate(january, month -> month.isBefore(YearMonth.from(on)), month -> month.plusMonths(1))
                    .map(DeliveryPeriod::ofMonth);
        }
        // The years of Dcab are in the full package already.
        return datapakke.extent() == Extent.PARTIAL ? Stream.empty() : Stream.of(DeliveryPeriod.none());
    }

    static String text(SampleOrganisations organisation, String datapakke, DeliveryPeriod period, LocalDate madeOn) {
        StringBuilder all = new StringBuilder();
        for (DeliveryFile file : organisation.filesOf(DatapakkeName.of(datapakke), period, Scope.all(), madeOn)) {
            all.append(file.name()).append('\n').append(text(file));
        }
        return all.toString();
    }

    static String text(DeliveryFile file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    static byte[] bytes(DeliveryFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<CSVRecord> parse(String csv) {
        try {
            List<CSVRecord> records = new ArrayList<>();
            FORMAT.parse(new StringReader(csv)).forEach(records::add);
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sums a column, for each value of some others; sums have no trailing zeros, so that they can be compared. */
    static Map<String, BigDecimal> sum(List<CSVRecord> rows, String column, String... by) {
        return sum(rows, row -> new BigDecimal(row.get(column)), by);
    }

    static Map<String, BigDecimal> count(List<CSVRecord> rows, String... by) {
        return sum(rows, row -> BigDecimal.ONE, by);
    }

    private static Map<String, BigDecimal> sum(
            List<CSVRecord> rows, Function<CSVRecord, BigDecimal> value, String... by) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(key(row, by), value.apply(row), BigDecimal::add));
        sums.replaceAll((key, sum) -> sum.signum() == 0 ? BigDecimal.ZERO : sum.stripTrailingZeros());
        return sums;
    }

    static String key(CSVRecord row, String... columns) {
        return String.join("|", Stream.of(columns).map(row::get).toList());
    }
}
