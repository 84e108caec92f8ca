package dk.almendata.cli;

import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code enrichment from-query}: the query that is stated, or a ready one, and the enrichment that is made of its answer. */
final class EnrichmentQuery {

    @Option(
            names = "--sql",
            paramLabel = "QUERY",
            description =
                    "For from-query: one query whose columns are named lbf_nr, for accounts regnskabsaar and kontonr,"
                            + " and as the own columns shall be.")
    private String sql = "";

    @Option(
            names = "--query",
            paramLabel = "heat",
            description =
                    "For from-query, in place of --sql: a ready query. heat adds up the newest year of what readings --db"
                            + " keeps, for each afdeling or byggeafsnit.")
    private @Nullable ReadyQuery ready;

    /** Asks the database, and checks the answer as an inbox. */
    CheckedInbox ask(EnrichmentOption enrichment, DatabaseOption database, Surroundings surroundings) {
        if (ready != null && !sql.isEmpty()) {
            throw Refusal.usage("Expected either --query or --sql, found both.");
        }
        String asked = text(enrichment);
        List<EnrichmentFinding> findings = new ArrayList<>();
        Map<DataPoint, List<String>> rows = new TreeMap<>();
        EnrichmentReading reading = database.query(
                surroundings, source -> QueryInbox.read(source, asked, enrichment.check(), findings::add, rows::put));
        return new CheckedInbox(findings, reading.end(), rows);
    }

    /** The description that is stated, otherwise that of the query. */
    String description(EnrichmentOption enrichment) {
        String stated = enrichment.description();
        return !stated.isEmpty() ? stated : ready == null ? QueryInbox.named(line(enrichment)) : ready.description();
    }

    /** Why the answer is kept, if nobody says otherwise. */
    String reason(EnrichmentOption enrichment, LocalDate day) {
        return "Forespørgsel " + day + ": " + line(enrichment);
    }

    private String text(EnrichmentOption enrichment) {
        return ready == null ? sql : ready.sql(enrichment.level());
    }

    /** The query on one line. */
    private String line(EnrichmentOption enrichment) {
        return text(enrichment).strip().replaceAll("\\s+", " ");
    }
}
