package dk.almendata.enrichment;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an enrichment is: whose it is, on which level, its description and its own columns (guide 3.2). Organisation, level and description
 * together tell it from others.
 *
 * <p>Always valid; what a person fills in is an {@link EnrichmentDraft}. Immutable; may be shared between threads.
 *
 * @param organisation the boligorganisation that owns it; nobody else sees or changes it
 * @param level what the data points are
 * @param description in the owner's words; may be empty (guide 3.2.3)
 * @param columns the own columns in their order, at least one, none twice; the key columns of the level are not among them; unmodifiable
 */
public record EnrichmentDefinition(
        LbfNumber organisation, EnrichmentLevel level, String description, List<EnrichmentColumn> columns) {

    /** Checks that the parts go together, and copies the columns. */
    public EnrichmentDefinition {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(description, "description");
        columns = List.copyOf(columns);
        if (organisation.level() != LbfLevel.ORGANISATION) {
            throw new IllegalArgumentException("Expected the number of a boligorganisation, found " + organisation);
        }
        if (Blanks.isAround(description) || !CellText.isAllowed(description)) {
            throw new IllegalArgumentException(
                    "Expected a description without blanks around it and control characters");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one column beside the required ones");
        }
        Set<String> seen = new HashSet<>();
        for (EnrichmentColumn column : columns) {
            boolean key = KeyColumn.find(column.heading())
                    .filter(level.keyColumns()::contains)
                    .isPresent();
            if (key || !seen.add(Headings.key(column.heading()))) {
                throw new IllegalArgumentException(
                        "Expected different headings other than those of the required columns");
            }
        }
    }

    /** The position of a heading among the own columns, letter case aside, or -1. */
    int position(String heading) {
        String key = Headings.key(heading);
        for (int i = 0; i < columns.size(); i++) {
            if (Headings.key(columns.get(i).heading()).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The same enrichment with other columns. */
    EnrichmentDefinition withColumns(List<EnrichmentColumn> others) {
        return new EnrichmentDefinition(organisation, level, description, others);
    }
}
