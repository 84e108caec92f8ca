package dk.almendata.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The body of a call that makes or changes a subscription, read strictly: an unknown word, a wrong type or a number that is not an LBF
 * number of four digits ends the call with 400. What is left out is empty.
 */
final class SubscriptionBody {

    static final String DATAPAKKE = "Datapakke";
    static final String ORGANISATION = "Organisation";
    static final String DESCRIPTION = "Beskrivelse";
    static final String ACTIVE = "Aktiv";

    private static final Pattern LBF = Pattern.compile("[0-9]{4}");
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private SubscriptionBody(JsonNode object) {
        this.object = object;
    }

    /** Reads an object that has no other fields than these, which the wire may call otherwise. */
    static SubscriptionBody read(String json, SandboxWire wire, String... fields) {
        JsonNode object;
        try {
            object = STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new ProblemException(400, Besked.noObject());
        }
        if (!object.isObject()) {
            throw new ProblemException(400, Besked.noObject());
        }
        Map<String, String> possible = new TreeMap<>();
        for (String field : fields) {
            possible.put(wire.name(field), field);
        }
        ObjectNode assumed = STRICT.createObjectNode();
        object.properties().forEach(field -> {
            String name = possible.get(field.getKey());
            if (name == null) {
                throw new ProblemException(400, Besked.unknownField(field.getKey(), possible.keySet()));
            }
            assumed.set(name, field.getValue());
        });
        return new SubscriptionBody(assumed);
    }

    /** The datapakke, which must be there. */
    DatapakkeName datapakke() {
        String text = field(DATAPAKKE, JsonNode::isTextual, "en tekst")
                .orElseThrow(() -> new ProblemException(400, Besked.noField(DATAPAKKE)))
                .textValue();
        try {
            return DatapakkeName.of(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(400, Besked.noDatapakke(DATAPAKKE, text));
        }
    }

    Optional<Scope> scope() {
        return field(ORGANISATION, JsonNode::isArray, "en liste af LBF-numre")
                .map(SubscriptionBody::numbers)
                .map(Scope::of);
    }

    Optional<String> description() {
        return field(DESCRIPTION, JsonNode::isTextual, "en tekst").map(JsonNode::textValue);
    }

    Optional<Boolean> active() {
        return field(ACTIVE, JsonNode::isBoolean, "true eller false").map(JsonNode::booleanValue);
    }

    private static Collection<LbfNumber> numbers(JsonNode array) {
        Set<LbfNumber> numbers = new TreeSet<>();
        for (JsonNode one : array) {
            if (!one.isTextual() || !LBF.matcher(one.textValue()).matches()) {
                throw new ProblemException(
                        400, Besked.field(ORGANISATION, "LBF-numre på fire cifre i anførselstegn", shown(one)));
            }
            numbers.add(LbfNumber.of(LbfLevel.ORGANISATION, one.textValue()));
        }
        return numbers;
    }

    private Optional<JsonNode> field(String name, Predicate<JsonNode> isRight, String expected) {
        Optional<JsonNode> found = Optional.ofNullable(object.get(name));
        found.filter(isRight.negate()).ifPresent(wrong -> {
            throw new ProblemException(400, Besked.field(name, expected, shown(wrong)));
        });
        return found;
    }

    private static String shown(JsonNode node) {
        return node.isTextual() ? node.textValue() : node.toString();
    }
}
