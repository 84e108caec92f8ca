package dk.almendata.enrichment;

import dk.almendata.table.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a check of an inbox came to. Immutable; may be shared between threads.
 *
 * @param rows how many rows there were, those without values not counted
 * @param accepted how many of them have no error
 * @param counts how many findings of each code that was found; unmodifiable, in the order of {@link EnrichmentCode}
 * @param columns the own columns, in their order; empty if the headings cannot be used
 * @param personalData what may be personal data
 */
public record CheckReport(
        long rows,
        long accepted,
        Map<EnrichmentCode, Long> counts,
        List<EnrichmentColumn> columns,
        PersonalDataReport personalData) {

    /** Copies the collections. */
    public CheckReport {
        Map<EnrichmentCode, Long> copy = new EnumMap<>(EnrichmentCode.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        columns = List.copyOf(columns);
        Objects.requireNonNull(personalData, "personalData");
    }

    /**
     * How many findings of a severity.
     *
     * @param severity the severity
     * @return the number
     */
    public long count(Severity severity) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().severity() == severity)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Whether something other than personal data keeps the inbox from being imported as it stands.
     *
     * @return true if there is an error that is not one of personal data
     */
    public boolean hasErrors() {
        return counts.keySet().stream().anyMatch(code -> code.severity() == Severity.ERROR && !code.blocks());
    }
}
