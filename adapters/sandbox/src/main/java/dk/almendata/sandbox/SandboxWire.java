package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a sandbox speaks, so that a client can be tried against a service that differs from the assumed contract in any point. What it does is
 * the same in every wire. Immutable; may be shared between threads.
 *
 * <p>Example: {@code SandboxWire.assumed().toBuilder().putName("Elementer", "value").paging(SandboxPaging.LINK_HEADER).build()}.
 */
public final class SandboxWire {

    /** The words of the assumed contract that stand for a JSON field. */
    static final Set<String> NAMES = Set.of(
            "Elementer",
            "Side",
            "Antal",
            "SiderIAlt",
            "ElementerIAlt",
            "Næste",
            "Id",
            "Navn",
            "Gentagelse",
            "Periodefilter",
            "Datapakke",
            "Beskrivelse",
            "Organisation",
            "ModtagerId",
            "ModtagerNavn",
            "Aktiv",
            "Valid",
            "Besked",
            "NæsteKørsel",
            "SenesteEksekveringsstatus",
            "Eksekveringsstatus",
            "Modtager",
            "OprettetAf",
            "PeriodeStartDato",
            "PeriodeSlutDato",
            "DownloadStatus",
            "AbonnementId",
            "Abonnement",
            "Dataleverancer",
            "Status");

    private static final Set<String> PATHS = Set.of(
            "/v1/datapakker",
            "/v1/abonnementer",
            "/v1/abonnementer/{id}",
            "/v1/abonnementer/{id}/start",
            "/v1/abonnementer/{id}/stop",
            "/v1/abonnementer/{id}/genkoer",
            "/v1/abonnementer/{id}/valider",
            "/v1/abonnementer/{id}/reparer",
            "/v1/dataleverancer",
            "/v1/dataleverancer/{id}",
            "/v1/dataleverancer/{id}/download");

    private static final SandboxWire ASSUMED = new Builder().build();

    private final Builder parts;

    private SandboxWire(Builder parts) {
        this.parts = parts;
    }

    /**
     * The assumed contract, which a sandbox speaks unless it is told otherwise.
     *
     * @return the wire
     */
    public static SandboxWire assumed() {
        return ASSUMED;
    }

    /**
     * A builder that carries everything of this wire.
     *
     * @return a new builder
     */
    public Builder toBuilder() {
        return new Builder(parts);
    }

    String keyHeader() {
        return parts.keyHeader;
    }

    /** The key in the value of the header; empty if the prefix is missing. */
    Optional<String> key(String value) {
        return value.startsWith(parts.keyPrefix)
                ? Optional.of(value.substring(parts.keyPrefix.length()))
                : Optional.empty();
    }

    /** The path for one of the assumed contract. */
    String path(String assumed) {
        return parts.paths.getOrDefault(assumed, assumed);
    }

    /** The name for one of the assumed contract. */
    String name(String assumed) {
        return parts.names.getOrDefault(assumed, assumed);
    }

    SandboxPaging paging() {
        return parts.paging;
    }

    String pageParameter() {
        return parts.pageParameter;
    }

    String sizeParameter() {
        return parts.sizeParameter;
    }

    int firstPage() {
        return parts.firstPage;
    }

    boolean isRootArray() {
        return parts.rootArray;
    }

    /** A day in the form of the wire. */
    String date(LocalDate day) {
        return parts.dates.format(day.atStartOfDay(ZoneOffset.UTC));
    }

    /** What the wire calls a status. */
    String status(String word) {
        return parts.statuses.getOrDefault(word, word);
    }

    CsvForm csv(DatapakkeName datapakke) {
        return parts.csvForms.getOrDefault(datapakke, parts.csvForm);
    }

    SandboxETags etags() {
        return parts.etags;
    }

    boolean honoursRanges() {
        return parts.ranges;
    }

    boolean sendsLengths() {
        return parts.lengths;
    }

    /** Builds a {@link SandboxWire}. For one thread, short-lived. */
    public static final class Builder {

        private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}");

        private final Map<String, String> paths = new HashMap<>();
        private final Map<String, String> names = new HashMap<>();
        private final Map<String, String> statuses = new HashMap<>();
        private final Map<DatapakkeName, CsvForm> csvForms = new HashMap<>();
        private String keyHeader = "X-Api-Key";
        private String keyPrefix = "";
        private SandboxPaging paging = SandboxPaging.PAGE;
        private String pageParameter = "side";
        private String sizeParameter = "antal";
        private int firstPage = 1;
        private boolean rootArray;
        private DateTimeFormatter dates = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
        private CsvForm csvForm = CsvForm.ASSUMED;
        private SandboxETags etags = SandboxETags.STRONG;
        private boolean ranges = true;
        private boolean lengths = true;

        private Builder() {}

        private Builder(Builder other) {
            paths.putAll(other.paths);
            names.putAll(other.names);
            statuses.putAll(other.statuses);
            csvForms.putAll(other.csvForms);
            keyHeader = other.keyHeader;
            keyPrefix = other.keyPrefix;
            paging = other.paging;
            pageParameter = other.pageParameter;
            sizeParameter = other.sizeParameter;
            firstPage = other.firstPage;
            rootArray = other.rootArray;
            dates = other.dates;
            csvForm = other.csvForm;
            etags = other.etags;
            ranges = other.ranges;
            lengths = other.lengths;
        }

        /**
         * Replaces the header of the key; default: {@code X-Api-Key}.
         *
         * @param value a header name
         * @return this builder
         */
        public Builder keyHeader(String value) {
            if (!TOKEN.matcher(value).matches()) {
                throw new IllegalArgumentException("keyHeader: expected a header name, found '" + value + "'");
            }
            this.keyHeader = value;
            return this;
        }

