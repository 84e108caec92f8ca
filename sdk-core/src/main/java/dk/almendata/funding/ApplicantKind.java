package dk.almendata.funding;

import java.util.Locale;

/** Who applies (Administrationsgrundlag, points 5 and 6). */
public enum ApplicantKind {
    /** A boligorganisation, alone or with partners. */
    BOLIGORGANISATION,
    /** An afdeling by itself, which must go through its organisation. */
    AFDELING,
    /** An advisory or research institution, which may get trial money for a special project outside the rounds. */
    INSTITUTION,
    /** Anybody else. */
    OTHER;

    /**
     * The word of files.
     *
     * @return such as {@code boligorganisation}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
