package dk.almendata.client;

import java.util.List;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/**
 * One page of a list, as the service gave it.
 *
 * @param items its elements
 * @param pages how many pages there are, if it says so
 * @param total how many elements all pages have, if it says so
 * @param link where the next page is, as stated; empty if it does not say, or the style has no links
 * @param from where this page came from, which a link is relative to
 */
record ListPage(List<JsonObject> items, OptionalLong pages, OptionalLong total, String link, HttpUrl from) {}
