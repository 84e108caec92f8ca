package dk.almendata.jooq;

import static dk.almendata.jooq.EnrichmentTables.VERSION;

import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Column;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The views in which a dimension stands with its owner's own columns: for each table of Stamdata and each organisation that enriched its level
 * one such as {@code afdeling_beriget_0240}, and where enrichments of a level above fit too, one such as
 * {@code byggeafsnit_beriget_0240_arvet} that has them as well.
 *
 * <p>They hang on the views of tables and of enrichments, so whoever changes one of those drops them before and makes them afterwards.
 */
final class EnrichedDimensions {

    private static final String STAMDATA = "Stamdata_";

    private final DSLContext sql;
    private final Schemas schemas;

    EnrichedDimensions(DSLContext sql) {
        this.sql = sql;
        this.schemas = new Schemas(sql);
    }

    /** Makes those of all tables that are there as they are written down; whoever makes a table ready makes its own. */
    void makeAll() {
        for (String table : schemas.tables()) {
            if (schemas.isReady(table)) {
                schemas.find(table).ifPresent(this::make);
            }
        }
    }

    /**
     * Makes what is missing: views of enrichments that are not there or show an older version, because a save was cut short, and those of tables
     * that lack one, such as Stamdata that were loaded later than an enrichment.
     */
    void makeMissing() {
        if (!sql.fetchExists(VERSION)) {
            return;
        }
        EnrichmentView enrichments = new EnrichmentView(sql);
        for (Record newest : new EnrichmentRows(sql).newestRows(DSL.noCondition())) {
            EnrichmentDefinition definition =
                    new EnrichmentRows(sql).version(newest).definition();
            long key = newest.get(VERSION.key);
            if (!enrichments.shows(key, definition)) {
                drop(Optional.empty(), Optional.of(definition.organisation().toString()));
                enrichments.make(key, definition);
            }
        }
        for (String table : schemas.tables()) {
            if (schemas.isReady(table)) {
                schemas.find(table).filter(this::isLacking).ifPresent(this::make);
            }
        }
    }

    private boolean isLacking(TableSchema schema) {
        return views(schema).stream().anyMatch(view -> !Names.exists(sql, view.table()));
    }

    /** Drops those of an organisation, or of all, and of a table, or of all. */
    void drop(Optional<String> table, Optional<String> organisation) {
        Set<String> all = schemas.tables();
        for (String owner : organisation.map(List::of).orElseGet(this::owners)) {
            for (String one : table.map(Set::of).orElse(all)) {
                for (boolean inherited : List.of(true, false)) {
                    Table<Record> view = view(one, owner, inherited);
                    if (!all.contains(view.getName())) {
                        sql.dropViewIfExists(view).execute();
                    }
                }
            }
        }
    }

    /** Makes those of a table, if it is a dimension. */
    void make(TableSchema schema) {
        views(schema).forEach(this::make);
    }

    /** A delivered table that is called so keeps its name. */
    private void make(EnrichedView view) {
        if (schemas.tables().contains(view.table().getName())) {
            return;
        }
        sql.createOrReplaceView(view.table()).as(view.select(sql)).execute();
    }

    /** Those that a table should have; none if it is no dimension. */
    private List<EnrichedView> views(TableSchema schema) {
        Optional<Column> key = key(schema);
        if (key.isEmpty() || !isStamdata(schema.table())) {
            return List.of();
        }
        LbfLevel level = key.get().type().lbfLevel().orElseThrow();
        List<EnrichedView> views = new ArrayList<>();
        for (String owner : owners()) {
            List<EnrichmentDefinition> all = enrichments(owner, level);
            List<EnrichmentDefinition> own = all.stream()
                    .filter(definition -> definition.level().lbfLevel() == level)
                    .toList();
            if (!own.isEmpty()) {
                views.add(new EnrichedView(view(schema.table(), owner, false), schema, key.get(), owner, own));
            }
            if (own.size() < all.size()) {
                views.add(new EnrichedView(view(schema.table(), owner, true), schema, key.get(), owner, all));
            }
        }
        return views;
    }

    /** The enrichments of a level and of those above it. */
    private List<EnrichmentDefinition> enrichments(String owner, LbfLevel level) {
        return new EnrichmentRows(sql)
                .newest(VERSION.organisation.eq(owner)).stream()
                        .map(EnrichmentVersion::definition)
                        .filter(definition -> !definition.level().isAccount())
                        .filter(definition -> definition.level().lbfLevel().compareTo(level) <= 0)
                        .toList();
    }

    private boolean isStamdata(String table) {
        return schemas.datapakker(table).stream().anyMatch(name -> name.text().startsWith(STAMDATA));
    }

    private List<String> owners() {
        return sql.selectDistinct(VERSION.organisation)
                .from(VERSION)
                .orderBy(VERSION.organisation)
                .fetch(VERSION.organisation);
    }

    /** The column that says what a row is about: the number of the smallest thing that the table names. */
    private static Optional<Column> key(TableSchema schema) {
        return schema.columns().stream()
                .filter(column -> column.type().lbfLevel().isPresent())
                .max(Comparator.comparing(column -> column.type().lbfLevel().orElseThrow()));
    }

    /** The name begins with that of the table, of which a long one is cut and told from others by a number. */
    private static Table<Record> view(String table, String owner, boolean inherited) {
        String end = "_beriget_" + owner + (inherited ? "_arvet" : "");
        String number = "_" + Integer.toHexString(table.hashCode());
        boolean fits = table.length() + end.length() <= Names.LONGEST;
        String start = fits ? table : table.substring(0, Names.LONGEST - end.length() - number.length()) + number;
        return Names.view(start + end);
    }
}
