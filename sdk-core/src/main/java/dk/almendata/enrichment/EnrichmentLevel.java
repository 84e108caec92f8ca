package dk.almendata.enrichment;

import dk.almendata.lbf.LbfLevel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the data points of an enrichment are (berigelsesniveau, guide 3.2.1): the level says which columns must be there.
 *
 * <table>
 * <caption>The five levels</caption>
 * <tr><th>Level</th><th>Required columns, the first identifies the data point</th><th>Example</th></tr>
 * <tr><td>Boligorganisation</td><td>LBF-nr.</td><td>0240</td></tr>
 * <tr><td>Afdeling</td><td>LBF-nr.</td><td>0240001</td></tr>
 * <tr><td>Byggeafsnit</td><td>LBF-nr.</td><td>024000102</td></tr>
 * <tr><td>Organisationsregnskab</td><td>LBF-nr., Regnskabsår, Kontonr.</td><td>0240, 2024, 1000</td></tr>
 * <tr><td>Afdelingsregnskab</td><td>LBF-nr., Regnskabsår, Kontonr.</td><td>0240001, 2024, 1000</td></tr>
 * </table>
 *
 * <p>Immutable; may be shared between threads.
 */
public enum EnrichmentLevel {
    /** A boligorganisation. */
    BOLIGORGANISATION(LbfLevel.ORGANISATION, false, "organisation"),
    /** An afdeling. */
    AFDELING(LbfLevel.AFDELING, false, "afdeling"),
    /** A byggeafsnit. */
    BYGGEAFSNIT(LbfLevel.BYGGEAFSNIT, false, "byggeafsnit"),
    /** An account, or a whole account year, of a boligorganisation. */
    ORGANISATIONSREGNSKAB(LbfLevel.ORGANISATION, true, "organisation-account"),
    /** An account, or a whole account year, of an afdeling (decision: the guide's "organisationsregnskab" in this row is a slip). */
    AFDELINGSREGNSKAB(LbfLevel.AFDELING, true, "afdeling-account");

    private final LbfLevel lbfLevel;
    private final boolean account;
    private final String english;

    EnrichmentLevel(LbfLevel lbfLevel, boolean account, String english) {
        this.lbfLevel = lbfLevel;
        this.account = account;
        this.english = english;
    }

    /**
     * The level of the LBF numbers in its first column.
     *
     * @return the level
     */
    public LbfLevel lbfLevel() {
        return lbfLevel;
    }

    /**
     * Whether a data point also has a year and perhaps an account.
     *
     * @return true for the two levels of accounts
     */
    public boolean isAccount() {
        return account;
    }

    /**
     * The columns that must be there, in the order in which they are written.
     *
     * @return one or three
     */
    public List<KeyColumn> keyColumns() {
        return account
                ? List.of(KeyColumn.LBF_NUMBER, KeyColumn.FINANCIAL_YEAR, KeyColumn.ACCOUNT_NUMBER)
                : List.of(KeyColumn.LBF_NUMBER);
    }

    /**
     * How the portal writes it.
     *
     * @return for example {@code Afdelingsregnskab}
     */
    public String text() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a level by its name.
     *
     * @param text the portal's word, or {@code organisation}, {@code organisation-account}, {@code afdeling-account}; letter case does not
     *     matter
     * @return empty for any other text
     */
    public static Optional<EnrichmentLevel> find(String text) {
        Objects.requireNonNull(text, "text");
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(text) || level.english.equalsIgnoreCase(text))
                .findFirst();
    }
}
