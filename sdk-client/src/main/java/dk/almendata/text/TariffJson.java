package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.consumption.CountedFrom;
import dk.almendata.consumption.LimitTable;
import dk.almendata.consumption.ReturnTariff;
import dk.almendata.consumption.RowChoice;
import dk.almendata.consumption.TariffBasis;
import dk.almendata.consumption.TariffMeasure;
import dk.almendata.consumption.Temperature;
import dk.almendata.text.internal.StrictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The JSON form of a return-temperature tariff, as a utility's price list says it.
 *
 * <pre>{@code
 * {"limits": {"60": 32, "61": 32, "62": 31}, "rowChoice": "nearest",
 *  "rebatePerDegree": 1, "surchargePerDegree": 1}
 * }</pre>
 *
 * <p>{@code limits} are what is expected in °C by supply temperature, {@code limit} is one that holds for all; one of the two must be there.
 * Everything else may be left out: {@code rowChoice} ({@code floor}, which it then is, {@code nearest}, {@code interpolate}); {@code measure}
 * ({@code return-temperature} or {@code cooling}); {@code rebatePerDegree} and {@code surchargePerDegree} (1 each); {@code basis}
 * ({@code percent-of-price} or {@code kroner-per-mwh}); {@code neutralBetter} and {@code neutralWorse}, the degrees that are free (0 each);
 * {@code countedFrom} ({@code limit} or {@code band-edge}); {@code months}, the length of a period (12); {@code waivedUpTo}, the warmest return
 * that waives a surcharge. Limits are above 0 and at most 150, each supply temperature stands once.
 *
 * <p>Read strictly: a word that is not known is a fault. All faults are told at once.
 */
public final class TariffJson {

    private static final Set<String> WORDS = Set.of(
            "limit",
            "limits",
            "rowChoice",
            "measure",
            "rebatePerDegree",
            "surchargePerDegree",
            "basis",
            "neutralBetter",
            "neutralWorse",
            "countedFrom",
            "months",
            "waivedUpTo");

    /** What no slope and no band reaches. */
    private static final BigDecimal MOST = new BigDecimal("100000");

    private final List<String> faults = new ArrayList<>();

    private TariffJson() {}

    /**
     * Reads a document.
     *
     * @param json its bytes, in UTF-8
     * @return the tariff
     * @throws InvalidTariffException if it is no JSON, or not of this form; carries every fault
     */
    public static ReturnTariff read(byte[] json) {
        TariffJson reader = new TariffJson();
        JsonNode root = StrictJson.object(json, reader.faults);
        if (reader.faults.isEmpty()) {
            StrictJson.unknownWords(root, "", WORDS, reader.faults);
            Optional<ReturnTariff> tariff = reader.tariff(root);
            if (tariff.isPresent() && reader.faults.isEmpty()) {
                return tariff.get();
            }
        }
        throw new InvalidTariffException(reader.faults);
    }

    private Optional<ReturnTariff> tariff(JsonNode root) {
        RowChoice choice = constant(root, "rowChoice", RowChoice.FLOOR);
        Optional<LimitTable> limits = limits(root, choice);
        TariffMeasure measure = constant(root, "measure", TariffMeasure.RETURN_TEMPERATURE);
        TariffBasis basis = constant(root, "basis", TariffBasis.PERCENT_OF_PRICE);
        CountedFrom countedFrom = constant(root, "countedFrom", CountedFrom.LIMIT);
        BigDecimal rebate = amount(root, "rebatePerDegree").orElse(BigDecimal.ONE);
        BigDecimal surcharge = amount(root, "surchargePerDegree").orElse(BigDecimal.ONE);
        BigDecimal better = amount(root, "neutralBetter").orElse(BigDecimal.ZERO);
        BigDecimal worse = amount(root, "neutralWorse").orElse(BigDecimal.ZERO);
        Optional<BigDecimal> waived =
                root.has("waivedUpTo") ? limit(root.path("waivedUpTo"), "waivedUpTo") : Optional.empty();
        int months = months(root);
        if (!faults.isEmpty() || limits.isEmpty()) {
            return Optional.empty();
        }
        ReturnTariff.Builder tariff = ReturnTariff.builder(limits.get())
                .measure(measure)
                .basis(basis)
                .countedFrom(countedFrom)
                .slopes(rebate, surcharge)
                .neutral(better, worse)
                .months(months);
        waived.map(Temperature::of).ifPresent(tariff::waivedUpTo);
        return Optional.of(tariff.build());
    }

    private Optional<LimitTable> limits(JsonNode root, RowChoice choice) {
        if (root.has("limit") == root.has("limits")) {
            faults.add("expected one of limit and limits");
            return Optional.empty();
        }
        if (root.has("limit")) {
            return limit(root.path("limit"), "limit").map(LimitTable::flat);
        }
        Map<Temperature, BigDecimal> rows = new TreeMap<>();
        root.path("limits").properties().forEach(row -> {
            if (!row.getKey().matches("[0-9]{1,3}(\\.[0-9]{1,3})?")
                    || !row.getValue().isNumber()) {
                faults.add("limits: expected a limit by supply temperature such as \"60\": 32");
                return;
            }
            String name = "limits, " + row.getKey();
            limit(row.getValue(), name).ifPresent(limit -> {
                if (rows.put(Temperature.of(row.getKey()), limit) != null) {
                    faults.add(
                            name + ": expected each supply temperature once, and it stands there in another form too");
                }
            });
        });
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add("limits: expected an object with at least one row");
        }
        return faults.isEmpty() ? Optional.of(LimitTable.of(rows, choice)) : Optional.empty();
    }

    /** A temperature or cooling that water can have; 999.9 and 0.0 stand for none. */
    private Optional<BigDecimal> limit(JsonNode value, String name) {
        Optional<BigDecimal> limit = Optional.of(value)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(number -> Temperature.of(number).isPlausible());
        if (limit.isEmpty()) {
            faults.add(name + ": expected a number above 0 and at most 150");
        }
        return limit;
    }

    private Optional<BigDecimal> amount(JsonNode root, String word) {
        if (!root.has(word)) {
            return Optional.empty();
        }
        JsonNode value = root.path(word);
        Optional<BigDecimal> amount = Optional.of(value)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(number -> number.signum() >= 0 && number.compareTo(MOST) <= 0);
        if (amount.isEmpty()) {
            faults.add(word + ": expected a number of 0 or more, at most " + MOST.toPlainString());
        }
        return amount;
    }

    private int months(JsonNode root) {
        JsonNode value = root.path("months");
        if (value.isMissingNode()) {
            return 12;
        }
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > 12) {
            faults.add("months: expected 1 to 12");
            return 12;
        }
        return value.intValue();
    }

    private <E extends Enum<E>> E constant(JsonNode root, String word, E usual) {
        JsonNode value = root.path(word);
        if (value.isMissingNode()) {
            return usual;
        }
        List<String> known = new ArrayList<>();
        for (E constant : usual.getDeclaringClass().getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (value.isTextual() && value.textValue().equals(name)) {
                return constant;
            }
            known.add(name);
        }
        faults.add(word + ": expected one of " + String.join(", ", known));
        return usual;
    }
}
