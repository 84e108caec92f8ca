package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Granter;
import dk.almendata.access.Grants;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.text.internal.StrictJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JSON form of adviser access, as whoever keeps it writes it down: the API is not known to tell it, the portal's page shows it.
 *
 * <pre>{@code
 * {"Adgange": [
 *    {"Id": "1", "RådgiverCvrNr": "10000009", "TildelerKommuneNr": "0240",
 *     "StartDato": "2025-04-15", "SlutDato": "2026-04-15",
 *     "Organisation": ["0240", "0397"], "Datapakker": ["Bbr_Fuld", "Bbr_Delvis"]}],
 *  "Godkendte": ["10000009"]}
 * }</pre>
 *
 * <p>The words are the portal's (guide 3.4.2). A granter is named by {@code TildelerCvrNr} or {@code TildelerKommuneNr}. {@code SlutDato} is
 * the last day, and a year from the start where it is left out. {@code RådgiverNavn}, {@code RådgiverEmail}, {@code TildelerEmail} and
 * {@code TargitAdgang} may be left out. {@code Godkendte} are the advisers that LBF's login has approved; where it is left out, all are.
 *
 * <p>Read strictly: a word that is not known is a fault. All faults are told at once.
 */
public final class GrantsJson {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._:-]{1,40}");
    private static final Set<String> DOCUMENT = Set.of("Adgange", "Godkendte");
    private static final Set<String> GRANT = Set.of(
            "Id",
            "RådgiverCvrNr",
            "RådgiverNavn",
            "RådgiverEmail",
            "TildelerCvrNr",
            "TildelerKommuneNr",
            "TildelerEmail",
            "StartDato",
            "SlutDato",
            "TargitAdgang",
            "Organisation",
            "Datapakker");

    private final List<String> faults = new ArrayList<>();

    private GrantsJson() {}

    /**
     * Reads a document.
     *
     * @param json its bytes, in UTF-8
     * @return the grants
     * @throws InvalidGrantsException if it is no JSON, or not of this form; carries every fault
     */
    public static Grants read(byte[] json) {
        GrantsJson reader = new GrantsJson();
        JsonNode root = StrictJson.object(json, reader.faults);
        Optional<Grants> grants = reader.faults.isEmpty() ? reader.grants(root) : Optional.empty();
        if (grants.isEmpty() || !reader.faults.isEmpty()) {
            throw new InvalidGrantsException(reader.faults);
        }
        return grants.get();
    }

    private Optional<Grants> grants(JsonNode root) {
        StrictJson.unknownWords(root, "", DOCUMENT, faults);
        if (!root.path("Adgange").isArray()) {
            faults.add("Adgange: expected an array of grants");
            return Optional.empty();
        }
        List<Grant> grants = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < root.path("Adgange").size(); i++) {
            String where = "Adgange[" + i + "]";
            if (!root.path("Adgange").get(i).isObject()) {
                faults.add(where + ": expected an object");
                continue;
            }
            grant(root.path("Adgange").get(i), where).ifPresent(grants::add);
            String id = root.path("Adgange").get(i).path("Id").asText();
            if (!id.isEmpty() && !ids.add(id)) {
                faults.add(where + ".Id: expected every id once");
            }
        }
        Set<CvrNumber> approved = new HashSet<>();
        if (root.has("Godkendte")) {
            approved.addAll(list(root, "", "Godkendte", "CVR numbers", CvrNumber::parse));
        } else {
            grants.forEach(grant -> approved.add(grant.adviser()));
        }
        return faults.isEmpty() ? Optional.of(Grants.of(grants, approved)) : Optional.empty();
    }

    private Optional<Grant> grant(JsonNode json, String where) {
        int before = faults.size();
        StrictJson.unknownWords(json, where, GRANT, faults);
        @Nullable
        String id = required(json, where, "Id", "up to 40 letters, digits, dots, colons and hyphens", GrantsJson::id);
        @Nullable
        CvrNumber adviser = required(
                json, where, "RådgiverCvrNr", "a CVR number of eight digits that passes its check", CvrNumber::parse);
        @Nullable Granter granter = granter(json, where);
        @Nullable LocalDate start = required(json, where, "StartDato", "a date such as 2025-04-30", GrantsJson::day);
        @Nullable
        LocalDate end = text(json, where, "SlutDato", "a date such as 2025-04-30", GrantsJson::day)
                .orElse(start == null ? null : start.plusYears(1));
        List<LbfNumber> organisations = list(
                json,
                where,
                "Organisation",
                "LBF numbers of organisations",
                text -> LbfNumber.parse(LbfLevel.ORGANISATION, text));
        List<DatapakkeName> datapakker = list(json, where, "Datapakker", "names of datapakker", DatapakkeName::of);
        JsonNode targit = json.path("TargitAdgang");
        if (!targit.isMissingNode() && !targit.isBoolean()) {
            faults.add(where + ".TargitAdgang: expected true or false");
        }
        for (String text : List.of("RådgiverNavn", "RådgiverEmail", "TildelerEmail")) {
            if (json.hasNonNull(text) && !json.path(text).isTextual()) {
                faults.add(where + "." + text + ": expected text");
            }
        }
        if (id == null
                || adviser == null
                || granter == null
                || start == null
                || end == null
                || faults.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Grant(
                    id,
                    adviser,
                    json.path("RådgiverNavn").asText(""),
                    json.path("RådgiverEmail").asText(""),
                    granter,
                    json.path("TildelerEmail").asText(""),
                    start,
                    end,
                    new TreeSet<>(organisations),
                    new TreeSet<>(datapakker),
                    targit.booleanValue()));
        } catch (IllegalArgumentException contradiction) {
            faults.add(where + ": " + contradiction.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable Granter granter(JsonNode json, String where) {
        Optional<Granter> organisation = text(
                        json,
                        where,
                        "TildelerCvrNr",
                        "a CVR number of eight digits that passes its check",
                        CvrNumber::parse)
                .map(Granter.Organisation::new);
        Optional<Granter> municipality = text(
                        json, where, "TildelerKommuneNr", "a municipality code of four digits", MunicipalityCode::parse)
                .map(Granter.Municipality::new);
        if (json.hasNonNull("TildelerCvrNr") == json.hasNonNull("TildelerKommuneNr")) {
            faults.add(where + ": expected one of TildelerCvrNr and TildelerKommuneNr");
        }
        return organisation.or(() -> municipality).orElse(null);
    }

    private <T> @Nullable T required(
            JsonNode json, String where, String property, String expected, Function<String, T> parser) {
        if (!json.hasNonNull(property)) {
            faults.add(where + "." + property + ": expected " + expected + ", found nothing");
            return null;
        }
        return text(json, where, property, expected, parser).orElse(null);
    }

    private <T> Optional<T> text(
            JsonNode json, String where, String property, String expected, Function<String, T> parser) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        Optional<T> parsed = value.isTextual() ? parsed(value.textValue(), parser) : Optional.empty();
        if (parsed.isEmpty()) {
            faults.add(where + "." + property + ": expected " + expected + ", found "
                    + (value.isTextual() ? "text(" + value.textValue().length() + ")" : "something else"));
        }
        return parsed;
    }

    private <T> List<T> list(
            JsonNode json, String where, String property, String expected, Function<String, T> parser) {
        List<T> values = new ArrayList<>();
        JsonNode array = json.path(property);
        for (JsonNode element : array) {
            (element.isTextual() ? parsed(element.textValue(), parser) : Optional.<T>empty()).ifPresent(values::add);
        }
        if ((!array.isMissingNode() && !array.isArray()) || values.size() != array.size()) {
            faults.add((where.isEmpty() ? "" : where + ".") + property + ": expected an array of " + expected);
        }
        return values;
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new IllegalArgumentException("no id");
        }
        return text;
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new IllegalArgumentException("beyond the days that a grant may have");
        }
        return day;
    }
}
