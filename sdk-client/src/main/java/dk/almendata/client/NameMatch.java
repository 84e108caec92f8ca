package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Finds which name stands for which field of some objects: by the profile, then by names that are near it, by usual other names, and last by
 * the kind of what stands there.
 */
final class NameMatch {

    private static final DateForms ANY_DATE = new DateForms(ProbeCandidates.DATES);
    private static final Pattern LBF = Pattern.compile("[0-9]{4}");

    /** A name and why it stands for a field. */
    record Found(String name, Certainty certainty, String reason) {}

    private final WireProfile profile;
    private final Map<String, List<JsonNode>> columns = new LinkedHashMap<>();
    private final Map<WireField, Found> found = new EnumMap<>(WireField.class);
    private final Set<String> used = new LinkedHashSet<>();

    private NameMatch(WireProfile profile, List<JsonNode> objects) {
        this.profile = profile;
        for (JsonNode object : objects) {
            object.properties()
                    .forEach(field -> columns.computeIfAbsent(field.getKey(), name -> new ArrayList<>())
                            .add(field.getValue()));
        }
    }

    /** The names of some fields in some objects; a field that is not found is left out. */
    static Map<WireField, Found> of(List<JsonNode> objects, List<WireField> fields, WireProfile profile) {
        NameMatch match = new NameMatch(profile, objects);
        match.byName(fields, match::isProfiles, Certainty.SEEN, "the name of the profile, whatever its case");
        match.byName(
                fields,
                match::isNear,
                Certainty.LIKELY,
                "the name of the profile but for separators or Danish letters");
        match.byAlias(fields);
        match.byKind(fields);
        return Collections.unmodifiableMap(match.found);
    }

    private void byName(
            List<WireField> fields, BiPredicate<WireField, String> fits, Certainty certainty, String reason) {
        for (WireField field : fields) {
            for (String name : columns.keySet()) {
                if (fits.test(field, name)) {
                    take(field, name, certainty, reason);
                }
            }
        }
    }

    private boolean isProfiles(WireField field, String name) {
        String folded = WireProfile.folded(name);
        return profile.names(field).stream()
                .anyMatch(known -> WireProfile.folded(known).equals(folded));
    }

    private boolean isNear(WireField field, String name) {
        Set<String> forms = ProbeCandidates.plainForms(name);
        return profile.names(field).stream()
                .anyMatch(known -> !Collections.disjoint(ProbeCandidates.plainForms(known), forms));
    }

    private void byAlias(List<WireField> fields) {
        for (WireField field : fields) {
            for (String alias : ProbeCandidates.aliases(field)) {
                for (String name : columns.keySet()) {
                    if (ProbeCandidates.plainForms(name).contains(alias)) {
                        take(field, name, Certainty.LIKELY, "a usual other name, and the right kind of value");
                    }
                }
            }
        }
    }

    private void byKind(List<WireField> fields) {
        if (fields.contains(WireField.ORGANISATION)) {
            only(
                    WireField.ORGANISATION,
                    columns.keySet().stream().filter(this::isLbfArray).toList(),
                    "the only array of numbers with four digits");
        }
        if (fields.contains(WireField.PERIOD_START)
                && !found.containsKey(WireField.PERIOD_START)
                && !found.containsKey(WireField.PERIOD_END)) {
            List<String> dates = columns.keySet().stream()
                    .filter(name -> !used.contains(name) && isDates(name, 1))
                    .toList();
            if (dates.size() == 2) {
                boolean ordered = isBefore(dates.get(0), dates.get(1));
                boolean reversed = isBefore(dates.get(1), dates.get(0));
                if (ordered != reversed) {
                    String reason = "one of the only two fields with dates, of which one is never after the other";
                    take(WireField.PERIOD_START, dates.get(ordered ? 0 : 1), Certainty.GUESSED, reason);
                    take(WireField.PERIOD_END, dates.get(ordered ? 1 : 0), Certainty.GUESSED, reason);
                }
            }
        }
        if (fields.contains(WireField.NEXT_RUN)) {
            only(
                    WireField.NEXT_RUN,
                    columns.keySet().stream().filter(name -> isDates(name, 1)).toList(),
                    "the only field with dates");
        }
    }

    private void only(WireField field, List<String> names, String reason) {
        List<String> free = names.stream().filter(name -> !used.contains(name)).toList();
        if (free.size() == 1) {
            take(field, free.get(0), Certainty.GUESSED, reason);
        }
    }

    private void take(WireField field, String name, Certainty certainty, String reason) {
        if (!found.containsKey(field) && !used.contains(name) && isOfKind(field, name)) {
            found.put(field, new Found(name, certainty, reason));
            used.add(name);
        }
    }

    private boolean isOfKind(WireField field, String name) {
        return switch (field) {
            case ACTIVE, VALID -> stated(name).stream().allMatch(JsonNode::isBoolean);
            case ITEM_COUNT, PAGE_COUNT -> stated(name).stream().allMatch(JsonNode::isIntegralNumber);
            case ITEMS -> stated(name).stream().allMatch(JsonNode::isArray);
            case ORGANISATION -> stated(name).stream().allMatch(value -> value.isArray() || value.isTextual());
            case PERIOD_START, PERIOD_END, NEXT_RUN -> isDates(name, 0);
            default -> stated(name).stream().allMatch(value -> value.isTextual() || value.isIntegralNumber());
        };
    }

    private List<JsonNode> stated(String name) {
        return columns.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isNull()
                        && !(value.isTextual() && value.textValue().isBlank()))
                .toList();
    }

    private boolean isDates(String name, int atLeast) {
        List<JsonNode> values = stated(name);
        return values.size() >= atLeast
                && values.stream()
                        .allMatch(value -> (value.isTextual() || value.isIntegralNumber())
                                && (profile.dates().parse(value.asText()).isPresent()
                                        || ANY_DATE.parse(value.asText()).isPresent()));
    }

    private boolean isLbfArray(String name) {
        List<JsonNode> arrays = stated(name);
        return arrays.stream().anyMatch(array -> !array.isEmpty())
                && arrays.stream().allMatch(array -> {
                    boolean fits = array.isArray();
                    for (JsonNode element : array) {
                        fits &= LBF.matcher(element.asText()).matches();
                    }
                    return fits;
                });
    }

    private boolean isBefore(String first, String second) {
        List<JsonNode> starts = Objects.requireNonNull(columns.get(first), "first");
        List<JsonNode> ends = Objects.requireNonNull(columns.get(second), "second");
        for (int i = 0; i < Math.min(starts.size(), ends.size()); i++) {
            var start = ANY_DATE.parse(starts.get(i).asText());
            var end = ANY_DATE.parse(ends.get(i).asText());
            if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
                return false;
            }
        }
        return true;
    }
}
