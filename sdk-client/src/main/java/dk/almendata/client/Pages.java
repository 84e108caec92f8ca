package dk.almendata.client;

import dk.almendata.sync.SourceException.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Turns the pages of a list into a set by id.
 *
 * <p>A list may change while it is paged through, so that elements move over the edge of a page. Decision: an id met twice counts once, its
 * later form; if fewer ids were met than the service counts, or a page brought nothing new, everything is listed once more; if that is no
 * better, the list is refused, because a delivery would be missing in silence. Only a service that counts its own repetitions, and gives the
 * same ids both times, is believed.
 */
final class Pages<K, T> {

    private static final int MAX_PAGES = 10_000;

    private final String call;
    private final Faults faults;
    private final IntFunction<JsonObject> page;
    private final Function<JsonObject, T> reader;
    private final Function<T, K> id;
    private final Comparator<K> order;

    Pages(
            String call,
            Faults faults,
            IntFunction<JsonObject> page,
            Function<JsonObject, T> reader,
            Function<T, K> id,
            Comparator<K> order) {
        this.call = call;
        this.faults = faults;
        this.page = page;
        this.reader = reader;
        this.id = id;
        this.order = order;
    }

    /** Everything, by id. */
    List<T> all() {
        Pass<K, T> first = pass();
        if (first.isWhole()) {
            return List.copyOf(first.found().values());
        }
        Pass<K, T> second = pass();
        if (second.isWhole() || second.repeatsExactly(first)) {
            return List.copyOf(second.found().values());
        }
        if (second.stuckAt() > 0) {
            throw faults.listing(
                    call,
                    Reason.CONTRACT,
                    "page " + second.stuckAt() + " holds only what earlier pages held; does the service know the page"
                            + " parameter of the wire profile?");
        }
        throw faults.listing(
                call,
                Reason.INCOMPLETE,
                "expected " + second.announced() + " elements as the service counts, found "
                        + second.found().size() + " different ones, after listing twice; try again later");
    }

    private Pass<K, T> pass() {
        Map<K, T> found = new TreeMap<>(order);
        long rows = 0;
        for (int number = 1; number <= MAX_PAGES; number++) {
            JsonObject json = page.apply(number);
            List<JsonObject> items = json.objects(WireField.ITEMS);
            int before = found.size();
            for (JsonObject item : items) {
                T element = reader.apply(item);
                found.put(id.apply(element), element);
            }
            rows += items.size();
            OptionalLong pages = json.count(WireField.PAGE_COUNT);
            long announced = json.count(WireField.ITEM_COUNT).orElse(-1);
            boolean last = pages.isPresent() ? number >= pages.getAsLong() : announced >= 0 && rows >= announced;
            if (found.size() == before && !items.isEmpty()) {
                return new Pass<>(found, rows, announced, number);
            }
            if (last || items.isEmpty()) {
                return new Pass<>(found, rows, announced, 0);
            }
        }
        throw faults.listing(call, Reason.CONTRACT, "expected at most " + MAX_PAGES + " pages, found more");
    }

    /**
     * What one pass over all pages found.
     *
     * @param found by id
     * @param rows how many elements came, repeated ones counted
     * @param announced how many the last page counts in all, -1 if it does not say
     * @param stuckAt the page that held only what earlier pages held, 0 if there was none
     */
    private record Pass<K, T>(Map<K, T> found, long rows, long announced, int stuckAt) {

        boolean isWhole() {
            return announced >= 0 ? found.size() >= announced : stuckAt == 0;
        }

        boolean repeatsExactly(Pass<K, T> earlier) {
            return stuckAt == 0 && rows == announced && found.keySet().equals(earlier.found.keySet());
        }
    }
}
