package dk.almendata.enrichment;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What an import will change, before anything is changed.
 *
 * <pre>{@code
 * ImportPreview preview = ImportPreview.of(ImportMode.REPLACE, Optional.of(held), pasted);
 * preview.difference().count(RowChange.Kind.DELETED); // rows that were not pasted again
 * preview.result();                                   // the full set to paste
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param mode how it is imported
 * @param difference what will change, against what is held; against nothing for a new enrichment
 * @param result the full set afterwards, which is also what must be pasted into the portal
 */
public record ImportPreview(ImportMode mode, EnrichmentDifference difference, EnrichmentSet result) {

    /** Checks that no part is missing. */
    public ImportPreview {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(result, "result");
    }

    /**
     * The preview of an import.
     *
     * @param mode how to import
     * @param held what is held of this enrichment
     * @param pasted what is to be imported
     * @return what would change
     * @throws IllegalStateException if a new enrichment is there already, or one to replace or to merge into is not
     * @throws IllegalArgumentException if organisation or level differ
     */
    public static ImportPreview of(ImportMode mode, Optional<EnrichmentSet> held, EnrichmentSet pasted) {
        if (held.isPresent() == (mode == ImportMode.NEW)) {
            throw new IllegalStateException(
                    mode == ImportMode.NEW
                            ? "This enrichment is there already; import with replace or merge."
                            : "There is no such enrichment; check organisation, level and description, or import as new.");
        }
        EnrichmentSet before = held.orElseGet(() -> EnrichmentSet.of(pasted.definition(), Map.of()));
        EnrichmentSet result = mode == ImportMode.MERGE ? before.merge(pasted) : pasted;
        return new ImportPreview(mode, EnrichmentDifference.between(before, result), result);
    }
}
