package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.delivery.DeliveryStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the JSON names, the forms of dates and the words of statuses from the lists that came. For one thread. */
final class ProbeNames {

    private static final Map<WirePath, List<WireField>> ELEMENTS = elements();
    private static final List<WireField> ENVELOPE =
            List.of(WireField.ITEMS, WireField.ITEM_COUNT, WireField.PAGE_COUNT, WireField.NEXT);
    private static final List<WireField> DATES =
            List.of(WireField.PERIOD_START, WireField.PERIOD_END, WireField.NEXT_RUN);
    private static final List<WireField> STATUSES = List.of(WireField.STATUS, WireField.LATEST_STATUS);

    /** A word that can be shown: letters, few, so no number, address or name with a title. */
    private static final int MAX_FORMS = 3;

    private final ProfileProposal proposal;
    private final ProbeCalls calls;
    private final Map<WireField, Map<String, NameMatch.Found>> found = new EnumMap<>(WireField.class);
    private final Map<WireField, List<String>> values = new EnumMap<>(WireField.class);
    private final Set<WireField> looked = new LinkedHashSet<>();

    ProbeNames(ProfileProposal proposal, ProbeCalls calls) {
        this.proposal = proposal;
        this.calls = calls;
    }

    private static Map<WirePath, List<WireField>> elements() {
        Map<WirePath, List<WireField>> elements = new EnumMap<>(WirePath.class);
        elements.put(
                WirePath.DATAPAKKER,
                List.of(WireField.NAME, WireField.REPETITION, WireField.PERIOD_FILTER, WireField.DESCRIPTION));
        elements.put(
                WirePath.SUBSCRIPTIONS,
                List.of(
                        WireField.ID,
                        WireField.DATAPAKKE,
                        WireField.DESCRIPTION,
                        WireField.ORGANISATION,
                        WireField.RECIPIENT_ID,
                        WireField.RECIPIENT_NAME,
                        WireField.ACTIVE,
                        WireField.VALID,
                        WireField.MESSAGE,
                        WireField.NEXT_RUN,
                        WireField.LATEST_STATUS));
        elements.put(
                WirePath.DELIVERIES,
                List.of(
                        WireField.ID,
                        WireField.DATAPAKKE,
                        WireField.DESCRIPTION,
                        WireField.ORGANISATION,
                        WireField.STATUS,
                        WireField.RECIPIENT,
                        WireField.CREATED_BY,
                        WireField.PERIOD_START,
                        WireField.PERIOD_END,
                        WireField.DOWNLOAD_STATUS,
                        WireField.SUBSCRIPTION_ID));
        return elements;
    }

    /** Looks at the elements of a list. */
    void look(WirePath path, Listing list) {
        List<WireField> fields = ELEMENTS.getOrDefault(path, List.of());
        if (list.items().isEmpty()) {
            return;
        }
        looked.addAll(fields);
        NameMatch.of(list.items(), fields, proposal.assumed()).forEach((field, match) -> {
            note(field, match);
            list.items()
                    .forEach(item -> value(item, match.name())
                            .ifPresent(text -> values.computeIfAbsent(field, unused -> new ArrayList<>())
                                    .add(text)));
        });
    }

    /** Looks at what stands around the elements of lists. */
    void lookAround(List<JsonNode> envelopes) {
        NameMatch.of(envelopes, ENVELOPE, proposal.assumed()).forEach(this::note);
    }

    /** The field of the elements, whatever its name. */
    void lookAtItems(Listing list) {
        if (!list.isRootArray() && !found.containsKey(WireField.ITEMS)) {
            note(
                    WireField.ITEMS,
                    new NameMatch.Found(list.itemsName(), Certainty.GUESSED, "the only array of objects"));
        }
    }

    private void note(WireField field, NameMatch.Found match) {
        found.computeIfAbsent(field, unused -> new LinkedHashMap<>()).putIfAbsent(match.name(), match);
    }

