package dk.almendata.client;

import dk.almendata.sync.SourceException.Reason;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Which calls bring the pages of a list, in the style of the wire profile. Immutable. */
final class PageCalls {

    private final String call;
    private final BaseUrl base;
    private final HttpUrl list;
    private final Paging paging;
    private final Faults faults;

    PageCalls(String call, BaseUrl base, WirePath path, WireProfile profile, Faults faults) {
        this.call = call;
        this.base = base;
        this.list = base.at(profile.path(path));
        this.paging = profile.paging();
        this.faults = faults;
    }

    HttpUrl first() {
        return switch (paging.style()) {
            case PAGE, OFFSET -> at(paging.first());
            case NEXT_LINK, NONE -> sized(list.newBuilder()).build();
        };
    }

    /**
     * Where the list goes on.
     *
     * @param number the number of the page before, from 1 on
     * @param rows how many elements have come so far
     * @return empty where the list ends
     */
    Optional<HttpUrl> next(int number, long rows, ListPage before) {
        return switch (paging.style()) {
            case PAGE -> isLast(number, rows, before) ? Optional.empty() : Optional.of(at(paging.first() + number));
            case OFFSET -> isLast(number, rows, before) ? Optional.empty() : Optional.of(at(paging.first() + rows));
            case NEXT_LINK -> before.link().isEmpty() ? Optional.empty() : Optional.of(follow(number, before));
            case NONE -> {
                if (!before.link().isEmpty() || before.pages().orElse(1) > 1) {
                    throw faults.listing(
                            call,
                            Reason.CONTRACT,
                            "expected everything in one answer, found that there are more pages; correct the paging of"
                                    + " the wire profile");
                }
                yield Optional.empty();
            }
        };
    }

    private static boolean isLast(int number, long rows, ListPage page) {
        if (page.items().isEmpty()) {
            return true;
        }
        return page.pages().isPresent()
                ? number >= page.pages().getAsLong()
                : page.total().isPresent() && rows >= page.total().getAsLong();
    }

    private HttpUrl at(long number) {
        return sized(list.newBuilder().addQueryParameter(paging.parameter(), Long.toString(number)))
                .build();
    }

    private HttpUrl.Builder sized(HttpUrl.Builder url) {
        return paging.sizeParameter().isEmpty()
                ? url
                : url.addQueryParameter(paging.sizeParameter(), Integer.toString(paging.size()));
    }

    /** Never to another host, because the key goes with every call. */
    private HttpUrl follow(int number, ListPage before) {
        HttpUrl target = before.from().resolve(before.link());
        if (target == null) {
            throw faults.listing(
                    call,
                    Reason.CONTRACT,
                    "page " + number + ": expected a URL or a path as the link to the next page, found text("
                            + before.link().length() + ")");
        }
        if (!base.hasOriginOf(target)) {
            throw faults.listing(
                    call,
                    Reason.CONTRACT,
                    "page " + number + ": the link to the next page leads to " + target.scheme() + "://"
                            + BaseUrl.origin(target) + ": not followed, because the key is for " + base.origin()
                            + " alone");
        }
        return target;
    }
}
