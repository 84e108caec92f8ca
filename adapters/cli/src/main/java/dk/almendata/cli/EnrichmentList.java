package dk.almendata.cli;

import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentStore;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.jooq.JooqEnrichmentStore;
import dk.almendata.lbf.LbfNumber;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of an organisation: the newest version of each enrichment, or, where a level is stated, every version. */
final class EnrichmentList {

    static final Layout LAYOUT = new Layout(
            List.of("level", "description", "version", "rows", "keptAt", "keptBy", "view"),
            List.of("level", "description", "version", "rows", "columns", "keptAt", "keptBy", "reason", "view"));

    private EnrichmentList() {}

    static List<Row> rows(EnrichmentStore store, LbfNumber organisation, EnrichmentOption option) {
        Stream<EnrichmentVersion> newest = store.list(organisation).stream()
                .filter(version -> option.givenLevel()
                        .map(version.definition().level()::equals)
                        .orElse(true))
                .filter(version -> option.givenDescription()
                        .map(version.definition().description()::equals)
                        .orElse(true));
        return (option.givenLevel().isEmpty() ? newest : newest.flatMap(version -> versions(store, version)))
                .map(EnrichmentList::row)
                .toList();
    }

    private static Stream<EnrichmentVersion> versions(EnrichmentStore store, EnrichmentVersion newest) {
        EnrichmentDefinition definition = newest.definition();
        return store.versions(definition.organisation(), definition.level(), definition.description()).stream();
    }

    private static Row row(EnrichmentVersion version) {
        EnrichmentDefinition definition = version.definition();
        return new Row()
                .with("level", definition.level().text())
                .withText("description", definition.description())
                .with("version", version.version())
                .with("rows", version.rows())
                .with(
                        "columns",
                        definition.columns().stream()
                                .map(EnrichmentColumn::heading)
                                .toList())
                .with("keptAt", version.madeAt())
                .with("keptBy", version.madeBy())
                .withText("reason", version.reason())
                .with("view", JooqEnrichmentStore.view(definition));
    }
}
