package dk.almendata.text;

import dk.almendata.condition.ConditionScale;
import dk.almendata.condition.ConditionScale.MarkClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON form of a scale for condition marks.
 *
 * <pre>{@code
 * {"name": "egen", "points": {"God": 100, "Middel": 50, "Dårlig": 0}, "weights": {"Tag": 3},
 *  "classes": [{"mark": "1", "lowerBound": 80}, {"mark": "2", "lowerBound": 0}]}
 * }</pre>
 *
 * <p>{@code weights} may be left out. Read strictly; all faults are told at once.
 */
public final class ConditionScaleJson {

    private static final Set<String> DOCUMENT = Set.of("name", "points", "weights", "classes");
    private static final Set<String> CLASS = Set.of("mark", "lowerBound");

    private ConditionScaleJson() {}

    /**
     * Reads a scale.
     *
     * @param json the document, in UTF-8
     * @return the scale
     * @throws InvalidScaleException if it is no JSON, or not of this form; carries every fault
     */
    public static ConditionScale read(byte[] json) {
        List<String> faults = new ArrayList<>();
        JsonForm form = JsonForm.document(json, faults, DOCUMENT);
        String name = form.required("name");
        Map<String, BigDecimal> points = numbers(form, "points");
        Map<String, BigDecimal> weights = numbers(form, "weights");
        List<MarkClass> classes = new ArrayList<>();
        for (JsonForm each : form.objects("classes", CLASS)) {
            String mark = each.required("mark");
            BigDecimal bound = each.decimal("lowerBound");
            if (bound == null) {
                each.fault("lowerBound", "expected a number");
            } else {
                classes.add(new MarkClass(mark, bound));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidScaleException(faults);
        }
        try {
            return ConditionScale.of(name, points, weights, classes);
        } catch (IllegalArgumentException contradiction) {
            throw new InvalidScaleException(List.of(String.valueOf(contradiction.getMessage())));
        }
    }

    private static Map<String, BigDecimal> numbers(JsonForm form, String property) {
        Set<String> words = form.wordsOf(property);
        Map<String, BigDecimal> numbers = new HashMap<>();
        form.object(property, words)
                .ifPresent(each -> words.forEach(word -> {
                    BigDecimal number = each.decimal(word);
                    if (number == null) {
                        form.fault(property, "expected numbers by word");
                    } else {
                        numbers.put(word, number);
                    }
                }));
        return numbers;
    }
}
