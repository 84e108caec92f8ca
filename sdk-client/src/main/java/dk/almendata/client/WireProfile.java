package dk.almendata.client;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.text.CsvDialect;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the service is spoken to: header of the key, paths, paging, JSON names, dates, words of the statuses, form of the CSV files.
 *
 * <p>The wire contract of Data ud is not public (decision: the portal's field names are the assumed JSON names, the rest is configuration
 * with documented defaults). {@link #assumed()} holds those defaults, which are also the contract in {@code openapi.json} beside this type;
 * what turns out otherwise is changed with {@link #toBuilder()}, or without a line of code by a file that {@link WireProfileJson} reads.
 * Names are found whatever their case and Unicode normalisation. Immutable; may be shared between threads.
 *
 * <p>Example: {@code WireProfile.assumed().toBuilder().keyHeader("Authorization").keyPrefix("Bearer ").build()}.
 */
public final class WireProfile {

    private static final WireProfile ASSUMED = new Builder().build();

    private final @Nullable String baseUrl;
    private final String keyHeader;
    private final String keyPrefix;
    private final Map<WirePath, String> paths;
    private final Map<WireField, List<String>> names;
    private final Paging paging;
    private final DateForms dates;
    private final StatusWords statuses;
    private final CsvDialect csvDialect;
    private final Map<DatapakkeName, CsvDialect> csvDialects;

    private WireProfile(Builder builder) {
        this.baseUrl = builder.baseUrl;
        this.keyHeader = builder.keyHeader;
        this.keyPrefix = builder.keyPrefix;
        this.paths = new EnumMap<>(builder.paths);
        this.names = new EnumMap<>(builder.names);
        this.paging = builder.paging;
        this.dates = builder.dates;
        this.statuses = builder.statuses;
        this.csvDialect = builder.csvDialect;
        this.csvDialects = Collections.unmodifiableMap(new TreeMap<>(builder.csvDialects));
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
        builder.baseUrl = baseUrl;
        builder.keyHeader = keyHeader;
        builder.keyPrefix = keyPrefix;
        builder.paths.clear();
        builder.paths.putAll(paths);
        builder.names.putAll(names);
        builder.paging = paging;
        builder.dates = dates;
        builder.statuses = statuses;
        builder.csvDialect = csvDialect;
        builder.csvDialects.putAll(csvDialects);
        return builder;
    }

    /**
     * Where the service is, for a program that is not told otherwise.
     *
     * @return the base URL; empty in the assumed profile
     */
    public Optional<String> baseUrl() {
        return Optional.ofNullable(baseUrl);
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
     * What stands before the key in its header.
     *
     * @return text such as {@code "Bearer "} with its blank; empty in the assumed profile
     */
    public String keyPrefix() {
        return keyPrefix;
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
     * The name of a JSON field as it is written, which is also the first that is looked for.
     *
     * @param field which
     * @return the name, in NFC
     */
    public String name(WireField field) {
        return names(field).get(0);
    }

    /**
     * The names under which a JSON field is looked for, in this order.
     *
     * @param field which
     * @return at least one, in NFC
     */
    public List<String> names(WireField field) {
        return Objects.requireNonNull(names.get(field), "field");
    }

    /**
     * How lists come in pages.
     *
     * @return the paging
     */
    public Paging paging() {
        return paging;
    }

    /**
     * The forms of dates, in the order in which they are tried.
     *
     * @return at least one pattern of {@link java.time.format.DateTimeFormatter}, or the word {@code iso}
     */
    public List<String> datePatterns() {
        return dates.patterns();
    }

    /**
     * What the service calls one of the five statuses that the guide names.
     *
     * @param status which
     * @return its words, all of which are read; for another status none
     */
    public List<String> statusWords(DeliveryStatus status) {
        return statuses.of(status);
    }

    /**
     * The form of CSV files, where a datapakke has none of its own.
     *
     * @return the dialect
     */
    public CsvDialect csvDialect() {
        return csvDialect;
    }

    /**
     * The form of the CSV files of a datapakke.
     *
     * @param datapakke the package's name
     * @return its own dialect, else {@link #csvDialect()}
     */
    public CsvDialect csvDialect(DatapakkeName datapakke) {
        return csvDialects.getOrDefault(datapakke, csvDialect);
    }

    /**
     * The datapakker whose CSV files have a form of their own.
     *
     * @return dialects by name
     */
    public Map<DatapakkeName, CsvDialect> csvDialects() {
        return csvDialects;
    }

    DateForms dates() {
        return dates;
    }

    /** The status that the service means by a word. */
    DeliveryStatus status(String word) {
        return statuses.read(word);
    }

    /** Brings a JSON name to the form in which names are compared. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static String notBlank(String what, String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + ": expected a name, found '" + printable(value) + "'");
        }
        return value;
    }

    static String printable(String value) {
        String line = value.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }

    /** Builds a {@link WireProfile}. For one thread, short-lived. */
    public static final class Builder {

        private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");
        private static final Pattern PREFIX = Pattern.compile("[!-~][ -~]{0,63}|");

        /** Headers that mean something else to everybody on the way. */
        private static final Set<String> RESERVED = Set.of(
                "accept",
                "accept-encoding",
                "connection",
                "content-encoding",
                "content-length",
                "content-type",
                "cookie",
                "host",
                "if-range",
                "keep-alive",
                "proxy-authorization",
                "range",
                "te",
                "trailer",
                "transfer-encoding",
                "upgrade",
                "user-agent",
                "via");

        private static final Set<WirePath> NEEDED =
                Set.of(WirePath.SUBSCRIPTIONS, WirePath.DELIVERIES, WirePath.DOWNLOAD);

        private @Nullable String baseUrl;
        private String keyHeader = "X-Api-Key";
        private String keyPrefix = "";
        private final Map<WirePath, String> paths = new EnumMap<>(WirePath.class);
        private final Map<WireField, List<String>> names = new EnumMap<>(WireField.class);
        private Paging paging = Paging.byPage();
        private DateForms dates = new DateForms(List.of("uuuu-MM-dd"));
        private StatusWords statuses = StatusWords.assumed();
        private CsvDialect csvDialect = CsvDialect.standard();
        private final Map<DatapakkeName, CsvDialect> csvDialects = new TreeMap<>();

        private Builder() {
            for (WirePath path : WirePath.values()) {
                paths.put(path, path.assumed());
            }
            for (WireField field : WireField.values()) {
                names.put(field, List.of(field.assumed()));
            }
        }

        /**
         * Says where the service is; default: not known.
         *
         * @param value an https URL, or http to a loopback address; without user, query and fragment
         * @return this builder
         */
        public Builder baseUrl(String value) {
            BaseUrl.parse(Objects.requireNonNull(value, "value"));
            this.baseUrl = value;
            return this;
        }

        /**
         * Replaces the header of the key; default: {@code X-Api-Key}.
         *
         * @param value a header name, none that has a meaning of its own such as {@code Host}
         * @return this builder
         */
        public Builder keyHeader(String value) {
            if (!TOKEN.matcher(value).matches() || RESERVED.contains(value.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The header of the key: expected a header name such as 'X-Api-Key', found '" + printable(value)
                                + "'");
            }
            this.keyHeader = value;
            return this;
        }

        /**
         * Puts a text before the key in its header; default: none.
         *
         * @param value at most 64 characters of visible ASCII and blanks, the first no blank, such as {@code "Bearer "}; its blank at the end
         *     is part of it
         * @return this builder
         */
        public Builder keyPrefix(String value) {
            if (!PREFIX.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "The prefix of the key: expected visible ASCII such as 'Bearer ', found '" + printable(value)
                                + "'");
            }
            this.keyPrefix = value;
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
         * Replaces the names of one JSON field; defaults: {@link WireField#assumed()}.
         *
         * @param field which
         * @param name the name that is written, and looked for first; not blank
         * @param others names that are looked for where it is absent or null, in this order
         * @return this builder
         */
        public Builder putName(WireField field, String name, String... others) {
            List<String> all = new ArrayList<>();
            all.add(nfc(field, name));
            for (String other : others) {
                all.add(nfc(field, other));
            }
            names.put(Objects.requireNonNull(field, "field"), List.copyOf(all));
            return this;
        }

        private static String nfc(WireField field, String name) {
            return Normalizer.normalize(notBlank("Name of " + field, name), Normalizer.Form.NFC);
        }

        /**
         * Replaces the paging; default: {@link Paging#byPage()}.
         *
         * @param value the paging
         * @return this builder
         */
        public Builder paging(Paging value) {
            this.paging = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the forms of dates; default: {@code uuuu-MM-dd} alone. A form with a time or a zone is read as the day it names, whatever
         * day that is elsewhere.
         *
         * @param values patterns of {@link java.time.format.DateTimeFormatter}, or the word {@code iso} for a day of ISO 8601 alone, with a time, or with a
         *     time and an offset
         * @return this builder
         */
        public Builder datePatterns(String... values) {
            this.dates = new DateForms(List.of(values));
            return this;
        }

        /**
         * Replaces what the service calls a status; defaults: the portal's words. A word that stands for none of the five is kept as it is.
         *
         * @param status one of the five statuses that the guide names
         * @param word what the service calls it
         * @param others other words for it
         * @return this builder
         */
        public Builder putStatusWord(DeliveryStatus status, String word, String... others) {
            List<String> all = new ArrayList<>();
            all.add(word);
            all.addAll(List.of(others));
            this.statuses = statuses.with(status, all);
            return this;
        }

        /**
         * Replaces the form of CSV files; default: {@link CsvDialect#standard()}.
         *
         * @param value the dialect
         * @return this builder
         */
        public Builder csvDialect(CsvDialect value) {
            this.csvDialect = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Says that the CSV files of one datapakke have a form of their own; default: none has.
         *
         * @param datapakke the package's name
         * @param value its dialect
         * @return this builder
         */
        public Builder putCsvDialect(DatapakkeName datapakke, CsvDialect value) {
            csvDialects.put(Objects.requireNonNull(datapakke, "datapakke"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Makes the profile.
         *
         * @return the profile
         * @throws IllegalStateException if a word stands for two statuses
         */
        public WireProfile build() {
            statuses.check();
            return new WireProfile(this);
        }
    }
}
