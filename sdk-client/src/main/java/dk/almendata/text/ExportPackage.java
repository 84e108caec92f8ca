package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.delivery.Sha256;
import dk.almendata.table.Provenance;
import dk.almendata.text.internal.StrictJson;
import dk.almendata.text.internal.WrittenJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What the {@code datapackage.json} of an export says: a <em>Tabular Data Package</em> of Frictionless Data with the schema of every table,
 * in the words of {@link TableSchemaJson}, and with the length, digest and number of rows of every file.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param tables the tables in their order
 * @param schemas the schema of each
 */
public record ExportPackage(List<ExportedTable> tables, PinnedSchemas schemas) {

    /** The entry of the archive. */
    public static final String FILE = "datapackage.json";

    private static final String NAME = "almendata-export";
    private static final String EXCEL_NAME = NAME + "-excel";
    private static final String HASH = "sha256:";

    /** Copies the tables. */
    public ExportPackage {
        tables = List.copyOf(tables);
        Objects.requireNonNull(schemas, "schemas");
    }

    /**
     * Reads what an export says of itself.
     *
     * @param json the bytes of its {@code datapackage.json}
     * @return the tables and their schemas
     * @throws InvalidTableSchemaException if it is none, or of an export for Excel, which is not made to be read back; carries every fault
     */
    public static ExportPackage read(byte[] json) {
        List<String> faults = new ArrayList<>();
        JsonNode root = StrictJson.object(json, faults);
        if (root.path("name").asText().equals(EXCEL_NAME)) {
            faults.add("expected an export that can be read back, found one for Excel; export again without --excel");
        } else if (!root.path("name").asText().equals(NAME) && faults.isEmpty()) {
            faults.add("name: expected " + NAME + ", which every export of ours has");
        }
        List<ExportedTable> tables = new ArrayList<>();
        if (faults.isEmpty()) {
            JsonNode resources = root.path("resources");
            for (int i = 0; i < resources.size(); i++) {
                table(resources.get(i), "resources[" + i + "]", tables, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidTableSchemaException(faults);
        }
        return new ExportPackage(tables, tables.isEmpty() ? PinnedSchemas.none() : TableSchemaJson.read(json));
    }

    private static void table(JsonNode resource, String where, List<ExportedTable> tables, List<String> faults) {
        String hash = resource.path("hash").asText();
        boolean hashed = hash.matches(HASH + "[0-9a-f]{64}");
        if (!hashed) {
            faults.add(where + ".hash: expected " + HASH + " and 64 hexadecimal digits");
        }
        boolean counted = resource.path("bytes").canConvertToLong()
                && resource.path("rows").canConvertToLong();
        if (!counted) {
            faults.add(where + ": expected bytes and rows, as whole numbers");
        }
        if (hashed && counted) {
            tables.add(new ExportedTable(
                    resource.path("name").asText(),
                    resource.path("path").asText(),
                    resource.path("rows").asLong(),
                    resource.path("bytes").asLong(),
                    new Sha256(hash.substring(HASH.length()))));
        }
    }

    /** Whether a document says of itself that it is one of ours, whatever the form. */
    static boolean isOurs(byte[] json) {
        List<String> faults = new ArrayList<>();
        String name = StrictJson.object(json, faults).path("name").asText();
        return faults.isEmpty() && (name.equals(NAME) || name.equals(EXCEL_NAME));
    }

    /** The document of an export. */
    static byte[] write(ExportForm form, List<Described> tables) {
        boolean excel = form == ExportForm.EXCEL;
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("profile", "tabular-data-package");
        root.put("name", excel ? EXCEL_NAME : NAME);
        root.put("title", "Data of Danish social housing, as current in the database");
        if (excel) {
            root.put("description", "Written for Excel with Danish settings; not made to be read back.");
        }
        ArrayNode resources = root.putArray("resources");
        for (Described described : tables) {
            ExportedTable table = described.table();
            ObjectNode resource = resources.addObject();
            resource.put("profile", "tabular-data-resource");
            resource.put("name", table.table());
            resource.put("path", table.path());
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.set("dialect", dialect(excel));
            resource.put("bytes", table.bytes());
            resource.put("hash", HASH + table.digest().hex());
            resource.put("rows", table.rows());
            resource.set("schema", schema(described, excel));
        }
        return WrittenJson.bytes(root);
    }

    private static ObjectNode dialect(boolean excel) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("delimiter", String.valueOf(CsvDialect.standard().separator()))
                .put("quoteChar", String.valueOf(CsvDialect.standard().quote()))
                .put("doubleQuote", true)
                .put("lineTerminator", excel ? "\r\n" : "\n")
                .put("header", true);
    }

    private static ObjectNode schema(Described described, boolean excel) {
        ObjectNode schema = FieldsWriter.of(described.columns().schema());
        if (excel) {
            schema.path("fields").forEach(field -> {
                if (field.path("type").asText().equals("number")) {
                    ((ObjectNode) field).put("decimalChar", ",");
                }
            });
        }
        List<String> provenance = described.columns().provenance();
        if (!provenance.isEmpty()) {
            ArrayNode names = schema.putArray("provenance");
            for (int i = 0; i < provenance.size(); i++) {
                boolean number = ExportColumns.NAMES.get(i).equals(Provenance.DELIVERY)
                        || ExportColumns.NAMES.get(i).equals(Provenance.ROW);
                schema.withArray("fields")
                        .addObject()
                        .put("name", provenance.get(i))
                        .put("type", number ? "integer" : "string");
                names.add(provenance.get(i));
            }
        }
        return schema;
    }

    /** A table with its columns. */
    record Described(ExportedTable table, ExportColumns columns) {}
}
