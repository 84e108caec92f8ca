package dk.almendata.client;

import dk.almendata.delivery.DeliveryStatus;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a service may say instead of what is assumed (decision: usual words of Danish and English web services). Stateless. */
final class ProbeCandidates {

    /** A header that may carry the key, and what stands before it. */
    record KeyHeader(String name, String prefix) {
        @Override
        public String toString() {
            return prefix.isEmpty() ? name : name + ": " + prefix.strip();
        }
    }

    /** The parameters of a size, each with those of page or offset that usually go with it. */
    record SizeParameter(String name, List<String> places) {}

    static final List<KeyHeader> KEY_HEADERS = List.of(
            new KeyHeader("X-Api-Key", ""),
            new KeyHeader("Ocp-Apim-Subscription-Key", ""),
            new KeyHeader("Authorization", "Bearer "),
            new KeyHeader("Authorization", "ApiKey "),
            new KeyHeader("api-key", ""),
            new KeyHeader("ApiKey", ""));

    static final List<String> DOCUMENTS = List.of("/openapi.json", "/swagger/v1/swagger.json", "/v1/openapi.json");

    static final List<String> PREFIXES = List.of("/v1", "", "/api/v1", "/api");

    /** The last segment of a list, Danish first. */
    static final Map<WirePath, List<String>> LISTS = Map.of(
            WirePath.DELIVERIES, List.of("dataleverancer", "deliveries", "leverancer"),
            WirePath.SUBSCRIPTIONS, List.of("abonnementer", "subscriptions"),
            WirePath.DATAPAKKER, List.of("datapakker", "packages", "datapackages"));

    static final List<String> DOWNLOADS = List.of("download", "zip", "file", "fil", "content", "hent", "data");

    /** The last segment of what is done to a subscription; only compared with a description of the service, never asked. */
    static final Map<WirePath, List<String>> VERBS = Map.of(
            WirePath.START, List.of("start"),
            WirePath.STOP, List.of("stop"),
            WirePath.RERUN, List.of("genkoer", "rerun", "run-again", "runagain"),
            WirePath.VALIDATE, List.of("valider", "validate"),
            WirePath.REPAIR, List.of("reparer", "repair"));

    static final List<SizeParameter> SIZES = List.of(
            new SizeParameter("antal", List.of("side", "offset")),
            new SizeParameter("limit", List.of("offset", "page")),
            new SizeParameter("top", List.of("skip")),
            new SizeParameter("size", List.of("page", "offset")),
            new SizeParameter("pageSize", List.of("page", "pageNumber")),
            new SizeParameter("$top", List.of("$skip")),
            new SizeParameter("per_page", List.of("page")),
            new SizeParameter("take", List.of("skip")));

    static final List<String> DATES = List.of(
            "uuuu-MM-dd",
            DateForms.ISO,
            "dd-MM-uuuu",
            "dd.MM.uuuu",
            "dd/MM/uuuu",
            "MM/dd/uuuu",
            "uuuuMMdd",
            "uuuu/MM/dd",
            "uuuu-MM-dd HH:mm:ss");

    static final Map<DeliveryStatus, List<String>> STATUSES = Map.of(
            DeliveryStatus.OPRETTET, List.of("oprettet", "created", "new"),
            DeliveryStatus.TILFOEJET_KOEEN, List.of("tilfoejetkoeen", "queued", "pending", "ikoe", "waiting"),
            DeliveryStatus.EKSEKVERER, List.of("eksekverer", "running", "executing", "inprogress", "igang"),
            DeliveryStatus.FEJLET, List.of("fejlet", "failed", "error", "fejl"),
            DeliveryStatus.SUCCES, List.of("succes", "success", "succeeded", "completed", "done", "faerdig"));

    private static final String NAMES = """
            ITEMS value items data results elementer content records
            ITEM_COUNT count total totalcount itemcount totalitems totalelements elementerialt odatacount antalialt
            PAGE_COUNT pages totalpages pagecount siderialt antalsider
            NEXT next nextlink nextpage nextpageurl odatanextlink naeste naesteside
            ID id
            NAME name navn packagename
            REPETITION repetition gentagelse recurrence interval frequency frekvens
            PERIOD_FILTER periodfilter periodefilter filter
            DATAPAKKE datapakke datapakkenavn package packagename datapackage datapackagename pakke
            DESCRIPTION description beskrivelse text tekst
            ORGANISATION organisation organisations organisationer organizations organization lbfnumre
            RECIPIENT_ID recipientid modtagerid recipient modtager
            RECIPIENT_NAME recipientname modtagernavn
            ACTIVE active isactive aktiv eraktiv enabled
            VALID valid isvalid ervalid gyldig
            MESSAGE message besked
            NEXT_RUN nextrun nextrundate naestekoersel naestekoerselsdato
            LATEST_STATUS lateststatus laststatus senestestatus senesteeksekveringsstatus latestexecutionstatus
            STATUS status tilstand state executionstatus executionstate deliverystatus leverancestatus
            RECIPIENT recipient recipientid modtager modtagerid
            CREATED_BY createdby oprettetaf
            PERIOD_START from fra start startdate startdato periodstart periodestart periodfrom periodefra fromdate fradato
            PERIOD_END to til end enddate slut slutdato periodend periodeslut periodto periodetil todate tildato
            DOWNLOAD_STATUS downloadstatus downloadstate
            SUBSCRIPTION_ID subscriptionid subscription abonnementid abonnement
            """;

    private static final Map<WireField, List<String>> ALIASES = aliases();

    private ProbeCandidates() {}

    private static Map<WireField, List<String>> aliases() {
        Map<WireField, List<String>> aliases = new LinkedHashMap<>();
        NAMES.lines()
                .map(line -> List.of(line.split(" ", -1)))
                .forEach(words -> aliases.put(WireField.valueOf(words.get(0)), words.subList(1, words.size())));
        return aliases;
    }

    /** Other names of a field, in the form of {@link #plain}. */
    static List<String> aliases(WireField field) {
        return ALIASES.getOrDefault(field, List.of());
    }

    /** A name in small letters and digits alone, Danish letters written out. */
    static String plain(String name) {
        return letters(name)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("[^a-z0-9]", "");
    }

    /** The forms that people write a name with Danish letters in: written out, as the next letter, left out. */
    static Set<String> plainForms(String name) {
        String letters = letters(name);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain(name));
        forms.add(letters.replace('æ', 'a').replace('ø', 'o').replace('å', 'a').replaceAll("[^a-z0-9]", ""));
        forms.add(letters.replaceAll("[^a-z0-9]", ""));
        forms.remove("");
        return forms;
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The paths that a list may have, the assumed one first, then those that begin like a path that was found. */
    static List<String> paths(WirePath path, String assumed, String foundPrefix, boolean english) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(assumed);
        List<String> words = new ArrayList<>(LISTS.getOrDefault(path, List.of()));
        if (english) {
            words.add(0, words.get(1));
        }
        List<String> prefixes = new ArrayList<>(PREFIXES);
        if (!foundPrefix.equals("?")) {
            prefixes = List.of(foundPrefix);
        }
        for (String word : words) {
            for (String prefix : prefixes) {
                paths.add(prefix + "/" + word);
            }
        }
        return List.copyOf(paths);
    }
}
