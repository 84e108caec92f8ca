package dk.almendata.cli;

import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.TableDifference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What {@code reconcile} shows: a delivery and what it is compared with, table by table.
 *
 * @param delivery the delivery, or the newer of two
 * @param with the older of two; empty for the months that the delivery replaced
 * @param tables what was compared
 */
record Comparison(DeliveryLife delivery, Optional<DeliveryLife> with, List<ComparedTable> tables) {

    /**
     * One table.
     *
     * @param sums its rows and amounts, place by place
     * @param lines the same places, each with the rows that stand on one side alone
     * @param sentence the whole for people
     */
    record ComparedTable(Reconciliation sums, List<ComparedLine> lines, String sentence) {

        String name() {
            return sums.table();
        }

        long differing() {
            return lines.stream().filter(ComparedLine::differs).count();
        }

        OptionalLong onlyBefore() {
            return sum(lines.stream().map(ComparedLine::onlyBefore).toList());
        }

        OptionalLong onlyAfter() {
            return sum(lines.stream().map(ComparedLine::onlyAfter).toList());
        }

        private static OptionalLong sum(List<OptionalLong> numbers) {
            return numbers.stream().allMatch(OptionalLong::isPresent)
                    ? OptionalLong.of(
                            numbers.stream().mapToLong(OptionalLong::getAsLong).sum())
                    : OptionalLong.empty();
        }
    }

    /**
     * One place.
     *
     * @param sums its rows and amounts
     * @param onlyBefore the rows that are gone afterwards, empty where they were not looked at one by one
     * @param onlyAfter the rows that were not there before, empty likewise
     */
    record ComparedLine(Reconciliation.Line sums, OptionalLong onlyBefore, OptionalLong onlyAfter) {

        boolean differs() {
            return sums.differs() || onlyBefore.orElse(0) > 0 || onlyAfter.orElse(0) > 0;
        }
    }

    /** With the months that it replaced, or would replace. */
    static Comparison withMonths(DeliveryLife delivery, List<Reconciliation> kept) {
        return new Comparison(
                delivery,
                Optional.empty(),
                kept.stream()
                        .map(table -> new ComparedTable(
                                table,
                                table.lines().stream()
                                        .map(line -> new ComparedLine(line, OptionalLong.empty(), OptionalLong.empty()))
                                        .toList(),
                                table.sentence()))
                        .toList());
    }

    /** With another delivery. */
    static Comparison ofTwo(DeliveryLife newer, DeliveryLife older, List<TableDifference> differences) {
        return new Comparison(
                newer,
                Optional.of(older),
                differences.stream()
                        .map(table -> new ComparedTable(
                                table.sums(),
                                table.lines().stream()
                                        .map(line -> new ComparedLine(
                                                line.sums(),
                                                OptionalLong.of(line.onlyOlder()),
                                                OptionalLong.of(line.onlyNewer())))
                                        .toList(),
                                table.sentence()))
                        .toList());
    }

    long places() {
        return tables.stream().mapToLong(table -> table.lines().size()).sum();
    }

    long differing() {
        return tables.stream().mapToLong(ComparedTable::differing).sum();
    }

    boolean isHeld() {
        return delivery.entry().state() == DeliveryState.HELD;
    }

    int exitCode() {
        return differing() == 0 ? ExitCode.OK : ExitCode.BEHIND;
    }

    /** The whole for people. */
    String sentence() {
        String id = "Delivery " + delivery.delivery().id();
        if (tables.isEmpty()) {
            return id + " replaced no months, so there was nothing to compare.";
        }
        String other = with.map(older -> "delivery " + older.delivery().id())
                .orElse(isHeld() ? "the months that it would replace" : "the months that it replaced");
        String found = differing() == 0
                ? "no difference in " + places() + " places"
                : differing() + " of " + places() + (differing() == 1 ? " places differs" : " places differ");
        String next = isHeld() && with.isEmpty()
                ? " It is held: accept " + delivery.delivery().id() + " lets it in, reject keeps it out."
                : "";
        return id + " against " + other + ": " + found + " (organisation and month, tables " + tables.size() + ")."
                + next;
    }
}
