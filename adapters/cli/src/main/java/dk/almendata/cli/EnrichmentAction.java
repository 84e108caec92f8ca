package dk.almendata.cli;

import java.util.Arrays;
import java.util.Locale;

/** What the verb {@code enrichment} can do, and with how many files. */
enum EnrichmentAction {
    CHECK(1, 1),
    PASTE(1, 1),
    EXCEL(1, 1),
    IMPORT(1, 1),
    LIST(0, 0),
    DIFF(0, 2),
    EXPORT(0, 0),
    FROM_QUERY(0, 0);

    private final int fewest;
    private final int most;

    EnrichmentAction(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    static EnrichmentAction of(String text) {
        return Arrays.stream(values())
                .filter(action -> action.text().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.usage("Expected check, paste, excel, import, list, diff, export or from-query, found '"
                                + text + "'."));
    }

    /** As it is typed. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void requireFiles(int given) {
        if (given < fewest || given > most) {
            throw Refusal.usage("FILE: expected "
                    + (most == 0 ? "no file" : most == 1 ? "one file" : "at most two files") + " for " + text()
                    + ", found " + given + ".");
        }
    }
}
