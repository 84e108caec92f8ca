package dk.almendata.sync;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.FindingSink;
import dk.almendata.table.Place;
import dk.almendata.table.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Keeps the first findings of a delivery and counts the rest, so that a million faults take no more room than a hundred. */
final class Findings implements FindingSink {

    private final int limit;
    private final List<Finding> kept = new ArrayList<>();
    private final Set<FindingCode> errorCodes = EnumSet.noneOf(FindingCode.class);
    private long errors;
    private long dropped;

    Findings(int limit) {
        this.limit = limit;
    }

    @Override
    public void accept(Finding finding) {
        if (finding.severity() == Severity.ERROR) {
            errors++;
            errorCodes.add(finding.code());
        }
        if (kept.size() < limit) {
            kept.add(finding);
        } else {
            dropped++;
        }
    }

    void acceptAll(Iterable<Finding> findings) {
        findings.forEach(this::accept);
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** Whether every error is of a kind that wider column types could mend. */
    boolean onlyValuesRefused() {
        return hasErrors()
                && EnumSet.of(FindingCode.VALUE_INTEGER, FindingCode.VALUE_DECIMAL, FindingCode.VALUE_DATE)
                        .containsAll(errorCodes);
    }

    /** Whether every error is the refusal of a row for a value in it. */
    boolean onlyRowsRefused() {
        return hasErrors()
                && EnumSet.of(
                                FindingCode.VALUE_INTEGER,
                                FindingCode.VALUE_DECIMAL,
                                FindingCode.VALUE_DATE,
                                FindingCode.LBF_REFUSED)
                        .containsAll(errorCodes);
    }

    /** The findings kept, and one that counts those that were not. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>(kept);
        if (dropped > 0) {
            all.add(Finding.of(
                    FindingCode.MORE_FINDINGS, Place.ARCHIVE, dropped + " more after the first " + kept.size()));
        }
        return List.copyOf(all);
    }

    /** The first error in a sentence, and how many more there are. */
    String summary() {
        String first = kept.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .map(Finding::message)
                .orElse("");
        return errors > 1 ? first + " (and " + (errors - 1) + " more)" : first;
    }
}
