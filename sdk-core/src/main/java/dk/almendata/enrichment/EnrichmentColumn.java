package dk.almendata.enrichment;

import java.util.Objects;

/**
 * A column that an organisation adds: its heading and what it holds.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param heading the heading, in Unicode normal form C, without blanks around it and without line breaks, none of the key columns
 * @param type text or numbers
 */
public record EnrichmentColumn(String heading, ValueType type) {

    /** Checks the heading. */
    public EnrichmentColumn {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(type, "type");
        if (heading.isEmpty()
                || !heading.equals(Headings.normal(heading))
                || heading.indexOf('\n') >= 0
                || heading.indexOf('\t') >= 0
                || !CellText.isAllowed(heading)) {
            throw new IllegalArgumentException("Expected a heading of one line without blanks around it");
        }
    }
}
