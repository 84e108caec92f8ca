package dk.almendata.funding;

import java.util.Locale;

/** The two frames of a pool's money (Administrationsgrundlag for Bæredygtighedspuljen, point 1). */
public enum FundKind {
    /** {@code Investeringsrammemidler}: investments that normally get no support. */
    INVESTMENT("Investeringsrammemidler"),
    /** {@code Forsøgsmidler}: grants for trials. */
    TRIAL("Forsøgsmidler");

    private final String danish;

    FundKind(String danish) {
        this.danish = danish;
    }

    /**
     * The word of files and the command line.
     *
     * @return {@code investment} or {@code trial}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word of the basis of administration.
     *
     * @return the Danish name
     */
    public String danish() {
        return danish;
    }
}
