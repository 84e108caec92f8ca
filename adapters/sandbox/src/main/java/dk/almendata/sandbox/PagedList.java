package dk.almendata.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;

/** Answers for a list, divided as the wire has it; a part behind the last element is empty. */
final class PagedList {

    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1_000;

    private PagedList() {}

    static <T> Answer answer(Call call, SandboxWire wire, Collection<T> all, Function<T, ObjectNode> form) {
        if (wire.paging() == SandboxPaging.NONE) {
            return json(
                    wire, elements(all, 0, all.size(), form), envelope -> envelope.put("ElementerIAlt", all.size()));
        }
        int size = call.number(wire.sizeParameter(), DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE);
        int number = call.number(wire.pageParameter(), wire.firstPage(), wire.firstPage(), Integer.MAX_VALUE);
        long place = number - (long) wire.firstPage();
        long from = wire.paging() == SandboxPaging.PAGE ? place * size : place;
        ArrayNode elements = elements(all, from, size, form);
        boolean hasMore = from + size < all.size();
        String next = "?" + encoded(wire.pageParameter()) + "=" + (from + size + wire.firstPage()) + "&"
                + encoded(wire.sizeParameter()) + "=" + size;
        return switch (wire.paging()) {
            case PAGE ->
                json(
                        wire,
                        elements,
                        envelope -> envelope.put("Side", number)
                                .put("Antal", size)
                                .put("SiderIAlt", (all.size() + size - 1) / size)
                                .put("ElementerIAlt", all.size()));
            case OFFSET -> json(wire, elements, envelope -> envelope.put("ElementerIAlt", all.size()));
            case NEXT_FIELD ->
                json(wire, elements, envelope -> envelope.put("Næste", hasMore ? call.rawPath() + next : null));
            case LINK_HEADER -> linked(json(wire, elements, envelope -> envelope), hasMore, call.url() + next);
            case NONE -> throw new IllegalStateException("answered above");
        };
    }

    private static Answer linked(Answer answer, boolean hasMore, String target) {
        return hasMore ? answer.with("Link", "<" + target + ">; rel=\"next\"") : answer;
    }

    private static Answer json(SandboxWire wire, ArrayNode elements, Function<ObjectNode, ObjectNode> envelope) {
        if (wire.isRootArray()) {
            return Answer.json(200, elements);
        }
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.set("Elementer", elements);
        return Answer.json(200, envelope.apply(page));
    }

    private static <T> ArrayNode elements(Collection<T> all, long from, long count, Function<T, ObjectNode> form) {
        ArrayNode elements = JsonNodeFactory.instance.arrayNode();
        all.stream().skip(from).limit(count).map(form).forEach(elements::add);
        return elements;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
