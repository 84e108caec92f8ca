package dk.almendata.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A pool's commitments, cancellations and returns, and what follows from them: what became of each entry, and what is free.
 *
 * <p>Entries may come in any order. For each date and frame cancellations and returns come first, then the commitments of the date as one sum:
 * if it does not fit, all of them are refused with the amount that is missing (decision). A cancellation or return frees what a commitment of an
 * earlier day that counts and bears the same reference has left; any other is refused (decision). A refused entry changes nothing.
 *
 * <pre>{@code
 * PoolLedger ledger = PoolLedger.of(StandardPools.BAEREDYGTIGHED, entries);
 * FreeFunds free = ledger.free(FundKind.INVESTMENT, 2023);
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class PoolLedger {

    private final Pool pool;
    private final List<PoolEntry> entries;
    private final List<EntryOutcome> outcomes;
    private final BigDecimal sharedTotal;
    private final Map<FundKind, SortedMap<Integer, FrameYear>> years = new EnumMap<>(FundKind.class);

    private PoolLedger(Pool pool, List<PoolEntry> entries) {
        this.pool = pool;
        this.entries = entries;
        EntryOutcome[] found = new EntryOutcome[entries.size()];
        Set<FundKind> together = EnumSet.noneOf(FundKind.class);
        for (FundKind kind : pool.kinds()) {
            FrameRules rules = pool.frame(kind).orElseThrow();
            if (rules.isReckonable()) {
                FrameBook book = new FrameBook(rules, pool.firstYear(), pool.lastYear());
                enter(book, entry -> entry.kind() == kind, found);
                years.put(kind, book.close());
            } else if (rules.total().isPresent()) {
                enter(new TotalBook(rules.total().get()), entry -> entry.kind() == kind, found);
            } else {
                together.add(kind);
            }
        }
        this.sharedTotal = enterTogether(together, found);
        for (int i = 0; i < found.length; i++) {
            if (!pool.kinds().contains(entries.get(i).kind())) {
                found[i] = outcome(i, EntryRule.NO_SUCH_FRAME);
            }
        }
        this.outcomes = remarked(found);
    }

    /**
     * Frames without a total of their own share what the pool has beside the others. What its basis says was used in the first year counts
     * unless the ledger has a commitment of that year which counts itself (decision).
     */
    private BigDecimal enterTogether(Set<FundKind> together, EntryOutcome[] found) {
        Predicate<PoolEntry> mine = entry -> together.contains(entry.kind());
        BigDecimal own = pool.kinds().stream()
                .flatMap(kind -> pool.frame(kind).flatMap(FrameRules::total).stream())
                .reduce(Kroner.ZERO, BigDecimal::add);
        BigDecimal whole = pool.total().subtract(own);
        enter(new TotalBook(whole), mine, found);
        boolean told = Arrays.stream(found)
                .filter(Objects::nonNull)
                .anyMatch(outcome -> mine.test(outcome.entry())
                        && outcome.counts()
                        && outcome.entry().isCommitment()
                        && outcome.entry().date().getYear() == pool.firstYear());
        if (told) {
            return whole;
        }
        BigDecimal rest = whole.subtract(pool.usedInFirstYear());
        enter(new TotalBook(rest), mine, found);
        return rest;
    }

    /** A commitment that stands twice counts twice, and is told. */
    private static List<EntryOutcome> remarked(EntryOutcome[] found) {
        Map<PoolEntry, Long> times = Arrays.stream(found)
                .filter(EntryOutcome::counts)
                .filter(outcome -> outcome.entry().isCommitment())
                .collect(Collectors.groupingBy(outcome -> outcome.entry().withoutNeed(), Collectors.counting()));
        return Arrays.stream(found)
                .map(outcome -> outcome.rule().isEmpty()
                                && times.getOrDefault(outcome.entry().withoutNeed(), 0L) > 1
                        ? new EntryOutcome(
                                outcome.position(),
                                outcome.entry(),
                                Optional.of(EntryRule.SAME_AS_ANOTHER),
                                Optional.empty())
                        : outcome)
                .toList();
    }

    /**
     * Reckons a ledger.
     *
     * @param pool the pool
     * @param entries its entries, in any order
     * @return the ledger; it may hold entries that are refused
     */
    public static PoolLedger of(Pool pool, List<PoolEntry> entries) {
        return new PoolLedger(Objects.requireNonNull(pool, "pool"), List.copyOf(entries));
    }

    private void enter(Book book, Predicate<PoolEntry> mine, EntryOutcome[] found) {
        SortedMap<LocalDate, List<Integer>> days = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            PoolEntry entry = entries.get(i);
            if (!mine.test(entry)) {
                continue;
            }
            int year = entry.date().getYear();
            if (year < pool.firstYear()) {
                found[i] = outcome(i, EntryRule.BEFORE_THE_POOL);
            } else if (year > pool.lastYear() && entry.isCommitment()) {
                found[i] = outcome(i, EntryRule.AFTER_THE_POOL);
            } else if (entry.type() == EntryType.RETURN && isWithoutCash(entry.kind())) {
                found[i] = outcome(i, EntryRule.NO_CASH_TO_RETURN);
            } else if (year > pool.lastYear()) {
                found[i] = outcome(i, EntryRule.FREES_NOTHING);
            } else {
                days.computeIfAbsent(entry.date(), day -> new ArrayList<>()).add(i);
            }
        }
        OpenCommitments open = new OpenCommitments();
        days.forEach((day, positions) -> {
            enterFreed(book, day, positions, open, found);
            enterCommitted(book, day, positions, open, found);
        });
    }

    private void enterFreed(
            Book book, LocalDate day, List<Integer> positions, OpenCommitments open, EntryOutcome[] found) {
        List<Integer> freeing =
                positions.stream().filter(i -> !entries.get(i).isCommitment()).toList();
        List<PoolEntry> ofTheDay = freeing.stream().map(entries::get).toList();
        List<PoolEntry> accepted = new ArrayList<>();
        for (int i : freeing) {
            PoolEntry entry = entries.get(i);
            Optional<EntryRule> against = open.against(entry, ofTheDay);
            found[i] = new EntryOutcome(i, entry, against, Optional.empty());
            if (against.isEmpty()) {
                book.free(day.getYear(), entry.amount());
                accepted.add(entry);
            }
        }
        open.free(accepted);
    }

    private void enterCommitted(
            Book book, LocalDate day, List<Integer> positions, OpenCommitments open, EntryOutcome[] found) {
        List<Integer> committing =
                positions.stream().filter(i -> entries.get(i).isCommitment()).toList();
        List<PoolEntry> commitments = committing.stream().map(entries::get).toList();
        BigDecimal sum = OpenCommitments.sum(commitments);
        BigDecimal missing = book.missing(day.getYear(), sum);
        boolean fits = missing.signum() == 0;
        boolean ahead = fits && sum.signum() > 0 && book.commit(day.getYear(), sum);
        boolean stated = commitments.stream().anyMatch(entry -> !entry.need().isBlank());
        for (int i : committing) {
            if (!fits) {
                found[i] = new EntryOutcome(i, entries.get(i), Optional.of(EntryRule.NOT_ENOUGH), Optional.of(missing));
            } else {
                open.add(entries.get(i));
                found[i] = ahead && !stated ? outcome(i, EntryRule.NEED_NOT_STATED) : outcome(i);
            }
        }
    }

    private boolean isWithoutCash(FundKind kind) {
        return pool.frame(kind).flatMap(FrameRules::payment).equals(Optional.of(PaymentForm.YDELSESSTOETTE));
    }

    private EntryOutcome outcome(int position) {
        return new EntryOutcome(position, entries.get(position), Optional.empty(), Optional.empty());
    }

    private EntryOutcome outcome(int position, EntryRule rule) {
        return new EntryOutcome(position, entries.get(position), Optional.of(rule), Optional.empty());
    }

    /**
     * The pool.
     *
     * @return the pool
     */
    public Pool pool() {
        return pool;
    }

    /**
     * The entries as they were given.
     *
     * @return all, unmodifiable
     */
    public List<PoolEntry> entries() {
        return entries;
    }

    /**
     * What became of each entry.
     *
     * @return one outcome for each entry, in their order, unmodifiable
     */
    public List<EntryOutcome> outcomes() {
        return outcomes;
    }

    /**
     * What is free in a year, as the whole ledger leaves it.
     *
     * @param kind the frame
     * @param year a year of the pool
     * @return the figures, or that they cannot be told
     * @throws IllegalArgumentException if the pool has no such frame, or no money in the year
     */
    public FreeFunds free(FundKind kind, int year) {
        requireFrame(kind);
        if (year < pool.firstYear() || year > pool.lastYear()) {
            throw new IllegalArgumentException("Expected a year from " + pool.firstYear() + " to " + pool.lastYear()
                    + " for the pool " + pool + ", found " + year);
        }
        Optional<FrameYear> figures = Optional.ofNullable(years.get(kind)).map(closed -> closed.get(year));
        BigDecimal remaining = totals(kind, year)
                .remaining()
                .or(() -> sharedTotals().flatMap(FrameTotals::remaining))
                .orElseThrow();
        return new FreeFunds(kind, year, figures, remaining);
    }

    /**
     * All years of a frame against its total, as they stand in a year. In a frame that carries nothing over, what earlier years left unused has
     * lapsed.
     *
     * @param kind the frame
     * @param year the year from which one looks, of the pool or not
     * @return the totals, what must still be committed before the end among them; without total and rest if the frame has no total of its own,
     *     see {@link #sharedTotals}
     * @throws IllegalArgumentException if the pool has no such frame
     */
    public FrameTotals totals(FundKind kind, int year) {
        FrameRules rules = requireFrame(kind);
        boolean kept = rules.carriedOver().orElse(true);
        BigDecimal lapsed = Optional.ofNullable(years.get(kind)).filter(closed -> !kept).stream()
                .flatMap(closed -> closed.headMap(year).values().stream())
                .map(FrameYear::free)
                .reduce(Kroner.ZERO, BigDecimal::add);
        return totals(rules.total(), kind::equals, lapsed);
    }

    /**
     * What the frames without a total of their own have together, as those of a pool whose basis states one sum for all of them.
     *
     * @return their totals; empty if every frame has its own
     */
    public Optional<FrameTotals> sharedTotals() {
        Predicate<FundKind> shares =
                kind -> pool.frame(kind).flatMap(FrameRules::total).isEmpty();
        return pool.kinds().stream().anyMatch(shares)
                ? Optional.of(totals(Optional.of(sharedTotal), shares, Kroner.ZERO))
                : Optional.empty();
    }

    private FrameTotals totals(Optional<BigDecimal> total, Predicate<FundKind> counted, BigDecimal lapsed) {
        BigDecimal committed = sum(entry -> entry.isCommitment() && counted.test(entry.kind()));
        BigDecimal freed = sum(entry -> !entry.isCommitment() && counted.test(entry.kind()));
        return new FrameTotals(
                total,
                committed,
                freed,
                lapsed,
                total.map(all -> all.subtract(committed).add(freed).subtract(lapsed)));
    }

    private FrameRules requireFrame(FundKind kind) {
        return pool.frame(kind)
                .orElseThrow(() -> new IllegalArgumentException("The pool " + pool + " has no frame " + kind.text()));
    }

    private BigDecimal sum(Predicate<PoolEntry> chosen) {
        return outcomes.stream()
                .filter(EntryOutcome::counts)
                .map(EntryOutcome::entry)
                .filter(chosen)
                .map(PoolEntry::amount)
                .reduce(Kroner.ZERO, BigDecimal::add);
    }

    /**
     * What would become of new entries, all at once. An entry dated before others may take away what they stand on; the new ones are then
     * refused, because the ledger is never rewritten (decision).
     *
     * @param more the new entries
     * @return one outcome for each of them, their positions being those after the entries of this ledger
     */
    public List<EntryOutcome> check(List<PoolEntry> more) {
        List<PoolEntry> all = new ArrayList<>(entries);
        all.addAll(more);
        List<EntryOutcome> after = new PoolLedger(pool, List.copyOf(all)).outcomes;
        boolean disturbed = outcomes.stream()
                .anyMatch(before ->
                        before.isRefused() != after.get(before.position()).isRefused());
        return after.subList(entries.size(), all.size()).stream()
                .map(outcome -> disturbed && !outcome.isRefused()
                        ? new EntryOutcome(
                                outcome.position(),
                                outcome.entry(),
                                Optional.of(EntryRule.DISTURBS_LATER_ENTRIES),
                                Optional.empty())
                        : outcome)
                .toList();
    }
}
