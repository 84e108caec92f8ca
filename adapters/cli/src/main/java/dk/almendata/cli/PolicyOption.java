package dk.almendata.cli;

import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.DropGuard;
import dk.almendata.sync.ReconciliationPolicy;
import picocli.CommandLine.Option;

/** What a sync takes and what it holds. */
final class PolicyOption {

    @Option(
            names = "--test-datapakker",
            description = "Load datapakker whose name ends in _test too; else they are held.")
    private boolean testDatapakker;

    @Option(
            names = "--without-base",
            description = "Load months that no full delivery lies under; else they are held until it comes.")
    private boolean withoutBase;

    @Option(
            names = "--max-drop",
            paramLabel = "PERCENT",
            defaultValue = "30",
            description = "Hold a delivery that would leave more than PERCENT, and at least 100, fewer rows than are"
                    + " current. Default: 30; 100 never holds for that.")
    private int maxDrop = 30;

    @Option(
            names = "--max-rejected-rows",
            paramLabel = "N",
            defaultValue = "0",
            description = "Load a delivery although up to N of its rows cannot be read; they are kept as findings."
                    + " Default: 0.")
    private int maxRejectedRows;

    @Option(
            names = "--recheck",
            description =
                    "Fetch what is loaded as well, and hold a delivery whose content is another now; its rows stay.")
    private boolean recheck;

    @Option(
            names = "--reconcile",
            paramLabel = "hold|warn|accept",
            defaultValue = "warn",
            description =
                    "What to do with a full delivery whose rows or sums are not those of the months that it replaces:"
                            + " hold it until it is accepted, load it with a warning, or say nothing. Default: warn. The verb"
                            + " reconcile shows the difference.")
    private ReconciliationPolicy reconcile = ReconciliationPolicy.WARN;

    /** By values that {@link #requireDrop} and {@link #requireRejectedRows} let pass. */
    static PolicyOption of(boolean testDatapakker, boolean withoutBase, int maxDrop, int maxRejectedRows) {
        PolicyOption policy = new PolicyOption();
        policy.testDatapakker = testDatapakker;
        policy.withoutBase = withoutBase;
        policy.maxDrop = maxDrop;
        policy.maxRejectedRows = maxRejectedRows;
        return policy;
    }

    static void requireDrop(int value) {
        require(value, 100);
    }

    static void requireRejectedRows(int value) {
        require(value, 100_000);
    }

    private static void require(int value, int most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException("expected 0 to " + most + ", found " + value);
        }
    }

    /** Fails on a value that cannot be. */
    void check() {
        check("--max-drop", () -> requireDrop(maxDrop));
        check("--max-rejected-rows", () -> requireRejectedRows(maxRejectedRows));
    }

    private static void check(String option, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            throw Refusal.usage(option + ": " + e.getMessage() + ".");
        }
    }

    DeliverySync.Builder applyTo(DeliverySync.Builder sync) {
        return sync.testDatapakker(testDatapakker)
                .baseRequired(!withoutBase)
                .dropGuard(new DropGuard(maxDrop, DropGuard.standard().rows()))
                .maxRejectedRows(maxRejectedRows)
                .recheck(recheck)
                .reconciliation(reconcile);
    }
}
