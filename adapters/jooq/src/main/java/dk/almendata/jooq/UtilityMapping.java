package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where in a utility's own database consumers, meters, readings and the rest of {@link UtilityTable} are. The tables of the billing systems are
 * not documented, so this is configuration.
 *
 * <pre>
 * from = FORBRUGER
 * join.1 = INSTALLATION ON INSTALLATION.FORBRUGER_NR = FORBRUGER.NR
 * column.CONSUMER_NUMBER = FORBRUGER.NR
 * column.INSTALLATION_NUMBER = INSTALLATION.NR
 * column.UTILITY_ROAD_NUMBER = INSTALLATION.VEJNR
 * passive.UTILITY_ROAD_NUMBER = FORBRUGER.VEJNR
 * sensitive.WEB_PIN = FORBRUGER.PINKODE
 *
 * readings.from = AFLAESNING
 * readings.column.INSTALLATION_NUMBER = AFLAESNING.INSTALLATION_NR
 * readings.column.READING_NUMBER = AFLAESNING.LOEBENR
 * readings.column.READ_ON = AFLAESNING.DATO
 * readings.column.READING_KIND = AFLAESNING.ART
 * readings.code.READING_KIND.1 = ANNUAL
 * readings.code.READING_KIND.2 = INTERMEDIATE
 * readings.column.ENERGY = AFLAESNING.ENERGI
 * </pre>
 *
 * <p>Lines without a word in front are about consumers, of which a row of {@code from} is one; the others begin with the word of their table, such
 * as {@code factors}. Joins are outer joins, so that consumers without an installation, the passive ones, stay; conditions are columns that are
 * equal, with {@code AND} between several. {@code passive} says where a field of those stands, whose address is that of the occupant. {@code code}
 * says what a code of the utility means; where there is no such line the code has to be the name itself. Credentials and personal data have to be
 * mapped with {@code sensitive}, never by {@code column}, so that nobody selects them by accident. Names are letters, digits, underscores and dollar
 * signs with at most two points, written as the database folds plain names; nothing else becomes part of a statement. Immutable; may be shared
 * between threads.
 */
public final class UtilityMapping {

    private final Map<UtilityTable, MappedTable> tables;

    private UtilityMapping(Map<UtilityTable, MappedTable> tables) {
        this.tables = new EnumMap<>(tables);
    }

    /**
     * Reads a mapping, such as the properties of a file.
     *
     * @param settings the lines above, by their keys
     * @return the mapping
     * @throws IllegalArgumentException if anything is wrong with it; the message says all of it
     */
    public static UtilityMapping of(Map<String, String> settings) {
        Map<UtilityTable, Map<String, String>> byTable = new EnumMap<>(UtilityTable.class);
        byTable.put(UtilityTable.CONSUMERS, new TreeMap<>());
        settings.forEach((key, value) -> {
            UtilityTable table = tableOf(key);
            String line = table == UtilityTable.CONSUMERS ? key : key.substring(key.indexOf('.') + 1);
            byTable.computeIfAbsent(table, none -> new TreeMap<>()).put(line, value.strip());
        });
        List<String> faults = new ArrayList<>();
        Map<UtilityTable, MappedTable> tables = new EnumMap<>(UtilityTable.class);
        byTable.forEach((table, lines) -> tables.put(table, new MappingLines(table, lines, faults).read()));
        Set<UtilityField> ofConsumers = tables.getOrDefault(UtilityTable.CONSUMERS, MappedTable.NONE)
                .columns()
                .keySet();
        tables.forEach((table, mapped) -> checkKeys(table, mapped, ofConsumers, faults));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The mapping cannot be used: " + String.join("; ", faults) + ".");
        }
        return new UtilityMapping(tables);
    }

    private static UtilityTable tableOf(String key) {
        for (UtilityTable table : UtilityTable.values()) {
            if (table != UtilityTable.CONSUMERS && key.startsWith(table.word() + ".")) {
                return table;
            }
        }
        return UtilityTable.CONSUMERS;
    }

    private static void checkKeys(
            UtilityTable table, MappedTable mapped, Set<UtilityField> ofConsumers, List<String> faults) {
        Set<UtilityField> keys = table.keys();
        if (keys.isEmpty()) {
            return;
        }
        List<UtilityField> own = keys.stream()
                .filter(key -> mapped.columns().containsKey(key))
                .sorted()
                .toList();
        if (own.size() != 1) {
            faults.add(table.word() + ": expected a column for exactly one of "
                    + keys.stream().sorted().toList() + ", found " + own.size());
        } else if (!ofConsumers.contains(own.get(0))) {
            faults.add(table.word() + ": expected column." + own.get(0) + " of the consumers too, found none");
        }
    }

    /**
     * What is mapped.
     *
     * @return unmodifiable, in the order of {@link UtilityTable}
     */
    public Set<UtilityTable> tables() {
        return Set.copyOf(tables.keySet());
    }

    /**
     * The fields of a table that are mapped.
     *
     * @param table the table
     * @return unmodifiable, in the order of {@link UtilityField}; empty if the table is not mapped
     */
    public List<UtilityField> fields(UtilityTable table) {
        return find(table).map(mapped -> List.copyOf(mapped.columns().keySet())).orElse(List.of());
    }

    Optional<MappedTable> find(UtilityTable table) {
        return Optional.ofNullable(tables.get(table));
    }
}
