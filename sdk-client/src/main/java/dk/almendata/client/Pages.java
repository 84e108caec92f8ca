package dk.almendata.client;

import dk.almendata.sync.SourceException.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * Turns the pages of a list into a set by id.
 *
 * <p>A list may change while it is paged through, so that elements move over the edge of a page. Decision: an id met twice counts once, its
 * later form; if it then stands for another thing (another datapakke, period or filter), the list is refused. If fewer ids were met than the
 * service counts, or a page brought nothing new, everything is listed once more; if that is no better, the list is refused, because a
 * delivery would be missing in silence. Only a service that counts its own repetitions, and gives the same ids both times, is believed.
 */
final class Pages<K extends Comparable<? super K>, T> {

    private static final int MAX_PAGES = 10_000;

    private final String call;
    private final Faults faults;
    private final PageCalls calls;
    private final Fetch fetch;
    private final Listed<K, T> kind;

    Pages(String call, Faults faults, PageCalls calls, Fetch fetch, Listed<K, T> kind) {
        this.call = call;
        this.faults = faults;
        this.calls = calls;
        this.fetch = fetch;
        this.kind = kind;
    }

    /** Brings a page. */
    @FunctionalInterface
    interface Fetch {
        ListPage page(int number, HttpUrl url);
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
                    "page " + second.stuckAt() + " holds only what earlier pages held; does the service know the"
                            + " paging of the wire profile?");
        }
        throw faults.listing(
                call,
                Reason.INCOMPLETE,
                "expected " + second.announced() + " elements as the service counts, found "
                        + second.found().size() + " different ones, after listing twice; try again later");
    }

    private Pass<K, T> pass() {
        Map<K, T> found = new TreeMap<>();
        Set<HttpUrl> asked = new HashSet<>();
        HttpUrl url = calls.first();
        long rows = 0;
        for (int number = 1; number <= MAX_PAGES; number++) {
            if (!asked.add(url)) {
                throw faults.listing(
                        call,
                        Reason.CONTRACT,
                        "page " + (number - 1) + ": the link to the next page leads back to an earlier one");
            }
            ListPage page = fetch.page(number, url);
            int before = found.size();
            page.items().forEach(item -> add(item, found));
            rows += page.items().size();
            long announced = page.total().orElse(-1);
            if (found.size() == before && !page.items().isEmpty()) {
                return new Pass<>(found, rows, announced, number);
            }
            Optional<HttpUrl> next = calls.next(number, rows, page);
            if (next.isEmpty()) {
                return new Pass<>(found, rows, announced, 0);
            }
            url = next.get();
        }
        throw faults.listing(call, Reason.CONTRACT, "expected at most " + MAX_PAGES + " pages, found more");
    }

    private void add(JsonObject item, Map<K, T> found) {
        T element = kind.reader().apply(item);
        T earlier = found.put(kind.id().apply(element), element);
        if (earlier != null && !kind.sameThing().test(earlier, element)) {
            throw faults.content(
                    item.where(),
                    "expected the thing that an earlier element of the same id is, '"
                            + kind.shown().apply(earlier) + "', found '"
                            + kind.shown().apply(element) + "'");
        }
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
