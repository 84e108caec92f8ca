package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.client.ProbeCandidates.KeyHeader;
import dk.almendata.client.ProbeCandidates.SizeParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Tells how lists are divided: asks the longest one for two elements from the third place on, and looks what comes. For one thread. */
final class ProbePaging {

    private static final int SIZE = 2;
    private static final int PLACE = 3;
    private static final int NEEDED = 4;

    private final ProbeCalls calls;
    private final KeyHeader header;
    private final ProfileProposal proposal;
    private final Listing list;
    private final List<Listing> shortPages = new ArrayList<>();

    private ProbePaging(ProbeCalls calls, KeyHeader header, ProfileProposal proposal, Listing list) {
        this.calls = calls;
        this.header = header;
        this.proposal = proposal;
        this.list = list;
    }

    /** By a list that leads on by a link, else by the longest. */
    static Optional<ProbePaging> of(
            ProbeCalls calls, KeyHeader header, ProfileProposal proposal, Collection<Listing> lists) {
        List<ProbePaging> longestFirst = lists.stream()
                .sorted(Comparator.comparingInt((Listing list) -> list.items().size())
                        .reversed())
                .map(list -> new ProbePaging(calls, header, proposal, list))
                .toList();
        return longestFirst.stream()
                .filter(paging -> paging.nextLink().isPresent())
                .findFirst()
                .or(() -> longestFirst.stream().findFirst());
    }

    void tell() {
        Paging assumed = proposal.assumed().paging();
        if (assumed.rootArray() == list.isRootArray() && fits(assumed)) {
            say(assumed, Certainty.SEEN, "the paging of the profile gave what it should");
            return;
        }
        String size = size(assumed);
        Optional<String> next = nextLink();
        if (next.isPresent()) {
            say(paging(Paging.byNextLink(), size), Certainty.SEEN, "a short page has " + next.get());
        } else if (list.items().size() < NEEDED) {
            keep(assumed, "no list has " + NEEDED + " elements, so that pages cannot be told apart");
        } else if (size.isEmpty()) {
            none(assumed);
        } else {
            numbered(assumed, size);
        }
    }

    private void none(Paging assumed) {
        boolean counted = envelopeCounts().contains((long) list.items().size()) || list.isRootArray();
        if (counted && list.items().size() % 10 != 0) {
            say(paging(Paging.none(), ""), Certainty.LIKELY, "no parameter makes a list shorter, and it seems whole");
        } else {
            keep(assumed, "no parameter that was tried makes a list shorter");
        }
    }

    private void numbered(Paging assumed, String size) {
        Set<String> places = new LinkedHashSet<>();
        if (!assumed.parameter().isEmpty()) {
            places.add(assumed.parameter());
        }
        for (SizeParameter known : ProbeCandidates.SIZES) {
            if (known.name().equals(size)) {
                places.addAll(known.places());
            }
        }
        places.addAll(List.of("page", "offset", "skip", "side"));
        places.remove(size);
        for (String place : places) {
            if (!calls.mayAsk()) {
                break;
            }
            int index = index(place, size, PLACE);
            Optional<Paging> paging = style(index);
            if (paging.isPresent()) {
                say(
                        paging(paging.get().withParameter(place), size),
                        Certainty.SEEN,
                        "'" + place + "=" + PLACE + "' with two elements a page begins at element " + (index + 1));
                return;
            }
        }
        keep(assumed, "'" + size + "' makes a list shorter, but no parameter that was tried leads on");
    }

    /** Which style leads to the element at an index, from 0, when asked for the third of something with two a page. */
    private static Optional<Paging> style(int index) {
        return switch (index) {
            case 2 -> Optional.of(Paging.byOffset().withFirst(1));
            case 3 -> Optional.of(Paging.byOffset());
            case 4 -> Optional.of(Paging.byPage().withFirst(1));
            case 6 -> Optional.of(Paging.byPage().withFirst(0));
            default -> Optional.empty();
        };
    }

    private boolean fits(Paging assumed) {
        if (assumed.style() == PagingStyle.NEXT_LINK && nextLink().isPresent()) {
            return true;
        }
        if (list.items().size() < NEEDED + 1) {
            return assumed.style() == PagingStyle.NONE
                    && envelopeCounts().contains((long) list.items().size());
        }
        return switch (assumed.style()) {
            case PAGE, OFFSET -> {
                int index = index(assumed.parameter(), assumed.sizeParameter(), PLACE);
                yield style(index)
                        .filter(style -> style.style() == assumed.style() && style.first() == assumed.first())
                        .isPresent();
            }
            case NEXT_LINK ->
                !assumed.sizeParameter().isEmpty()
                        && page(assumed.sizeParameter(), "", 0).isPresent()
                        && nextLink().isPresent();
            case NONE -> false;
        };
    }

