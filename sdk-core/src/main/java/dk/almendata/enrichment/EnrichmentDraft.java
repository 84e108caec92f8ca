package dk.almendata.enrichment;

import dk.almendata.draft.Draft;
import dk.almendata.draft.Violation;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The definition of an enrichment as a person fills it in (guide 3.2.3). The required columns of the level are not among the columns: they
 * are always there.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param organisation the LBF number of the organisation that owns it
 * @param level what the data points are
 * @param description in the owner's words; may be left out
 * @param columns the own columns
 * @param limits how much an enrichment may hold
 */
public record EnrichmentDraft(
        @Nullable String organisation,
        @Nullable EnrichmentLevel level,
        @Nullable String description,
        List<ColumnDraft> columns,
        EnrichmentLimits limits)
        implements Draft {

    private static final int MAX_DESCRIPTION = 200;
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Copies the columns and checks that the limits are there. */
    public EnrichmentDraft {
        columns = List.copyOf(columns);
        Objects.requireNonNull(limits, "limits");
    }

    @Override
    public List<Violation> check() {
        List<Violation> violations = new ArrayList<>();
        checkOrganisation(violations);
        if (level == null) {
            violations.add(EnrichmentRule.MISSING.at("level"));
        }
        if (description != null
                && (description.length() > MAX_DESCRIPTION || !CellText.isAllowed(description.strip()))) {
            violations.add(EnrichmentRule.DESCRIPTION.at("description"));
        }
        if (columns.isEmpty()) {
            violations.add(EnrichmentRule.NO_COLUMN.at("columns"));
        }
        int required = level == null ? 1 : level.keyColumns().size();
        if (columns.size() + required > limits.maxColumns()) {
            violations.add(EnrichmentRule.TOO_MANY_COLUMNS.at("columns"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            check(columns.get(i), "columns[" + i + "]", seen, violations);
        }
        return List.copyOf(violations);
    }

    private void checkOrganisation(List<Violation> violations) {
        if (organisation == null || organisation.isBlank()) {
            violations.add(EnrichmentRule.MISSING.at("organisation"));
            return;
        }
        LbfReading reading = LbfNumber.check(LbfLevel.ORGANISATION, organisation);
        if (reading.outcome() == LbfOutcome.REFUSED) {
            violations.add(EnrichmentRule.ORGANISATION.at(
                    "organisation", reading.message(DANISH), reading.message(Locale.ENGLISH)));
        }
    }

    private void check(ColumnDraft column, String path, Set<String> seen, List<Violation> violations) {
        String heading = column.heading() == null ? "" : Headings.normal(column.heading());
        Optional<KeyColumn> key = KeyColumn.find(heading);
        if (heading.isEmpty()) {
            violations.add(EnrichmentRule.MISSING.at(path + ".heading"));
        } else if (heading.length() > limits.maxHeadingLength()
                || heading.indexOf('\n') >= 0
                || heading.indexOf('\t') >= 0
                || !CellText.isAllowed(heading)) {
            violations.add(EnrichmentRule.HEADING.at(path + ".heading"));
        } else if (level != null && key.filter(level.keyColumns()::contains).isPresent()) {
            violations.add(EnrichmentRule.REQUIRED_COLUMN.at(path + ".heading"));
        } else if (!seen.add(Headings.key(heading))) {
            violations.add(EnrichmentRule.DUPLICATE.at(path + ".heading"));
        }
        if (column.number() && column.notation() == null) {
            violations.add(EnrichmentRule.NOTATION.at(path + ".notation"));
        }
        if (column.number() && (column.decimals() < 0 || column.decimals() > ValueType.MAX_DECIMALS)) {
            violations.add(EnrichmentRule.DECIMALS.at(path + ".decimals"));
        }
    }

    /**
     * The definition.
     *
     * @return the definition
     * @throws IllegalStateException if {@link #check} finds anything
     */
    public EnrichmentDefinition toDefinition() {
        List<Violation> violations = check();
        if (!violations.isEmpty()) {
            throw new IllegalStateException("The enrichment is not filled in: "
                    + violations.get(0).path() + ": " + violations.get(0).english());
        }
        List<EnrichmentColumn> own = new ArrayList<>();
        for (ColumnDraft column : columns) {
            String heading = Headings.normal(Objects.requireNonNull(column.heading(), "heading"));
            own.add(new EnrichmentColumn(
                    heading,
                    column.number()
                            ? ValueType.number(Objects.requireNonNull(column.notation(), "notation"), column.decimals())
                            : ValueType.text()));
        }
        return new EnrichmentDefinition(
                LbfNumber.parse(LbfLevel.ORGANISATION, Objects.requireNonNull(organisation, "organisation")),
                Objects.requireNonNull(level, "level"),
                description == null ? "" : Blanks.strip(description),
                own);
    }
}
