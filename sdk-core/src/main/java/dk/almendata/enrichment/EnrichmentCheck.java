package dk.almendata.enrichment;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox is checked for before it is pasted into the portal: form, headings, data points, values, personal data (guide 3.2.2, and the
 * checks that the guide leaves to the portal).
 *
 * <p>Records come one by one from whoever reads the text or the spreadsheet, findings go out as they are found, and no row is kept, so memory
 * grows with the number of different data points only (sixteen bytes each).
 *
 * <pre>{@code
 * EnrichmentCheck check = EnrichmentCheck.builder(EnrichmentLevel.AFDELING)
 *         .organisation(LbfNumber.of(LbfLevel.ORGANISATION, "0240"))
 *         .type("Areal", ValueType.number(NumberNotation.DANISH, 2))
 *         .build();
 * EnrichmentReading reading = check.begin(findings::add);
 * InboxText.read(in, reading); // of almendata-client
 * CheckReport report = reading.end();
 * }</pre>
 *
 * <p>Immutable, if the master data are; may be shared between threads.
 */
public final class EnrichmentCheck {

    private final EnrichmentLevel level;
    private final @Nullable LbfNumber organisation;
    private final Map<String, Declared> types;
    private final @Nullable MasterData masterData;
    private final EnrichmentLimits limits;

    private EnrichmentCheck(Builder builder) {
        this.level = builder.level;
        this.organisation = builder.organisation;
        this.types = Collections.unmodifiableMap(new LinkedHashMap<>(builder.types));
        this.masterData = builder.masterData;
        this.limits = builder.limits;
    }

    /**
     * A column whose type is known.
     *
     * @param heading as it was declared, or is held
     * @param type its type
     * @param isRequired whether the inbox must have it
     */
    record Declared(String heading, ValueType type, boolean isRequired) {}

    /**
     * Begins with the level, which nobody can guess.
     *
     * @param level what the data points are
     * @return a builder for one thread
     */
    public static Builder builder(EnrichmentLevel level) {
        return new Builder(level);
    }

    /**
     * Begins to check one inbox.
     *
     * @param findings takes what is found
     * @return takes the inbox; for one thread
     */
    public EnrichmentReading begin(FindingTaker findings) {
        return begin(findings, (point, values) -> {});
    }

    /**
     * Begins to check one inbox and to take its rows.
     *
     * @param findings takes what is found
     * @param rows takes the rows without an error, in their order; none if the headings have one
     * @return takes the inbox; for one thread
     */
    public EnrichmentReading begin(FindingTaker findings, RowTaker rows) {
        return new EnrichmentReading(
                this, Objects.requireNonNull(findings, "findings"), Objects.requireNonNull(rows, "rows"));
    }

    EnrichmentLevel level() {
        return level;
    }

    Optional<LbfNumber> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** By the form of the heading in which duplicates are found. */
    Map<String, Declared> types() {
        return types;
    }

    Optional<MasterData> masterData() {
        return Optional.ofNullable(masterData);
    }

    EnrichmentLimits limits() {
        return limits;
    }

    /** Collects what a check needs to know. For one thread. */
    public static final class Builder {

        private final EnrichmentLevel level;
        private final Map<String, Declared> types = new LinkedHashMap<>();
        private @Nullable LbfNumber organisation;
        private @Nullable MasterData masterData;
        private EnrichmentLimits limits = EnrichmentLimits.assumed();

        private Builder(EnrichmentLevel level) {
            this.level = Objects.requireNonNull(level, "level");
        }

        /**
         * The organisation whose enrichment it is; data points of others are then errors. Not asked by default.
         *
         * @param value a boligorganisation
         * @return this builder
         */
        public Builder organisation(LbfNumber value) {
            if (value.level() != LbfLevel.ORGANISATION) {
                throw new IllegalArgumentException("Expected the number of a boligorganisation, found " + value);
            }
            this.organisation = value;
            return this;
        }

        /**
         * Declares what a column holds. A column that nobody declares is text, whatever its values look like.
         *
         * @param heading its heading; letter case and blanks around it do not matter
         * @param type text, or numbers with their notation
         * @return this builder
         */
        public Builder type(String heading, ValueType type) {
            types.put(Headings.key(heading), new Declared(heading, Objects.requireNonNull(type, "type"), true));
            return this;
        }

        /**
         * What the columns hold that are held already: they keep their type where {@link #type} declares no other, so that what is merged into
         * them is in one notation. Unlike a declared column, a held one may be missing. None by default.
         *
         * @param columns the own columns that are held
         * @return this builder
         */
        public Builder held(List<EnrichmentColumn> columns) {
            for (EnrichmentColumn column : columns) {
                types.putIfAbsent(Headings.key(column.heading()), new Declared(column.heading(), column.type(), false));
            }
            return this;
        }

        /**
         * The master data that say which data points exist. Not asked by default.
         *
         * @param value the master data
         * @return this builder
         */
        public Builder masterData(MasterData value) {
            this.masterData = Objects.requireNonNull(value, "masterData");
            return this;
        }

        /**
         * How much an enrichment may hold. {@link EnrichmentLimits#assumed()} by default.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(EnrichmentLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * The check.
         *
         * @return the check
         */
        public EnrichmentCheck build() {
            return new EnrichmentCheck(this);
        }
    }
}