    /** The parameter that makes a list shorter, empty if none does. */
    private String size(Paging assumed) {
        Set<String> names = new LinkedHashSet<>();
        if (!assumed.sizeParameter().isEmpty()) {
            names.add(assumed.sizeParameter());
        }
        ProbeCandidates.SIZES.forEach(known -> names.add(known.name()));
        if (list.items().size() > SIZE) {
            for (String name : names) {
                if (calls.mayAsk() && page(name, "", 0).isPresent()) {
                    return name;
                }
            }
        }
        return "";
    }

    /** A page of two elements, if the parameter asks for it. */
    private Optional<Listing> page(String size, String place, int number) {
        HttpUrl.Builder url = list.answer().url().newBuilder().query(null).addQueryParameter(size, "" + SIZE);
        if (!place.isEmpty()) {
            url.addQueryParameter(place, "" + number);
        }
        ProbeAnswer answer = calls.json(header, url.build());
        Optional<Listing> page = Listing.of(answer, list.path(), proposal.assumed())
                .filter(listing -> listing.items().size() <= SIZE);
        page.filter(listing -> !listing.items().isEmpty()).ifPresent(shortPages::add);
        return page;
    }

    /** Where in the list a page begins, -1 if that cannot be told. */
    private int index(String place, String size, int number) {
        return page(size, place, number)
                .filter(page ->
                        page.items().size() == Math.min(SIZE, page.items().size())
                                && !page.items().isEmpty())
                .map(page -> list.items().indexOf(page.items().get(0)))
                .orElse(-1);
    }

    /** In what words a next link was seen, in the header or in a field that has a name of its own. */
    private Optional<String> nextLink() {
        List<Listing> pages = new ArrayList<>(shortPages);
        pages.add(list);
        for (Listing page : pages) {
            if (!page.answer().link().isEmpty()) {
                return Optional.of("a header Link with rel=\"next\"");
            }
            JsonNode envelope = page.envelope();
            if (envelope != null) {
                NameMatch.Found next = NameMatch.of(List.of(envelope), List.of(WireField.NEXT), proposal.assumed())
                        .get(WireField.NEXT);
                if (next != null && leadsOn(envelope.path(next.name()), page)) {
                    return Optional.of("the field '" + Shape.shown(next.name(), calls::isSecret)
                            + "' with the address of the next");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leadsOn(JsonNode value, Listing page) {
        @Nullable
        HttpUrl target = value.isTextual() && !value.textValue().isBlank()
                ? page.answer().url().resolve(value.textValue())
                : null;
        return target != null && !target.equals(page.answer().url());
    }

    private List<Long> envelopeCounts() {
        List<Long> counts = new ArrayList<>();
        JsonNode envelope = list.envelope();
        if (envelope != null) {
            envelope.properties().forEach(field -> {
                if (field.getValue().isIntegralNumber()) {
                    counts.add(field.getValue().longValue());
                }
            });
        }
        return counts;
    }

    private Paging paging(Paging usual, String size) {
        return usual.withSizeParameter(size)
                .withSize(proposal.assumed().paging().size())
                .withRootArray(list.isRootArray());
    }

    private void keep(Paging assumed, String reason) {
        Paging kept = assumed.withRootArray(list.isRootArray());
        settings(assumed, kept, Certainty.UNKNOWN, reason);
    }

    private void say(Paging found, Certainty certainty, String reason) {
        settings(proposal.assumed().paging(), found, certainty, reason);
    }

    private void settings(Paging before, Paging found, Certainty certainty, String reason) {
        proposal.found(
                "paging.style",
                before.style().word(),
                found.style().word(),
                certainty,
                reason,
                builder -> builder.paging(found));
        String changed = "goes with the style";
        proposal.found("paging.parameter", before.parameter(), found.parameter(), certainty, changed, builder -> {});
        proposal.found(
                "paging.sizeParameter",
                before.sizeParameter(),
                found.sizeParameter(),
                certainty,
                changed,
                builder -> {});
        proposal.found("paging.first", "" + before.first(), "" + found.first(), certainty, changed, builder -> {});
        proposal.found(
                "paging.rootArray",
                "" + before.rootArray(),
                "" + found.rootArray(),
                Certainty.SEEN,
                found.rootArray() ? "the list is the array itself" : "the list stands in a field",
                builder -> {});
    }
}