    private static Optional<String> value(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.isTextual() || value.isIntegralNumber()
                ? Optional.of(value.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** The text of a field in one element, by the names that were found. */
    Optional<String> text(JsonNode item, WireField field) {
        return found.getOrDefault(field, Map.of()).keySet().stream()
                .flatMap(name -> value(item, name).stream())
                .findFirst();
    }

    /** Says everything that was found. */
    void tell() {
        for (WireField field : WireField.values()) {
            name(field);
        }
        dates();
        statuses();
    }

    private void name(WireField field) {
        String setting = "names." + field.word();
        WireProfile assumed = proposal.assumed();
        String before = String.join(", ", assumed.names(field));
        Map<String, NameMatch.Found> matches = found.getOrDefault(field, Map.of());
        List<String> others = matches.keySet().stream()
                .filter(name -> assumed.names(field).stream()
                        .noneMatch(known -> WireProfile.folded(known).equals(WireProfile.folded(name))))
                .toList();
        boolean shown = others.stream()
                .allMatch(name -> Shape.shown(name, calls::isSecret).equals(name));
        if (matches.isEmpty()) {
            boolean element = ELEMENTS.values().stream().anyMatch(fields -> fields.contains(field));
            boolean items = field == WireField.ITEMS && !assumed.paging().rootArray() && !proposal.has("paging.style");
            proposal.keep(
                    setting,
                    before,
                    element || items ? Certainty.UNKNOWN : Certainty.NOT_ASKED,
                    looked.contains(field)
                            ? "no field seems to stand for it"
                            : element ? "no list with an element showed it" : "no answer of a probe needs to have it");
        } else if (others.isEmpty()) {
            NameMatch.Found match = matches.values().iterator().next();
            proposal.keep(setting, before, match.certainty(), match.reason());
        } else if (!shown) {
            proposal.keep(setting, before, Certainty.UNKNOWN, "its name may be data and is not repeated");
        } else {
            NameMatch.Found match = matches.get(others.get(0));
            List<String> names = new ArrayList<>(others);
            if (others.size() < matches.size()) {
                names.addAll(assumed.names(field));
            }
            proposal.found(
                    setting,
                    before,
                    String.join(", ", names),
                    match == null ? Certainty.GUESSED : match.certainty(),
                    match == null ? "" : match.reason(),
                    builder -> builder.putName(
                            field, names.get(0), names.stream().skip(1).toArray(String[]::new)));
        }
    }

    private void dates() {
        List<String> days = DATES.stream()
                .flatMap(field -> values.getOrDefault(field, List.of()).stream())
                .distinct()
                .toList();
        List<String> before = proposal.assumed().datePatterns();
        String was = String.join(", ", before);
        if (days.isEmpty()) {
            proposal.keep("dates", was, Certainty.UNKNOWN, "no date was seen");
            return;
        }
        if (days.stream().allMatch(day -> proposal.assumed().dates().parse(day).isPresent())) {
            proposal.keep("dates", was, Certainty.SEEN, days.size() + " different dates, all of this form");
            return;
        }
        List<String> forms = new ArrayList<>();
        List<String> left = new ArrayList<>(days);
        boolean twoWays = false;
        while (!left.isEmpty() && forms.size() < MAX_FORMS) {
            List<String> best = best(left);
            if (best.isEmpty()) {
                break;
            }
            twoWays |= best.contains("dd/MM/uuuu") && best.contains("MM/dd/uuuu");
            DateForms form = new DateForms(List.of(best.get(0)));
            forms.add(best.get(0));
            left.removeIf(day -> form.parse(day).isPresent());
        }
        if (!left.isEmpty()) {
            proposal.keep("dates", was, Certainty.UNKNOWN, "dates of a form that is not known: " + mask(left.get(0)));
            return;
        }
        proposal.found(
                "dates",
                was,
                String.join(", ", forms),
                twoWays ? Certainty.GUESSED : Certainty.SEEN,
                days.size() + " different dates look like " + mask(days.get(0))
                        + (twoWays ? "; whether the day or the month comes first cannot be told from them" : ""),
                builder -> builder.datePatterns(forms.toArray(new String[0])));
    }

    /** The forms that read the most of some dates. */
    private static List<String> best(List<String> days) {
        List<String> best = new ArrayList<>();
        long most = 1;
        for (String candidate : ProbeCandidates.DATES) {
            DateForms form = new DateForms(List.of(candidate));
            long read = days.stream().filter(day -> form.parse(day).isPresent()).count();
            if (read > most) {
                best.clear();
                most = read;
            }
            if (read == most) {
                best.add(candidate);
            }
        }
        return best;
    }

    /** The form of a date: digits and letters are masked, the rest is cut. */
    private static String mask(String day) {
        String masked = day.replaceAll("[0-9]", "9").replaceAll("\\p{L}", "A").replaceAll("[^9A:./T+ -]", "?");
        return masked.length() <= 30 ? masked : masked.substring(0, 30);
    }

    private void statuses() {
        Set<String> words = new LinkedHashSet<>();
        STATUSES.forEach(field -> words.addAll(values.getOrDefault(field, List.of())));
        Map<DeliveryStatus, List<String>> byStatus = new LinkedHashMap<>();
        List<String> strange = new ArrayList<>();
        for (String word : words) {
            Optional<DeliveryStatus> status = statusOf(word);
            status.ifPresentOrElse(
                    known -> byStatus.computeIfAbsent(known, unused -> new ArrayList<>())
                            .add(word),
                    () -> strange.add(word));
        }
        for (DeliveryStatus status : StatusWords.FIVE) {
            status(status, byStatus.getOrDefault(status, List.of()));
        }
        if (!strange.isEmpty()) {
            // What is none of the usual words may be a name: a person in the wrong field.
            proposal.keep(
                    "statuses",
                    "",
                    Certainty.UNKNOWN,
                    strange.size() + (strange.size() == 1 ? " word stands" : " words stand")
                            + " for none of the five; look at the field yourself and say which in the profile");
        }
    }

    private Optional<DeliveryStatus> statusOf(String word) {
        DeliveryStatus read = proposal.assumed().status(word);
        if (read.isKnown()) {
            return Optional.of(read);
        }
        Set<String> forms = ProbeCandidates.plainForms(word);
        return StatusWords.FIVE.stream()
                .filter(status -> ProbeCandidates.STATUSES.getOrDefault(status, List.of()).stream()
                        .anyMatch(forms::contains))
                .findFirst();
    }

    private void status(DeliveryStatus status, List<String> words) {
        String setting = "statuses." + status.text();
        List<String> before = proposal.assumed().statusWords(status);
        String was = String.join(", ", before);
        if (words.isEmpty()) {
            proposal.keep(setting, was, Certainty.NOT_ASKED, "nothing had this status");
        } else if (before.containsAll(words)) {
            proposal.keep(setting, was, Certainty.SEEN, "the word of the profile");
        } else {
            proposal.found(
                    setting,
                    was,
                    String.join(", ", words),
                    Certainty.LIKELY,
                    "a usual word for it",
                    builder -> builder.putStatusWord(
                            status, words.get(0), words.stream().skip(1).toArray(String[]::new)));
        }
    }

    /** Whether an element's delivery seems to be ready. */
    boolean isReady(JsonNode delivery) {
        return text(delivery, WireField.STATUS)
                .flatMap(this::statusOf)
                .filter(DeliveryStatus::isDownloadable)
                .isPresent();
    }
}
