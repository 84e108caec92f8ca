package dk.almendata.jooq;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.RoadCode;
import dk.almendata.building.FactorValue;
import dk.almendata.consumption.Consumer;
import dk.almendata.consumption.ConsumerKind;
import dk.almendata.consumption.ConsumerNumber;
import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstallationPlace;
import dk.almendata.consumption.PeriodConsumption;
import dk.almendata.consumption.ReadingMethod;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the consumers of an extract: each with its factors, its components and what it uses in a year. For one use. */
final class ExtractedConsumers {

    /** {@code Bygningens anvendelseskode}. */
    private static final int USE_OF_BUILDING = 701;

    private final UtilityExtract extract;
    private final ReadingPolicy policy;
    private final Map<Object, List<FactorValue>> factors = new HashMap<>();
    private final Map<Long, Map<String, Integer>> components = new HashMap<>();
    private final @Nullable UtilityField factorKey;

    ExtractedConsumers(UtilityExtract extract, ReadingPolicy policy) {
        this.extract = extract;
        this.policy = policy;
        List<UtilityRow> values = extract.rows(UtilityTable.FACTORS);
        this.factorKey = values.isEmpty() ? null : keyField(values.get(0));
        for (UtilityRow row : values) {
            factors.computeIfAbsent(keyOf(row), none -> new ArrayList<>()).add(ExtractedRows.value(row));
        }
        for (UtilityRow row : extract.rows(UtilityTable.COMPONENTS)) {
            components
                    .computeIfAbsent(row.number(UtilityField.INSTALLATION_NUMBER).orElseThrow(), none -> new TreeMap<>())
                    .merge(
                            row.text(UtilityField.COMPONENT).orElseThrow(),
                            row.small(UtilityField.COMPONENT_COUNT).orElse(1),
                            Integer::sum);
        }
    }

    /** All rows of factors have the one key that is mapped. */
    private static UtilityField keyField(UtilityRow row) {
        return UtilityTable.FACTORS.keys().stream()
                .filter(row::has)
                .findFirst()
                .orElseThrow();
    }

    /** Whom a factor is about. */
    static Object keyOf(UtilityRow row) {
        return Objects.requireNonNull(row.value(keyField(row)));
    }

    List<Consumer> all() {
        return extract.rows(UtilityTable.CONSUMERS).stream().map(this::consumer).toList();
    }

    private Consumer consumer(UtilityRow row) {
        Optional<Long> installation = row.number(UtilityField.INSTALLATION_NUMBER);
        Consumer.Builder consumer =
                Consumer.builder(installation.isPresent() ? ConsumerKind.ACTIVE_ONLINE : ConsumerKind.PASSIVE);
        row.number(UtilityField.CONSUMER_NUMBER).map(ConsumerNumber::new).ifPresent(consumer::number);
        installation.ifPresent(number -> {
            consumer.installation(new InstallationNumber(number));
            components.getOrDefault(number, Map.of()).forEach(consumer::component);
            annual(number).ifPresent(consumer::annual);
        });
        place(row).ifPresent(consumer::place);
        row.small(UtilityField.READING_METHOD).map(ReadingMethod::of).ifPresent(consumer::readingMethod);
        row.text(UtilityField.ENERGY_DISTRICT).ifPresent(consumer::energyDistrict);
        List<FactorValue> own = factorsOf(row);
        row.text(UtilityField.BBR_TYPE)
                .or(() -> FactorValue.counting(own, USE_OF_BUILDING).map(FactorValue::value))
                .ifPresent(consumer::bbrType);
        own.stream()
                .map(FactorValue::factor)
                .distinct()
                .flatMap(factor -> FactorValue.counting(own, factor).stream())
                .forEach(consumer::factor);
        return consumer.build();
    }

    private List<FactorValue> factorsOf(UtilityRow row) {
        @Nullable Object key = factorKey == null ? null : row.value(factorKey);
        return key == null ? List.of() : factors.getOrDefault(key, List.of());
    }

    /** Year 0 in 365 days, or what is expected where there is no year. */
    private Optional<Consumption> annual(long installation) {
        return extract.series(installation)
                .map(series -> ConsumptionHistory.of(series, policy).periods().get(0))
                .flatMap(PeriodConsumption::annual);
    }

    private static Optional<InstallationPlace> place(UtilityRow row) {
        String road = row.small(UtilityField.ROAD_CODE).orElse(0).toString();
        String house = row.small(UtilityField.HOUSE_NUMBER).orElse(0)
                + row.text(UtilityField.LETTER).orElse("");
        return RoadCode.isReadable(road) && HouseNumber.isReadable(house)
                ? Optional.of(new InstallationPlace(RoadCode.parse(road), HouseNumber.parse(house)))
                : Optional.empty();
    }
}
