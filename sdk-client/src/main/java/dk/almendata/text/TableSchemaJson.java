package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.SqlNames;
import dk.almendata.text.internal.StrictJson;
import dk.almendata.text.internal.WrittenJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON form of schemas that a user pins, in the open <em>Table Schema</em> form of Frictionless Data.
 *
 * <pre>{@code
 * {"fields": [
 *    {"name": "AfdelingIdentifikator", "type": "string", "lbfLevel": "afdeling"},
 *    {"name": "Areal", "type": "integer"},
 *    {"name": "Beløb", "type": "number", "integerDigits": 12, "decimals": 2},
 *    {"name": "Posteringsdato", "type": "date"},
 *    {"name": "Tekst", "type": "string"}],
 *  "lbfColumn": "AfdelingIdentifikator", "periodColumn": "Posteringsdato"}
 * }</pre>
 *
 * <p>Types are {@code integer} ({@code integerDigits}, by default 18), {@code number} ({@code integerDigits} before and {@code decimals}
 * after the decimal mark, by default 12 and 6, together at most 18), {@code date} ({@code 2025-04-30}), {@code string}, which is the default,
 * and {@code any} for a column that was empty so far. Our own words are {@code lbfLevel} ({@code organisation}, {@code afdeling},
 * {@code byggeafsnit}), {@code integerDigits}, {@code decimals}, {@code required} (no file may lack the column; unlike the constraint of that
 * name it asks for no value), {@code primaryKey} (Table Schema's own), {@code merge} ({@link dk.almendata.table.MergeMode}), {@code lbfColumn}, {@code periodColumn}, {@code drift} ({@code frozen}, {@code additive} or {@code open}, see
 * {@link dk.almendata.table.DriftPolicy}) and {@code provenance} (the fields of an export that say where a row came from; they are none of
 * the table's own and are passed over). A document is one such schema, for a table of any name, or a data package: {@code resources},
 * each with a {@code schema} and a {@code path} or {@code name} that names the table as the file does.
 *
 * <p>Read strictly: words that only describe are passed over ({@code title}, {@code description}, {@code hash} and the like), any other word that is not
 * known here is a fault, because it would be left aside in silence. All faults are told at once.
 */
public final class TableSchemaJson {

    private static final Set<String> PACKAGE = Set.of(
            "$schema",
            "resources",
            "name",
            "id",
            "title",
            "description",
            "homepage",
            "version",
            "licenses",
            "sources",
            "contributors",
            "keywords",
            "created",
            "profile");
    private static final Set<String> RESOURCE = Set.of(
            "$schema",
            "name",
            "path",
            "schema",
            "title",
            "description",
            "profile",
            "format",
            "mediatype",
            "type",
            "encoding",
            "dialect",
            "bytes",
            "hash",
            "rows");

    private final List<String> faults = new ArrayList<>();

    private TableSchemaJson() {}

    /**
     * Reads a document.
     *
     * @param json its bytes, in UTF-8
     * @return the schemas
     * @throws InvalidTableSchemaException if it is no JSON, or not of this form; carries every fault
     */
    public static PinnedSchemas read(byte[] json) {
        TableSchemaJson reader = new TableSchemaJson();
        JsonNode root = StrictJson.object(json, reader.faults);
        if (!reader.faults.isEmpty()) {
            throw new InvalidTableSchemaException(reader.faults);
        }
        Optional<PinnedSchemas> schemas = root.has("resources") ? reader.dataPackage(root) : reader.anyTable(root);
        if (!reader.faults.isEmpty() || schemas.isEmpty()) {
            throw new InvalidTableSchemaException(reader.faults);
        }
        return schemas.get();
    }

    private Optional<PinnedSchemas> anyTable(JsonNode root) {
        return new FieldsReader("", "any", faults).read(root).map(PinnedSchemas::forAnyTable);
    }

    private Optional<PinnedSchemas> dataPackage(JsonNode root) {
        StrictJson.unknownWords(root, "", PACKAGE, faults);
        JsonNode resources = root.path("resources");
        if (!resources.isArray() || resources.isEmpty()) {
            faults.add("resources: expected an array of at least one resource");
            return Optional.empty();
        }
        Map<String, SchemaPin> schemas = new TreeMap<>();
        for (int i = 0; i < resources.size(); i++) {
            resource(resources.get(i), "resources[" + i + "]", schemas);
        }
        return Optional.of(PinnedSchemas.ofPins(schemas.values()));
    }

    private void resource(JsonNode resource, String where, Map<String, SchemaPin> schemas) {
        StrictJson.unknownWords(resource, where, RESOURCE, faults);
        JsonNode file = resource.path("path").isMissingNode() ? resource.path("name") : resource.path("path");
        if (!file.isTextual() || file.textValue().isBlank()) {
            faults.add(where + ": expected a path or name, as text, that names the file");
        }
        dialect(resource.path("dialect"), where + ".dialect");
        String table = SqlNames.tableOf(file.asText());
        if (!resource.path("schema").isObject()) {
            faults.add(where + ".schema: expected an object with fields");
            return;
        }
        new FieldsReader(where + ".schema.", table, faults)
                .read(resource.path("schema"))
                .ifPresent(schema -> {
                    if (schemas.put(table, schema) != null) {
                        faults.add(where + ": expected one resource for table " + table + ", found a second");
                    }
                });
    }

    /** The form of files is stated elsewhere, so a schema may not state another one in passing. */
    private void dialect(JsonNode dialect, String where) {
        CsvDialect standard = CsvDialect.standard();
        boolean ours = dialect.path("delimiter").asText(",").equals(String.valueOf(standard.separator()))
                && dialect.path("quoteChar").asText("\"").equals(String.valueOf(standard.quote()));
        if (!dialect.isMissingNode() && !ours) {
            faults.add(where + ": expected the delimiter " + standard.separator() + " and the quoteChar "
                    + standard.quote() + "; files of another form are stated by a wire profile");
        }
    }

    /**
     * Writes schemas as a data package, which {@link #read} reads.
     *
     * @param pins the schemas, in the order of the document
     * @return its bytes, in UTF-8, with line breaks for people
     */
    public static byte[] write(Collection<SchemaPin> pins) {
        return WrittenJson.bytes(tree(pins));
    }

    /**
     * Writes schemas as a data package, as one line.
     *
     * @param pins the schemas, in the order of the document
     * @return the JSON, without a line break
     */
    public static String line(Collection<SchemaPin> pins) {
        return tree(pins).toString();
    }

    private static ObjectNode tree(Collection<SchemaPin> pins) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode resources = root.putArray("resources");
        for (SchemaPin pin : pins) {
            ObjectNode resource = resources.addObject();
            resource.put("name", pin.table()).put("path", TableFile.of(pin.table()));
            resource.set("schema", FieldsWriter.of(pin));
        }
        return root;
    }
}
