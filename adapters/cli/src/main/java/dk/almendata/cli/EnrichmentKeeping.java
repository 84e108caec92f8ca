package dk.almendata.cli;

import dk.almendata.enrichment.EnrichmentDifference;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.EnrichmentStore;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.enrichment.ImportMode;
import dk.almendata.enrichment.ImportPreview;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.enrichment.ReturnedEnrichment;
import dk.almendata.jooq.JooqEnrichmentStore;
import dk.almendata.lbf.LbfNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the verb {@code enrichment} does with the enrichments that a database keeps. */
final class EnrichmentKeeping {

    private final EnrichmentOption enrichment;
    private final DatabaseOption database;
    private final Surroundings surroundings;

    EnrichmentKeeping(EnrichmentOption enrichment, DatabaseOption database, Surroundings surroundings) {
        this.enrichment = enrichment;
        this.database = database;
        this.surroundings = surroundings;
    }

    /** The data points of the loaded Stamdata. Without any, rows cannot be checked against them, which is said. */
    Optional<KnownNumbers> stamdata() {
        Optional<KnownNumbers> known = look(JooqEnrichmentStore::masterData);
        if (known.isEmpty()) {
            surroundings.say("No Stamdata are loaded in this database, so data points are not checked against them.");
        }
        return known;
    }

    /** The newest version that is held, or the version asked for. */
    Optional<EnrichmentSet> held(int version) {
        LbfNumber organisation = enrichment.requiredOrganisation();
        return look(store -> store.find(organisation, enrichment.level(), enrichment.description(), version));
    }

    /** A version that must be there. */
    EnrichmentSet required(int version) {
        return held(version).orElseThrow(() -> none(version, ""));
    }

    /** What a text to paste is merged into, which must be there: a text without the rows that are kept would delete them. */
    EnrichmentSet requiredToMerge() {
        return held(0).orElseThrow(() -> none(0, " To paste these rows alone, write --mode new."));
    }

    /** What is kept of the organisation; exit code 0 also if that is nothing. */
    int list(Printer printer) {
        LbfNumber organisation = enrichment.requiredOrganisation();
        List<Row> rows = look(store -> Optional.of(EnrichmentList.rows(store, organisation, enrichment)))
                .orElse(List.of());
        rows.forEach(printer::row);
        if (rows.isEmpty()) {
            surroundings.say(
                    "Nothing is kept of " + organisation + ". Check --organisation, --level and --description.");
        }
        return ExitCode.OK;
    }

    private Refusal none(int version, String otherwise) {
        return Refusal.input("There is no " + (version == 0 ? "" : "version " + version + " of a")
                + (version == 0 ? "enrichment " : "n enrichment ")
                + enrichment.level().text() + " '" + enrichment.description() + "' of "
                + enrichment.requiredOrganisation() + ". Check --level, --description and --organisation." + otherwise);
    }

    private <T> Optional<T> look(Function<JooqEnrichmentStore, Optional<T>> work) {
        if (database.url().missingFile().isPresent()) {
            throw Refusal.unreachable("There is no database file. Check --db.", null);
        }
        return database.examine(
                surroundings, source -> JooqEnrichmentStore.find(source).flatMap(work));
    }

    /** Shows what an import would change, and does it if that is wanted. */
    int importSet(EnrichmentSet pasted, ImportMode mode, boolean yes, String by, String reason, Printer printer) {
        return database.<Integer>openSource(surroundings, source -> {
            EnrichmentStore store = JooqEnrichmentStore.open(source);
            List<EnrichmentVersion> versions = store.versions(
                    pasted.definition().organisation(),
                    pasted.definition().level(),
                    pasted.definition().description());
            int newest =
                    versions.isEmpty() ? 0 : versions.get(versions.size() - 1).version();
            Optional<EnrichmentSet> before = store.find(
                    pasted.definition().organisation(),
                    pasted.definition().level(),
                    pasted.definition().description(),
                    newest);
            ImportPreview preview = preview(mode, newest == 0 ? Optional.empty() : before, pasted);
            EnrichmentChanges.rows(preview.difference()).forEach(printer::row);
            surroundings.say(EnrichmentChanges.summary(preview.difference()));
            EnrichmentChanges.retyped(preview.difference()).forEach(surroundings::say);
            if (!yes) {
                surroundings.say("Nothing is changed yet. Import with --yes.");
                return ExitCode.DECISION_NEEDED;
            }
            return save(store, preview, newest, by, reason);
        });
    }

    private int save(EnrichmentStore store, ImportPreview preview, int newest, String by, String reason) {
        try {
            EnrichmentVersion kept = store.save(
                    preview.result(), newest, by, surroundings.clock().instant(), reason);
            surroundings.say("Kept as version " + kept.version() + ", rows " + kept.rows() + ".");
            return ExitCode.OK;
        } catch (IllegalStateException meanwhile) {
            throw Refusal.input(Refusal.ended(meanwhile.getMessage()));
        }
    }

    /** What an import in a mode would come to. */
    static ImportPreview preview(ImportMode mode, Optional<EnrichmentSet> before, EnrichmentSet pasted) {
        try {
            return ImportPreview.of(mode, before, pasted);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw Refusal.input(Refusal.ended(e.getMessage()));
        }
    }

    /** Tells how the columns that came back in the delivered tables differ from what is kept; exit code 1 if they do. */
    int returned(Printer printer) {
        required(0);
        List<ReturnedEnrichment> found = look(store -> Optional.of(store.returned(
                        enrichment.requiredOrganisation(), enrichment.level(), enrichment.description())))
                .orElse(List.of());
        if (found.isEmpty()) {
            surroundings.say("No delivered table has a column of this enrichment.");
        }
        int code = ExitCode.OK;
        for (ReturnedEnrichment table : found) {
            EnrichmentChanges.rows(table.difference()).forEach(printer::row);
            surroundings.say(table.table() + ": " + EnrichmentChanges.summary(table.difference()));
            code = table.difference().isEmpty() ? code : ExitCode.BEHIND;
        }
        return code;
    }

    /** What differs between two sets. */
    static EnrichmentDifference difference(EnrichmentSet one, EnrichmentSet other) {
        try {
            return EnrichmentDifference.between(one, other);
        } catch (IllegalArgumentException e) {
            throw Refusal.input(Refusal.ended(e.getMessage()));
        }
    }
}
