package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.Extent;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import dk.almendata.text.internal.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The JSON form of datapakker that a user adds to the catalogue, or defines otherwise than is assumed.
 *
 * <pre>{@code
 * {"Datapakker": [
 *    {"Navn": "Energi_Delvis", "Beskrivelse": "Energi (Seneste måned)", "Gentagelse": "Månedligt"},
 *    {"Navn": "Bbr_Delvis", "Gentagelse": "Årligt", "Periodefilter": "Aktuelt år"}]}
 * }</pre>
 *
 * <p>The words are the portal's: {@code Gentagelse} is {@code Initialt}, {@code Årligt} or {@code Månedligt}; {@code Periodefilter} is
 * {@code Ingen periodefilter}, {@code Fra start til ultimo sidste år} or {@code Aktuelt år}. Our own are {@code Dataområde},
 * {@code Omfang} ({@code Fuld} or {@code Delvis}) and {@code Tvilling}, the package of the same area with the other extent. What is left out
 * stays as the catalogue has it; for a package that it does not hold, as the spelling of the name suggests. A page of the service's own list
 * ({@code Elementer}) is read as well.
 *
 * <p>Read strictly: a word that is not known is a fault. All faults are told at once.
 */
public final class CatalogueJson {

    private static final Set<String> DOCUMENT =
            Set.of("Datapakker", "Elementer", "Side", "Antal", "SiderIAlt", "ElementerIAlt");
    private static final Set<String> DATAPAKKE =
            Set.of("Navn", "Beskrivelse", "Gentagelse", "Periodefilter", "Dataområde", "Omfang", "Tvilling");

    private final List<String> faults = new ArrayList<>();

    private CatalogueJson() {}

    /**
     * Reads a document over a catalogue.
     *
     * @param json its bytes, in UTF-8
     * @param base the catalogue to add to and to override
     * @return the catalogue with the document's definitions
     * @throws InvalidCatalogueException if it is no JSON, or not of this form; carries every fault
     */
    public static Catalogue read(byte[] json, Catalogue base) {
        CatalogueJson reader = new CatalogueJson();
        Catalogue catalogue = reader.catalogue(StrictJson.object(json, reader.faults), base);
        if (!reader.faults.isEmpty()) {
            throw new InvalidCatalogueException(reader.faults);
        }
        return catalogue;
    }

    private Catalogue catalogue(JsonNode root, Catalogue base) {
        if (!faults.isEmpty()) {
            return base;
        }
        StrictJson.unknownWords(root, "", DOCUMENT, faults);
        String name = root.has("Elementer") ? "Elementer" : "Datapakker";
        JsonNode all = root.path(name);
        if (!all.isArray()) {
            faults.add(name + ": expected an array of datapakker");
        }
        Catalogue catalogue = base;
        Set<DatapakkeName> names = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String where = name + "[" + i + "]";
            Optional<Datapakke> datapakke = datapakke(all.get(i), where, base);
            if (datapakke.isPresent() && !names.add(datapakke.get().name())) {
                faults.add(where + ": expected every name once, found " + datapakke.get() + " again");
            }
            catalogue = datapakke.map(catalogue::with).orElse(catalogue);
        }
        return catalogue;
    }

    private Optional<Datapakke> datapakke(JsonNode json, String where, Catalogue base) {
        StrictJson.unknownWords(json, where, DATAPAKKE, faults);
        Optional<DatapakkeName> name = value(json, where, "Navn", "the name of a datapakke", DatapakkeName::of);
        if (name.isEmpty()) {
            if (!json.hasNonNull("Navn")) {
                faults.add(where + ".Navn: expected the name of a datapakke, found none");
            }
            return Optional.empty();
        }
        Datapakke.Builder builder = base.definitionOf(name.get()).toBuilder();
        value(json, where, "Beskrivelse", "text", Function.identity()).ifPresent(builder::description);
        word(json, where, "Gentagelse", Repetition.values(), Repetition::word).ifPresent(builder::repetition);
        word(json, where, "Periodefilter", PeriodFilter.values(), PeriodFilter::word)
                .ifPresent(builder::periodFilter);
        value(json, where, "Dataområde", "the name of an area", DataArea::of).ifPresent(builder::area);
        word(json, where, "Omfang", Extent.values(), Extent::word).ifPresent(builder::extent);
        value(json, where, "Tvilling", "the name of a datapakke", DatapakkeName::of)
                .ifPresent(builder::twin);
        try {
            return Optional.of(builder.build());
        } catch (IllegalStateException contradiction) {
            faults.add(where + ": " + contradiction.getMessage());
            return Optional.empty();
        }
    }

    private <T> Optional<T> word(JsonNode json, String where, String property, T[] known, Function<T, String> word) {
        String expected = Arrays.stream(known).map(word).collect(Collectors.joining("', '", "one of '", "'"));
        return value(
                json,
                where,
                property,
                expected,
                text -> Arrays.stream(known)
                        .filter(value -> word.apply(value).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)));
    }

    private <T> Optional<T> value(
            JsonNode json, String where, String property, String expected, Function<String, T> parser) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        try {
            if (value.isTextual()) {
                return Optional.of(parser.apply(value.textValue()));
            }
        } catch (IllegalArgumentException wrong) {
            // Told below, like a value that is no text.
        }
        faults.add(where + "." + property + ": expected " + expected + ", found "
                + (value.isTextual() ? "'" + shown(value.textValue()) + "'" : "something else"));
        return Optional.empty();
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
