package dk.almendata.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Set;

/** Brings JSON of the assumed contract into the words of a wire: names of fields, dates, statuses. */
final class WireDress {

    private static final Set<String> DATES = Set.of("NæsteKørsel", "PeriodeStartDato", "PeriodeSlutDato");
    private static final Set<String> STATUSES = Set.of("Eksekveringsstatus", "SenesteEksekveringsstatus");

    private WireDress() {}

    static JsonNode dressed(JsonNode node, SandboxWire wire) {
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(dressed(element, wire)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(field ->
                            object.set(wire.name(field.getKey()), value(field.getKey(), field.getValue(), wire)));
            return object;
        }
        return node;
    }

    private static JsonNode value(String assumed, JsonNode value, SandboxWire wire) {
        if (value.isTextual() && DATES.contains(assumed)) {
            return TextNode.valueOf(wire.date(LocalDate.parse(value.textValue())));
        }
        if (value.isTextual() && STATUSES.contains(assumed)) {
            return TextNode.valueOf(wire.status(value.textValue()));
        }
        return dressed(value, wire);
    }
}
