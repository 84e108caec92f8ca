package dk.almendata.jooq;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.RoadCode;
import dk.almendata.building.FactorValue;
import dk.almendata.building.PropertyFactor;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the rows of a read as they come, checks what one row can tell, and makes an extract of them. For one use. */
final class ExtractedRows {

    private final Map<UtilityTable, List<UtilityRow>> rows = new EnumMap<>(UtilityTable.class);
    private final List<String> faults = new ArrayList<>();
    private final ExtractedMeters meters = new ExtractedMeters(this);
    private final ExtractedRoads roads = new ExtractedRoads(this);
    private final Set<Long> installations = new HashSet<>();

    /** Where the rows of a table go. */
    Consumer<UtilityRow> sink(UtilityTable table) {
        return switch (table) {
            case CONSUMERS -> this::consumer;
            case ROADS -> roads::add;
            case PARTS -> meters::part;
            case READINGS -> meters::reading;
            case EXPECTED -> meters::expected;
            case FACTORS -> this::factor;
            case COMPONENTS -> this::component;
            case CONTACTS -> this::contact;
        };
    }

    /** Tells what is wrong, without the value. */
    void fault(UtilityTable table, UtilityRow row, UtilityField field, String what) {
        String of = table == UtilityTable.CONSUMERS ? "" : table.word() + " ";
        faults.add(of + "row " + row.number() + ", " + field + ": " + what);
    }

    private void consumer(UtilityRow row) {
        row.number(UtilityField.INSTALLATION_NUMBER)
                .filter(number -> !installations.add(number))
                .ifPresent(again -> fault(
                        UtilityTable.CONSUMERS,
                        row,
                        UtilityField.INSTALLATION_NUMBER,
                        "an earlier row has this installation too, so its use is counted more than once"));
        address(row);
        keep(UtilityTable.CONSUMERS, row);
    }

    /** Codes that no official address has are told; the row keeps them, and has no place. */
    private void address(UtilityRow row) {
        row.text(UtilityField.MUNICIPALITY_CODE).ifPresent(code -> {
            if (MunicipalityCode.isReadable(code)) {
                row.set(
                        UtilityField.MUNICIPALITY_CODE,
                        MunicipalityCode.parse(code).text());
            } else {
                row.set(UtilityField.MUNICIPALITY_CODE, null);
                fault(UtilityTable.CONSUMERS, row, UtilityField.MUNICIPALITY_CODE, "expected a municipality code");
            }
        });
        if (row.value(UtilityField.ROAD_CODE) instanceof Long road && !RoadCode.isReadable(road.toString())) {
            fault(UtilityTable.CONSUMERS, row, UtilityField.ROAD_CODE, "expected a road code of 1 to 9999");
        }
        if (row.value(UtilityField.HOUSE_NUMBER) instanceof Long house
                && !HouseNumber.isReadable(house + row.text(UtilityField.LETTER).orElse(""))) {
            fault(
                    UtilityTable.CONSUMERS,
                    row,
                    UtilityField.HOUSE_NUMBER,
                    "expected a house number of 1 to 999 with at most one letter");
        }
    }

    /** A value that its factor does not allow is told and kept, as the utility wrote it. */
    private void factor(UtilityRow row) {
        int number = row.small(UtilityField.FACTOR).orElse(-1);
        if (number < 0 || !row.has(UtilityField.FACTOR_VALUE)) {
            leaveOut(UtilityTable.FACTORS, row, number < 0 ? UtilityField.FACTOR : UtilityField.FACTOR_VALUE);
            return;
        }
        if (PropertyFactor.of(number).isEmpty()) {
            fault(UtilityTable.FACTORS, row, UtilityField.FACTOR, "no factor has this number; it is kept");
        }
        value(row)
                .check()
                .ifPresent(wrong -> fault(
                        UtilityTable.FACTORS,
                        row,
                        UtilityField.FACTOR_VALUE,
                        wrong.sentence(Locale.ENGLISH) + " It is kept"));
        keep(UtilityTable.FACTORS, row);
    }

    private void component(UtilityRow row) {
        if (row.has(UtilityField.COMPONENT)) {
            keep(UtilityTable.COMPONENTS, row);
        } else {
            leaveOut(UtilityTable.COMPONENTS, row, UtilityField.COMPONENT);
        }
    }

    private void contact(UtilityRow row) {
        if (row.has(UtilityField.CONTACT_ROLE)) {
            keep(UtilityTable.CONTACTS, row);
        } else {
            leaveOut(UtilityTable.CONTACTS, row, UtilityField.CONTACT_ROLE);
        }
    }

    void leaveOut(UtilityTable table, UtilityRow row, UtilityField field) {
        fault(table, row, field, "expected a value; the row is left out");
    }

    private void keep(UtilityTable table, UtilityRow row) {
        rows.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
    }

    /** The typed value of a row of factors. */
    static FactorValue value(UtilityRow row) {
        return new FactorValue(
                row.small(UtilityField.FACTOR).orElseThrow(),
                row.date(UtilityField.FACTOR_START).orElse(LocalDate.MIN),
                row.text(UtilityField.FACTOR_VALUE).orElse(""));
    }

    /** What the latest start leaves no choice for: different values from the same day. */
    private void tellDoubtfulFactors() {
        Map<Object, List<FactorValue>> values = new HashMap<>();
        Map<Object, UtilityRow> last = new HashMap<>();
        for (UtilityRow row : rows.getOrDefault(UtilityTable.FACTORS, List.of())) {
            Object key = List.of(ExtractedConsumers.keyOf(row), value(row).factor());
            values.computeIfAbsent(key, none -> new ArrayList<>()).add(value(row));
            last.put(key, row);
        }
        values.forEach((key, own) -> {
            UtilityRow row = Objects.requireNonNull(last.get(key));
            if (FactorValue.latest(own, value(row).factor()).size() > 1) {
                fault(
                        UtilityTable.FACTORS,
                        row,
                        UtilityField.FACTOR_START,
                        "different values of this factor start on the latest day; none counts");
            }
        });
    }

    /** The number of the flow meter that is mounted now is that of the latest reading, unless the utility says it itself. */
    private static void flowMeter(UtilityRow row, Map<Long, ReadingSeries> series) {
        ReadingSeries own = series.get(row.number(UtilityField.INSTALLATION_NUMBER).orElse(0L));
        if (own != null && !own.readings().isEmpty() && !row.has(UtilityField.FLOW_METER_NUMBER)) {
            own.readings()
                    .get(own.readings().size() - 1)
                    .meter()
                    .part(MeterPart.FLOW)
                    .ifPresent(part -> row.set(UtilityField.FLOW_METER_NUMBER, part.serialNumber()));
        }
    }

    UtilityExtract extract(UtilityMapping mapping) {
        tellDoubtfulFactors();
        Map<Long, ReadingSeries> series = meters.series();
        rows.getOrDefault(UtilityTable.CONSUMERS, List.of()).forEach(row -> flowMeter(row, series));
        UtilityExtract extract =
                new UtilityExtract(mapping.tables(), rows, series, meters.refused(), List.copyOf(faults));
        return mapping.find(UtilityTable.ROADS).isPresent() ? extract.withRoads(roads.register()) : extract;
    }
}
