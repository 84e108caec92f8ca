package dk.almendata.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.draft.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrichmentDraftTest {

    private static final EnrichmentLimits LIMITS = new EnrichmentLimits(5, 20, 100);

    @Test
    void check_tellsEverythingAtOnce() {
        EnrichmentDraft draft = new EnrichmentDraft(
                "24A",
                EnrichmentLevel.AFDELINGSREGNSKAB,
                "x".repeat(201),
                List.of(
                        ColumnDraft.text("Konto nr"),
                        ColumnDraft.text(" "),
                        ColumnDraft.text("en meget lang overskrift"),
                        new ColumnDraft("Areal", true, null, 13),
                        ColumnDraft.text("AREAL")),
                LIMITS);

        assertThat(draft.check().stream().map(violation -> violation.path() + " " + violation.code()))
                .containsExactly(
                        "organisation ORGANISATION",
                        "description DESCRIPTION",
                        "columns TOO_MANY_COLUMNS",
                        "columns[0].heading REQUIRED_COLUMN",
                        "columns[1].heading MISSING",
                        "columns[2].heading HEADING",
                        "columns[3].notation NOTATION",
                        "columns[3].decimals DECIMALS",
                        "columns[4].heading DUPLICATE");
        assertThatThrownBy(draft::toDefinition).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void check_ofAnEmptyForm_asksForWhatIsNeeded() {
        EnrichmentDraft draft = new EnrichmentDraft(null, null, null, List.of(), LIMITS);

        assertThat(draft.check().stream().map(Violation::path)).containsExactly("organisation", "level", "columns");
    }

    @Test
    void check_speaksBothLanguages() {
        EnrichmentDraft draft = new EnrichmentDraft(null, null, null, List.of(), LIMITS);

        assertThat(draft.check().get(2).danish()).contains("mindst én kolonne");
        assertThat(draft.check().get(2).english()).contains("at least one column");
    }

    /** The level without accounts has one required column, so one own column more fits. */
    @Test
    void check_countsTheRequiredColumnsOfTheLevel() {
        List<ColumnDraft> four =
                List.of(ColumnDraft.text("a"), ColumnDraft.text("b"), ColumnDraft.text("c"), ColumnDraft.text("Konto"));

        assertThat(new EnrichmentDraft("0240", EnrichmentLevel.AFDELING, "", four, LIMITS).check())
                .isEmpty();
        assertThat(new EnrichmentDraft(
                                "0240",
                                EnrichmentLevel.ORGANISATIONSREGNSKAB,
                                "",
                                Collections.nCopies(1, ColumnDraft.text("a")),
                                LIMITS)
                        .check())
                .isEmpty();
    }

    @Test
    void toDefinition_readsWhatWasFilledIn() {
        EnrichmentDefinition definition = new EnrichmentDraft(
                        "240",
                        EnrichmentLevel.AFDELING,
                        " Varme ",
                        List.of(
                                ColumnDraft.text(" Varmekilde"),
                                new ColumnDraft("Areal", true, NumberNotation.DANISH, 2)),
                        LIMITS)
                .toDefinition();

        assertThat(definition.organisation()).hasToString("0240");
        assertThat(definition.description()).isEqualTo("Varme");
        assertThat(definition.columns())
                .containsExactly(
                        new EnrichmentColumn("Varmekilde", ValueType.text()),
                        new EnrichmentColumn("Areal", ValueType.number(NumberNotation.DANISH, 2)));
    }
}
