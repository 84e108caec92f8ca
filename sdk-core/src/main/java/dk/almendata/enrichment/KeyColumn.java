package dk.almendata.enrichment;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A column that identifies the data point, spelled as the guide has it (3.2.1).
 *
 * <p>People spell them in many ways ({@code LBF nr}, {@code Lbf-nr.}, {@code Regnskabsaar}); {@link #find} knows those. Immutable; may be
 * shared between threads.
 */
public enum KeyColumn {
    /** The number of the organisation, afdeling or byggeafsnit. */
    LBF_NUMBER("LBF-nr.", Set.of("lbfnr", "lbfnummer", "lbf", "lbfno", "lbfnumber")),
    /** The accounting year, four digits. */
    FINANCIAL_YEAR("Regnskabsår", Set.of("regnskabsår", "regnskabsaar", "regnskabsar", "regnskår")),
    /** The account: opaque text, which may be empty and then stands for the whole account year. */
    ACCOUNT_NUMBER("Kontonr.", Set.of("kontonr", "kontonummer", "konto", "kontono"));

    private final String heading;
    private final Set<String> spellings;

    KeyColumn(String heading, Set<String> spellings) {
        this.heading = heading;
        this.spellings = spellings;
    }

    /**
     * The heading as it is written.
     *
     * @return with its full stop
     */
    public String heading() {
        return heading;
    }

    /**
     * Finds the key column that a heading stands for.
     *
     * @param heading as people write it; letter case, blanks, dots, hyphens, underscores, colons and stars do not matter
     * @return empty for every other heading
     */
    public static Optional<KeyColumn> find(String heading) {
        String folded = Headings.folded(heading);
        return Arrays.stream(values())
                .filter(column -> column.spellings.contains(folded))
                .findFirst();
    }
}
