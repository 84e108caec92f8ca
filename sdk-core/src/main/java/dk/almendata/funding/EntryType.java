package dk.almendata.funding;

import java.util.Locale;
import java.util.Optional;

/** What an entry of the ledger is. */
public enum EntryType {
    /** {@code Tilsagn}: money is promised. */
    COMMITMENT("tilsagn"),
    /** {@code Annullering}: a promise is taken back, in whole or in part. */
    CANCELLATION("annullering"),
    /** {@code Tilbageførsel}: cash comes back. */
    RETURN("tilbageførsel");

    private final String danish;

    EntryType(String danish) {
        this.danish = danish;
    }

    /**
     * The word for a Danish reader.
     *
     * @return such as {@code tilsagn}
     */
    public String danish() {
        return danish;
    }

    /**
     * The word of files.
     *
     * @return {@code commitment}, {@code cancellation} or {@code return}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The type of a word.
     *
     * @param text a word of files, letter case aside
     * @return the type; empty for any other word
     */
    public static Optional<EntryType> find(String text) {
        for (EntryType type : values()) {
            if (type.text().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