        /**
         * Asks for a text before the key; default: none.
         *
         * @param value text such as {@code "Bearer "} with its blank
         * @return this builder
         */
        public Builder keyPrefix(String value) {
            this.keyPrefix = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces a path.
         *
         * @param assumed the path of the assumed contract, such as {@code /v1/abonnementer/{id}}
         * @param value another one, with {@code {id}} as a segment if the assumed one has it
         * @return this builder
         * @throws IllegalArgumentException if there is no such path, or the other one does not stand for the same
         */
        public Builder putPath(String assumed, String value) {
            boolean hasId = (value + "/").contains("/{id}/");
            if (!PATHS.contains(assumed) || !value.startsWith("/") || hasId != assumed.contains("{id}")) {
                throw new IllegalArgumentException("Path '" + assumed + "': expected one of the contract and another"
                        + " with an id where it has one, found '" + value + "'");
            }
            paths.put(assumed, value);
            return this;
        }

        /**
         * Replaces the name of a JSON field wherever it stands.
         *
         * @param assumed the name of the assumed contract, such as {@code Eksekveringsstatus}
         * @param value another one
         * @return this builder
         * @throws IllegalArgumentException if there is no such field
         */
        public Builder putName(String assumed, String value) {
            if (!NAMES.contains(assumed)) {
                throw new IllegalArgumentException("The assumed contract has no field '" + assumed + "'");
            }
            names.put(assumed, Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Replaces the paging; default: {@link SandboxPaging#PAGE}.
         *
         * @param value the style
         * @return this builder
         */
        public Builder paging(SandboxPaging value) {
            this.paging = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the query parameter of page, offset or place; default: {@code side}.
         *
         * @param value its name
         * @return this builder
         */
        public Builder pageParameter(String value) {
            this.pageParameter = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the query parameter of the size; default: {@code antal}.
         *
         * @param value its name
         * @return this builder
         */
        public Builder sizeParameter(String value) {
            this.sizeParameter = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Replaces the number of the first page or element; default: 1.
         *
         * @param value 0 or 1
         * @return this builder
         */
        public Builder firstPage(int value) {
            if (value != 0 && value != 1) {
                throw new IllegalArgumentException("firstPage: expected 0 or 1, found " + value);
            }
            this.firstPage = value;
            return this;
        }

        /**
         * Lets a list be the array itself, without an object around it; default: false.
         *
         * @param value whether it is
         * @return this builder
         */
        public Builder rootArray(boolean value) {
            this.rootArray = value;
            return this;
        }

        /**
         * Replaces the form of dates; default: {@code uuuu-MM-dd}.
         *
         * @param value a pattern of {@link DateTimeFormatter}; what it has of a time is midnight in UTC
         * @return this builder
         */
        public Builder datePattern(String value) {
            this.dates = DateTimeFormatter.ofPattern(value, Locale.ROOT);
            return this;
        }

        /**
         * Replaces what a status is called; default: the portal's words.
         *
         * @param assumed the portal's word, such as {@code Succes}
         * @param value another one
         * @return this builder
         */
        public Builder putStatusWord(String assumed, String value) {
            statuses.put(Objects.requireNonNull(assumed, "assumed"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * Replaces the form of CSV files; default: {@code ;}, {@code "} and a decimal point.
         *
         * @param separator the character between fields
         * @param quote the character around fields that need it
         * @param decimalMark point or comma
         * @return this builder
         */
        public Builder csv(char separator, char quote, char decimalMark) {
            this.csvForm = new CsvForm(separator, quote, decimalMark);
            return this;
        }

        /**
         * Gives the CSV files of one datapakke a form of their own; default: none has.
         *
         * @param datapakke the package's name
         * @param separator the character between fields
         * @param quote the character around fields that need it
         * @param decimalMark point or comma
         * @return this builder
         */
        public Builder putCsv(DatapakkeName datapakke, char separator, char quote, char decimalMark) {
            csvForms.put(Objects.requireNonNull(datapakke, "datapakke"), new CsvForm(separator, quote, decimalMark));
            return this;
        }

        /**
         * Replaces the entity tags of downloads; default: {@link SandboxETags#STRONG}.
         *
         * @param value which
         * @return this builder
         */
        public Builder etags(SandboxETags value) {
            this.etags = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Whether downloads answer a {@code Range} with a part; default: true.
         *
         * @param value false to answer with the whole always
         * @return this builder
         */
        public Builder ranges(boolean value) {
            this.ranges = value;
            return this;
        }

        /**
         * Whether downloads say their {@code Content-Length}; default: true.
         *
         * @param value false to send them in chunks
         * @return this builder
         */
        public Builder lengths(boolean value) {
            this.lengths = value;
            return this;
        }

        /**
         * Makes the wire.
         *
         * @return the wire
         * @throws IllegalStateException if two fields have one name, or page and size one parameter
         */
        public SandboxWire build() {
            Set<String> used = new HashSet<>();
            for (String assumed : NAMES) {
                if (!used.add(names.getOrDefault(assumed, assumed))) {
                    throw new IllegalStateException(
                            "'" + names.getOrDefault(assumed, assumed) + "' is the name of two fields: expected two");
                }
            }
            if (pageParameter.equals(sizeParameter)) {
                throw new IllegalStateException("pageParameter and sizeParameter are both '" + pageParameter + "'");
            }
            return new SandboxWire(new Builder(this));
        }
    }
}
