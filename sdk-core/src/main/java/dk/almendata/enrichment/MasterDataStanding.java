package dk.almendata.enrichment;

import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * How an LBF number stands in the master data: there today, there only in older periods, or nowhere.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param kind which of the three
 * @param lastSeen the last month that holds the number; only for one of older periods, and empty if that month is not known
 */
public record MasterDataStanding(Kind kind, Optional<YearMonth> lastSeen) {

    private static final MasterDataStanding CURRENT = new MasterDataStanding(Kind.CURRENT, Optional.empty());
    private static final MasterDataStanding UNKNOWN = new MasterDataStanding(Kind.UNKNOWN, Optional.empty());

    /** The three ways. */
    public enum Kind {
        /** In the newest period. */
        CURRENT,
        /** In older periods only: merged or closed. About one organisation in four disappeared in ten years. */
        FORMER,
        /** In no period. */
        UNKNOWN
    }

    /** Checks that only a former number has a last month. */
    public MasterDataStanding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(lastSeen, "lastSeen");
        if (kind != Kind.FORMER && lastSeen.isPresent()) {
            throw new IllegalArgumentException("Expected a last month for a former number only, found one for " + kind);
        }
    }

    /**
     * In the newest period.
     *
     * @return the standing
     */
    public static MasterDataStanding current() {
        return CURRENT;
    }

    /**
     * In older periods only.
     *
     * @param lastSeen the last month
     * @return the standing
     */
    public static MasterDataStanding former(YearMonth lastSeen) {
        return new MasterDataStanding(Kind.FORMER, Optional.of(lastSeen));
    }

    /**
     * In no period.
     *
     * @return the standing
     */
    public static MasterDataStanding unknown() {
        return UNKNOWN;
    }
}
