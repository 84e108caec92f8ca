package dk.almendata.funding;

import java.util.Locale;

/** Who else supports a project (Administrationsgrundlag, point 3). */
public enum SupportSource {
    /** Another scheme of LBF: allowed if the parts are watertight apart. */
    LBF,
    /** A pool of Klima-, Energi- og Forsyningsministeriet, or a similar pool of the state: never. */
    STATE_POOL,
    /** Digitaliseringspuljen: allowed if the project has both aspects. */
    DIGITALISERING,
    /** Anybody else: nothing is said against it. */
    OTHER;

    /**
     * The word of files.
     *
     * @return such as {@code state-pool}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
