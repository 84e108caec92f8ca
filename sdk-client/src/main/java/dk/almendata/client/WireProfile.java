package dk.almendata.client;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the service is spoken to: header of the key, paths, paging, JSON names, date form.
 *
 * <p>The wire contract of Data ud is not public (decision: the portal's field names are the assumed JSON names, the rest is configuration
 * with documented defaults). {@link #assumed()} holds those defaults, which are also the contract in {@code openapi.json} beside this type;
 * what turns out otherwise is changed with {@link #toBuilder()}. Names are found whatever their case and Unicode normalisation. Immutable;
 * may be shared between threads.
 *
 * <p>Example: {@code WireProfile.assumed().toBuilder().keyHeader("Ocp-Apim-Subscription-Key").build()}.
 */
public final class WireProfile {

    private static final WireProfile ASSUMED = new Builder().build();

    private final String keyHeader;
    private final Map<WirePath, String> paths;
    private final Map<WireField, String> names;
    private final String pageParameter;
    private final String sizeParameter;
    private final int firstPage;
    private final int pageSize;
    private final String datePattern;
    private final DateTimeFormatter dateFormat;

    private WireProfile(Builder builder) {
        this.keyHeader = builder.keyHeader;
        this.paths = new EnumMap<>(builder.paths);
        this.names = new EnumMap<>(builder.names);
        this.pageParameter = builder.pageParameter;
        this.sizeParameter = builder.sizeParameter;
        this.firstPage = builder.firstPage;
        this.pageSize = builder.pageSize;
        this.datePattern = builder.datePattern;
        this.dateFormat = formatter(builder.datePattern);
    }

    /**
     * The defaults, all <em>assumed</em>.
     *
     * @return the profile
     */
    public static WireProfile assumed() {
        return ASSUMED;
    }

    /**
     * A builder that carries everything in this profile.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.keyHeader = keyHeader;
        builder.paths.clear();
        builder.paths.putAll(paths);
        builder.names.putAll(names);
        builder.pageParameter = pageParameter;
        builder.sizeParameter = sizeParameter;
        builder.firstPage = firstPage;
        builder.pageSize = pageSize;
        builder.datePattern = datePattern;
        return builder;
    }

    /**
     * The header that carries the key.
     *
     * @return its name
     */
    public String keyHeader() {
        return keyHeader;
    }

    /**
     * A path below the base URL.
     *
     * @param path which; one that {@link #offers} knows
     * @return the path, with {@code {id}} where an id goes
     */
    public String path(WirePath path) {
        return Objects.requireNonNull(paths.get(path), "path");
    }

    /**
     * Whether the service offers this at all.
     *
     * @param path which
     * @return false after {@link Builder#without}
     */
    public boolean offers(WirePath path) {
        return paths.containsKey(path);
    }

    /**
     * The name of a JSON field.
     *
     * @param field which
     * @return the name, in NFC
     */
    public String name(WireField field) {
        return Objects.requireNonNull(names.get(field), "field");
    }

    /**
     * The query parameter that asks for a page.
     *
     * @return its name
     */
    public String pageParameter() {
        return pageParameter;
    }

    /**
     * The query parameter that asks for the size of a page.
     *
     * @return its name
     */
    public String sizeParameter() {
        return sizeParameter;
    }

    /**
     * The number of the first page.
     *
     * @return 0 or 1
     */
    public int firstPage() {
        return firstPage;
    }

    /**
     * How many elements a page is asked to have. The service may give fewer.
     *
     * @return the number
     */
    public int pageSize() {
        return pageSize;
    }

    /**
     * How dates are written.
     *
     * @return a pattern of {@link DateTimeFormatter}
     */
    public String datePattern() {
        return datePattern;
    }

    DateTimeFormatter dateFormat() {
        return dateFormat;
    }

    /** Brings a JSON name to the form in which names are compared. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Builds a {@link WireProfile}. For one thread, short-lived. */
    public static final class Builder {

        private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");

        private static final Set<WirePath> NEEDED =
                Set.of(WirePath.SUBSCRIPTIONS, WirePath.DELIVERIES, WirePath.DOWNLOAD);

        private final Map<WirePath, String> paths = new EnumMap<>(WirePath.class);
        private final Map<WireField, String> names = new EnumMap<>(WireField.class);
        private String keyHeader = "X-Api-Key";
        private String pageParameter = "side";
        private String sizeParameter = "antal";
        private int firstPage = 1;
        private int pageSize = 100;
        private String datePattern = "uuuu-MM-dd";

        private Builder() {
            for (WirePath path : WirePath.values()) {
                paths.put(path, path.assumed());
            }
            for (WireField field : WireField.values()) {
                names.put(field, field.assumed());
            }
        }

        /**
         * Replaces the header of the key; default: {@code X-Api-Key}.
         *
         * @param value a header name
         * @return this builder
         */
        public Builder keyHeader(String value) {
            if (!TOKEN.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "The header of the key: expected a header name such as 'X-Api-Key', found '" + printable(value)
                                + "'");
            }
            this.keyHeader = value;
            return this;
        }

        /**
         * Replaces one path; defaults: {@link WirePath#assumed()}.
         *
         * @param path which
         * @param value the path below the base URL; beginning with a slash, holding the segment {@code {id}} exactly if the assumed one
         *     does, without query
         * @return this builder
         */
        public Builder putPath(WirePath path, String value) {
            boolean hasId = (value + "/").contains("/" + WirePath.ID + "/");
            boolean clean = value.chars().noneMatch(c -> c <= ' ' || c == '?' || c == '#' || c == '\\')
                    && !(value + "/").contains("/./")
                    && !(value + "/").contains("/../");
            if (!value.startsWith("/") || hasId != path.hasId() || !clean) {
                throw new IllegalArgumentException("Path of " + path + ": expected one such as '" + path.assumed()
                        + "', found '" + printable(value) + "'");
            }
            paths.put(path, value);
            return this;
        }

        /**
         * Says that the service does not offer something; default: it offers everything. Whoever asks for it is refused without a call.
         *
         * @param path which; deliveries and their download cannot be left out
         * @return this builder
         */
        public Builder without(WirePath path) {
            if (NEEDED.contains(path)) {
                throw new IllegalArgumentException("A service without " + path + " has nothing to offer");
            }
            paths.remove(path);
            return this;
        }

        /**
         * Replaces the name of one JSON field; defaults: {@link WireField#assumed()}.
         *
         * @param field which
         * @param value the name, not blank
         * @return this builder
         */
        public Builder putName(WireField field, String value) {
            names.put(
                    Objects.requireNonNull(field, "field"),
                    Normalizer.normalize(notBlank("Name of " + field, value), Normalizer.Form.NFC));
            return this;
        }

        /**
         * Replaces the query parameter of the page; default: {@code side}.
         *
         * @param value its name
         * @return this builder
         */
        public Builder pageParameter(String value) {
            this.pageParameter = notBlank("The page parameter", value);
            return this;
        }

        /**
         * Replaces the query parameter of the page size; default: {@code antal}.
         *
         * @param value its name
         * @return this builder
         */
        public Builder sizeParameter(String value) {
            this.sizeParameter = notBlank("The page size parameter", value);
            return this;
        }

        /**
         * Replaces the number of the first page; default: 1.
         *
         * @param value 0 or 1
         * @return this builder
         */
        public Builder firstPage(int value) {
            if (value != 0 && value != 1) {
                throw new IllegalArgumentException("The first page: expected 0 or 1, found " + value);
            }
            this.firstPage = value;
            return this;
        }

        /**
         * Replaces the size of a page; default: 100.
         *
         * @param value 1 to 10 000
         * @return this builder
         */
        public Builder pageSize(int value) {
            if (value < 1 || value > 10_000) {
                throw new IllegalArgumentException("The page size: expected 1 to 10000, found " + value);
            }
            this.pageSize = value;
            return this;
        }

        /**
         * Replaces the form of dates; default: {@code uuuu-MM-dd}. A form with a time, such as
         * {@code uuuu-MM-dd'T'HH:mm:ss}, is read as the day it names.
         *
         * @param value a pattern of {@link DateTimeFormatter}
         * @return this builder
         */
        public Builder datePattern(String value) {
            formatter(value);
            this.datePattern = value;
            return this;
        }

        /**
         * Makes the profile.
         *
         * @return the profile
         * @throws IllegalStateException if page and page size have the same parameter
         */
        public WireProfile build() {
            if (pageParameter.equals(sizeParameter)) {
                throw new IllegalStateException(
                        "pageParameter and sizeParameter are both '" + pageParameter + "': expected two names");
            }
            return new WireProfile(this);
        }

        private static String notBlank(String what, String value) {
            if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(what + ": expected a name, found '" + printable(value) + "'");
            }
            return value;
        }

        private static String printable(String value) {
            String line = value.replaceAll("\\p{Cntrl}", "?");
            return line.length() <= 80 ? line : line.substring(0, 80) + "…";
        }
    }
}
