package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoolLedgerTest {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** Entries as {@code 2021-05-03 investment commitment 19.5 a}, amounts in mio. kr. */
    private static List<PoolEntry> entries(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    String[] words = line.split(" +");
                    return new PoolEntry(
                            LocalDate.parse(words[0]),
                            FundKind.valueOf(words[1].toUpperCase(Locale.ROOT)),
                            EntryType.find(words[2]).orElseThrow(),
                            new BigDecimal(words[3]).movePointRight(6),
                            words.length > 4 ? words[4] : "",
                            words.length > 5 ? words[5] : "");
                })
                .toList();
    }

    private static PoolLedger ledger(String text) {
        return PoolLedger.of(POOL, entries(text));
    }

    private static FrameYear year(PoolLedger ledger, FundKind kind, int year) {
        return ledger.free(kind, year).frame().orElseThrow();
    }

    private static BigDecimal mio(String amount) {
        return new BigDecimal(amount).movePointRight(6).setScale(2);
    }

    /** The worked example of investments: 19.5 committed in 2021, nothing in 2022. */
    @ParameterizedTest
    @CsvSource({
        // year, carriedIn, advancedOut, advanceUsed, advanceRoom, committed, free
        "2021,  0.0, 0.0, 3.0, 0.3, 19.5,  0.0",
        "2022,  0.0, 3.0, 0.0, 3.3,  0.0, 13.5",
        "2023, 13.5, 0.0, 0.0, 3.3,  0.0, 30.0",
        "2026, 63.0, 0.0, 0.0, 0.0,  0.0, 80.5",
    })
    void investment_workedExample(
            int of, String carriedIn, String advancedOut, String used, String room, String committed, String free) {
        FrameYear year = year(ledger("2021-05-03 investment commitment 19.5 a need"), FundKind.INVESTMENT, of);

        assertThat(year.carriedIn()).isEqualTo(mio(carriedIn));
        assertThat(year.advancedOut()).isEqualTo(mio(advancedOut));
        assertThat(year.advanceUsed()).isEqualTo(mio(used));
        assertThat(year.advanceRoom()).isEqualTo(mio(room));
        assertThat(year.committed()).isEqualTo(mio(committed));
        assertThat(year.free()).isEqualTo(mio(free));
        assertThat(year.ownFrame()).isEqualTo(of == 2026 ? mio("17.5") : mio("16.5"));
    }

    /** The worked example of trials: a cancellation frees in the year of its date and is carried on. */
    @Test
    void trial_workedExample() {
        String untilApril2023 = """
                2021-06-01 trial commitment   8.5 a
                2022-06-01 trial commitment   8.5 b
                2023-04-11 trial cancellation 1.2 a
                """;

        assertThat(year(ledger(untilApril2023), FundKind.TRIAL, 2023).free()).isEqualTo(mio("9.7"));

        PoolLedger ledger = ledger(untilApril2023 + "2023-09-01 trial commitment 9.0 c");

        assertThat(year(ledger, FundKind.TRIAL, 2023).returned()).isEqualTo(mio("1.2"));
        assertThat(year(ledger, FundKind.TRIAL, 2023).free()).isEqualTo(mio("0.7"));
        assertThat(year(ledger, FundKind.TRIAL, 2024).carriedIn()).isEqualTo(mio("0.7"));
        assertThat(year(ledger, FundKind.TRIAL, 2024).free()).isEqualTo(mio("9.2"));
        assertThat(ledger.outcomes()).allMatch(outcome -> outcome.rule().isEmpty());
    }

    /** Every rule, with a ledger whose last entry breaks it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BEFORE_THE_POOL        | 2020-12-31 trial commitment 1.0 a
            AFTER_THE_POOL         | 2027-01-01 trial commitment 1.0 a
            NOT_ENOUGH             | 2021-01-01 trial commitment 8.500001 a
            NOT_ENOUGH             | 2021-01-01 investment commitment 19.800001 a
            NOT_ENOUGH             | 2026-12-31 investment commitment 100.000001 a
            NO_CASH_TO_RETURN      | 2021-01-01 investment commitment 1.0 a; 2021-02-01 investment return 1.0 a
            UNKNOWN_REFERENCE      | 2021-02-01 trial cancellation 1.0 a
            MORE_THAN_COMMITTED    | 2021-01-01 trial commitment 1.0 a; 2021-02-01 trial cancellation 1.000001 a
            UNKNOWN_REFERENCE      | 2021-01-01 trial commitment 1.0 a; 2021-01-01 trial cancellation 1.0 a
            MORE_THAN_COMMITTED    | 2021-01-01 trial commitment 1.0 a; 2021-02-01 trial cancellation 1.0 a; 2021-03-01 trial return 1.0 a
            FREES_NOTHING          | 2026-01-01 trial commitment 1.0 a; 2027-02-01 trial cancellation 1.0 a
            UNKNOWN_REFERENCE      | 2021-01-01 trial commitment 1.0 a; 2021-02-01 trial cancellation 1.0 b
            UNKNOWN_REFERENCE      | 2021-01-01 trial commitment 1.0 a; 2021-02-01 trial cancellation 1.0 A
            UNKNOWN_REFERENCE      | 2021-01-01 investment commitment 1.0 a; 2021-02-01 trial cancellation 1.0 a
            NO_REFERENCE           | 2021-01-01 trial commitment 1.0 a; 2021-02-01 trial cancellation 1.0
            SAME_AS_ANOTHER        | 2021-01-01 trial commitment 1.0 a; 2021-01-01 trial commitment 1.0 a
            NEED_NOT_STATED        | 2021-01-01 investment commitment 16.500001 a
            """)
    void outcome_namesTheRule(EntryRule rule, String text) {
        PoolLedger ledger = ledger(text.replace(';', '\n'));
        EntryOutcome last = ledger.outcomes().stream()
                .filter(outcome -> outcome.rule().isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(last.rule()).hasValue(rule);
        assertThat(last.isRefused()).isEqualTo(rule.weight() == EntryRule.Weight.REFUSED);
        assertThat(last.message(DANISH)).startsWith(rule.sentence(DANISH));
        assertThat(last.message(Locale.ENGLISH)).startsWith(rule.sentence(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-01-01 trial commitment 8.5 a
            2021-01-01 investment commitment 19.8 a need
            2021-01-01 trial commitment 1.0 a; 2021-02-01 trial return 1.0 a
            2021-01-01 investment commitment 1.0 a; 2021-02-01 investment cancellation 1.0 a
            2026-12-31 investment commitment 100.0 a
            2021-01-01 trial commitment 1.0; 2021-02-01 trial cancellation 1.0
            2021-01-01 trial commitment 1.0 a; 2021-01-02 trial commitment 1.0 a; 2021-02-01 trial cancellation 2.0 a
            """)
    void outcome_upToTheLimit_isAccepted(String text) {
        assertThat(ledger(text.replace(';', '\n')).outcomes())
                .allMatch(outcome -> outcome.rule().isEmpty());
    }

    /** Decision: what a wrong reference would free stays committed, and the right cancellation is accepted. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            of a refused commitment | 2021-04-01 trial commitment 6.0 b; 2021-05-01 trial cancellation 5.0 b | NOT_ENOUGH UNKNOWN_REFERENCE
            of no commitment        | 2021-05-01 trial cancellation 5.0 b                                    | UNKNOWN_REFERENCE
            none at all             | 2021-05-01 trial cancellation 5.0                                      | NO_REFERENCE
            in another case         | 2021-05-01 trial cancellation 5.0 A                                    | UNKNOWN_REFERENCE
            """)
    void wrongReference_freesNothing(String which, String wrong, String rules) {
        PoolLedger ledger = ledger("2021-03-01 trial commitment 5.0 a\n" + wrong.replace(';', '\n')
                + "\n2021-06-01 trial cancellation 5.0 a");

        assertThat(ledger.outcomes().stream()
                        .flatMap(outcome -> outcome.rule().stream())
                        .map(EntryRule::name))
                .as(which)
                .containsExactly(rules.split(" "));
        assertThat(year(ledger, FundKind.TRIAL, 2021).returned()).isEqualTo(mio("5.0"));
        assertThat(year(ledger, FundKind.TRIAL, 2021).free()).isEqualTo(mio("8.5"));
    }

    /** Decision: commitments without a reference are one case; nothing frees them by another one's. */
    @Test
    void withoutReference_onlyWhatHasNoneIsFreed() {
        PoolLedger ledger = ledger("""
                2021-03-01 trial commitment   2.0
                2021-03-02 trial commitment   5.0 a
                2021-05-01 trial cancellation 2.1
                2021-05-02 trial cancellation 2.0
                2021-05-03 trial cancellation 5.0 a
                """);

        assertThat(ledger.outcomes())
                .extracting(EntryOutcome::isRefused)
                .containsExactly(false, false, true, false, false);
        assertThat(ledger.outcomes().get(2).rule()).hasValue(EntryRule.MORE_THAN_COMMITTED);
    }

    /** A commitment that stands twice counts twice, and both lines are told. */
    @Test
    void sameCommitmentTwice_countsTwice_andIsTold() {
        PoolLedger ledger = ledger("""
                2021-03-01 trial commitment 2.0 a
                2021-03-01 trial commitment 2.0 a other
                2021-03-01 trial commitment 2.0 b
                """);

        assertThat(ledger.outcomes())
                .extracting(EntryOutcome::rule)
                .containsExactly(
                        Optional.of(EntryRule.SAME_AS_ANOTHER),
                        Optional.of(EntryRule.SAME_AS_ANOTHER),
                        Optional.empty());
        assertThat(year(ledger, FundKind.TRIAL, 2021).committed()).isEqualTo(mio("6.0"));
    }

    /** Decision: what later years have committed is not there for an earlier distribution, nor as room for an advance. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TRIAL      | 2024 | 34.0 | 0.0  | 0.0 | 2025-03-01 trial commitment 42.5 a; 2026-03-01 trial commitment 7.5 b
            TRIAL      | 2024 | 34.0 | 34.0 | 0.0 | 2025-03-01 trial commitment 8.5 a; 2026-03-01 trial commitment 7.5 b
            TRIAL      | 2024 | 34.0 | 1.0  | 0.0 | 2025-03-01 trial commitment 41.5 a; 2025-06-01 trial cancellation 20.0 a
            TRIAL      | 2022 | 17.0 | 10.0 | 0.0 | 2026-03-01 trial commitment 40.0 a
            TRIAL      | 2025 | 22.5 | 22.5 | 0.0 | 2025-03-01 trial commitment 30.0 a; 2025-06-01 trial cancellation 10.0 a
            INVESTMENT | 2021 | 0.0  | 0.0  | 0.0 | 2021-05-01 investment commitment 16.5 a; 2022-05-01 investment commitment 16.5 b; 2023-05-01 investment commitment 16.5 c; 2024-05-01 investment commitment 16.5 d; 2025-05-01 investment commitment 16.5 e; 2026-05-01 investment commitment 17.5 f
            INVESTMENT | 2021 | 0.0  | 0.0  | 0.7 | 2021-05-01 investment commitment 16.5 a; 2022-05-01 investment commitment 16.5 b; 2023-05-01 investment commitment 16.5 c; 2024-05-01 investment commitment 16.5 d; 2025-05-01 investment commitment 16.5 e; 2026-05-01 investment commitment 16.8 f
            INVESTMENT | 2025 | 0.0  | 0.0  | 3.3 | 2025-05-01 investment commitment 82.5 a
            INVESTMENT | 2024 | 66.0 | 0.0  | 3.3 | 2025-05-01 investment commitment 83.5 a need
            """)
    void laterCommitments_areNotDistributedAgain(
            FundKind kind, int of, String free, String distributable, String room, String text) {
        FrameYear year = year(ledger(text.replace(';', '\n')), kind, of);

        assertThat(year.free()).isEqualTo(mio(free));
        assertThat(year.distributable()).isEqualTo(mio(distributable));
        assertThat(year.advanceRoom()).isEqualTo(mio(room));
    }

    /** Without carry-over a later frame has what itself has left, and what earlier years left unused has lapsed. */
    @Test
    void frameWithoutCarryOver_losesWhatIsUnused() {
        Pool pool = Pool.builder("egen", "Egen", 2024, 2026, new BigDecimal("300"))
                .frame(FrameRules.builder(FundKind.INVESTMENT)
                        .yearly(Map.of(
                                2024, new BigDecimal("100"), 2025, new BigDecimal("100"), 2026, new BigDecimal("100")))
                        .carriedOver(false)
                        .advancePercent(BigDecimal.valueOf(50))
                        .payment(PaymentForm.YDELSESSTOETTE)
                        .build())
                .build();
        PoolLedger ledger = PoolLedger.of(pool, entries("2025-01-01 investment commitment 0.00013 a need"));

        assertThat(year(ledger, FundKind.INVESTMENT, 2024).distributable()).isEqualByComparingTo("100");
        assertThat(year(ledger, FundKind.INVESTMENT, 2024).advanceRoom()).isEqualByComparingTo("50");
        assertThat(year(ledger, FundKind.INVESTMENT, 2025).advanceRoom()).isEqualByComparingTo("20");
        assertThat(ledger.free(FundKind.INVESTMENT, 2024).remainingTotal()).isEqualByComparingTo("170");
        assertThat(ledger.free(FundKind.INVESTMENT, 2025).remainingTotal()).isEqualByComparingTo("70");
        assertThat(ledger.totals(FundKind.INVESTMENT, 2027).lapsed()).isEqualByComparingTo("170");
        assertThat(ledger.totals(FundKind.INVESTMENT, 2024).remaining().orElseThrow())
                .isEqualByComparingTo("170");

        PoolLedger full = PoolLedger.of(
                pool,
                entries("2025-01-01 investment commitment 0.0001 a;2026-01-01 investment commitment 0.00008 b"
                        .replace(';', '\n')));
        assertThat(year(full, FundKind.INVESTMENT, 2024).advanceRoom()).isEqualByComparingTo("20");
    }

    /** Decision: that date's commitments as one sum; if it does not fit, all are refused with the amount missing. */
    @Test
    void commitmentsOfADate_standOrFallTogether() {
        PoolLedger ledger = ledger("""
                2021-03-01 trial commitment 5.0 a
                2021-03-01 trial commitment 4.0 b
                2021-03-02 trial commitment 8.5 c
                """);

        assertThat(ledger.outcomes().subList(0, 2))
                .allSatisfy(outcome -> assertThat(outcome.missing()).hasValue(mio("0.5")));
        assertThat(ledger.outcomes().get(0).message(DANISH)).endsWith("Der mangler 500.000,00 kr.");
        assertThat(ledger.outcomes().get(2).rule()).isEmpty();
    }

    /** Decision: on a date what is freed comes first. */
    @Test
    void whatADateFrees_isThereForItsCommitments() {
        PoolLedger ledger = ledger("""
                2021-03-02 trial commitment   8.5 b
                2021-03-01 trial commitment   8.5 a
                2021-03-02 trial cancellation 8.5 a
                """);

        assertThat(ledger.outcomes()).allMatch(outcome -> outcome.rule().isEmpty());
    }

    /** Decision: the advance is 20 % of the own, unreduced frame, neither the carried-over total nor what an earlier advance left. */
    @Test
    void advance_isMeasuredAgainstTheOwnFrame() {
        PoolLedger ledger = ledger("""
                2021-01-01 investment commitment 19.8 a need
                2022-01-01 investment commitment 16.5 b need
                """);

        assertThat(year(ledger, FundKind.INVESTMENT, 2022).advancedOut()).isEqualTo(mio("3.3"));
        assertThat(year(ledger, FundKind.INVESTMENT, 2022).advanceUsed()).isEqualTo(mio("3.3"));
        assertThat(year(ledger, FundKind.INVESTMENT, 2022).advanceRoom()).isEqualTo(mio("0"));
        assertThat(year(ledger, FundKind.INVESTMENT, 2023).advancedOut()).isEqualTo(mio("3.3"));
    }

    /** Decision: an advance lowers the following years' frames, nearest first. */
    @Test
    void advance_takesTheNearestYearsFirst() {
        Pool steep = Pool.builder("egen", "Egen", 2021, 2023, new BigDecimal("111"))
                .frame(FrameRules.builder(FundKind.INVESTMENT)
                        .yearly(Map.of(2021, new BigDecimal("100"), 2022, BigDecimal.ONE, 2023, BigDecimal.TEN))
                        .carriedOver(true)
                        .advancePercent(BigDecimal.valueOf(50))
                        .payment(PaymentForm.YDELSESSTOETTE)
                        .build())
                .build();
        PoolLedger ledger = PoolLedger.of(
                steep,
                List.of(new PoolEntry(
                        LocalDate.of(2021, 1, 1),
                        FundKind.INVESTMENT,
                        EntryType.COMMITMENT,
                        new BigDecimal("104"),
                        "a",
                        "need")));

        assertThat(year(ledger, FundKind.INVESTMENT, 2021).advanceRoom()).isEqualByComparingTo("7");
        assertThat(year(ledger, FundKind.INVESTMENT, 2022).advancedOut()).isEqualByComparingTo("1");
        assertThat(year(ledger, FundKind.INVESTMENT, 2023).advancedOut()).isEqualByComparingTo("3");
        assertThat(year(ledger, FundKind.INVESTMENT, 2023).free()).isEqualByComparingTo("7");
    }

    /** Decision: within a year what is freed pays back an advance first. */
    @Test
    void cancellation_inTheYearOfAnAdvance_paysItBack() {
        PoolLedger ledger = ledger("""
                2021-01-01 investment commitment   19.5 a need
                2021-06-01 investment cancellation 2.0 a
                """);

        assertThat(year(ledger, FundKind.INVESTMENT, 2021).advanceUsed()).isEqualTo(mio("1.0"));
        assertThat(year(ledger, FundKind.INVESTMENT, 2022).free()).isEqualTo(mio("15.5"));
    }

    @Test
    void totals_tellWhatMustStillBeCommitted() {
        FrameTotals totals = ledger("""
                2021-01-01 trial commitment   8.5 a
                2022-01-01 trial cancellation 1.5 a
                2022-01-02 trial commitment   99  b
                """).totals(FundKind.TRIAL, 2026);

        assertThat(totals.total()).hasValue(mio("50"));
        assertThat(totals.committed()).isEqualTo(mio("8.5"));
        assertThat(totals.freed()).isEqualTo(mio("1.5"));
        assertThat(totals.lapsed()).isEqualTo(mio("0"));
        assertThat(totals.remaining()).hasValue(mio("43"));
    }

    /** Frames without a total of their own show their own sums; the total is that of both. */
    @Test
    void totals_ofFramesThatShareOne_areApart() {
        PoolLedger ledger = PoolLedger.of(StandardPools.DIGITALISERING, entries("""
                2021-03-01 trial      commitment 5.0 a
                2022-03-01 investment commitment 1.0 b
                2022-05-01 trial      return     1.0 a
                """));
        FrameTotals trial = ledger.totals(FundKind.TRIAL, 2026);
        FrameTotals investment = ledger.totals(FundKind.INVESTMENT, 2026);
        FrameTotals both = ledger.sharedTotals().orElseThrow();

        assertThat(List.of(trial.committed(), trial.freed())).containsExactly(mio("5"), mio("1"));
        assertThat(List.of(investment.committed(), investment.freed())).containsExactly(mio("1"), mio("0"));
        assertThat(trial.total()).isEmpty();
        assertThat(trial.remaining()).isEmpty();
        assertThat(List.of(both.committed(), both.freed())).containsExactly(mio("6"), mio("1"));
        assertThat(both.total()).hasValue(mio("45"));
        assertThat(both.remaining()).hasValue(mio("40"));
        assertThat(ledger("").sharedTotals()).isEmpty();
    }

    @Test
    void why_canBeAddedUpByHand() {
        assertThat(year(ledger("2021-05-03 investment commitment 19.5 a need"), FundKind.INVESTMENT, 2021)
                        .why(DANISH))
                .containsExactly(
                        "16.500.000,00 kr. årets egen ramme",
                        "+ 3.000.000,00 kr. fremrykket fra senere år",
                        "- 19.500.000,00 kr. givet tilsagn om",
                        "= 0,00 kr. frit");
    }

    /** Section 2, decision: unknown rules give remainingTotal alone, and the reason. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                                          | 45.0
            2022-01-01 trial commitment 1.0 a                                           | 44.0
            2022-01-01 trial commitment 1.0 a; 2023-01-01 trial cancellation 0.4 a      | 44.4
            2022-01-01 trial commitment 1.0 a; 2022-01-01 investment commitment 2.0 b   | 42.0
            2022-01-01 trial commitment 45.1 a                                          | 45.0
            2020-12-31 investment commitment 5.0 webportal                              | 45.0
            2020-12-31 investment commitment 6.0 webportal                              | 44.0
            2020-03-01 trial cancellation 0.000005 a                                    | 45.0
            2020-03-01 trial commitment 50.1 a                                          | 45.0
            2021-01-01 trial commitment 1.0 a; 2022-01-01 investment cancellation 1.0 a | 44.0
            """)
    void unknownRules_giveTheRestOfThePoolAlone(String text, String remaining) {
        PoolLedger ledger = PoolLedger.of(StandardPools.DIGITALISERING, entries(text.replace(';', '\n')));

        for (FundKind kind : FundKind.values()) {
            FreeFunds free = ledger.free(kind, 2023);
            assertThat(free.frame()).isEmpty();
            assertThat(free.remainingTotal()).isEqualTo(mio(remaining));
            assertThat(free.reason(DANISH)).isPresent();
        }
    }

    @Test
    void knownRules_haveNoReason() {
        assertThat(ledger("").free(FundKind.TRIAL, 2021).reason(DANISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2027})
    void free_outsideThePool_isRefused(int year) {
        PoolLedger ledger = ledger("");

        assertThatIllegalArgumentException().isThrownBy(() -> ledger.free(FundKind.TRIAL, year));
    }

    @Test
    void frameThatThePoolDoesNotHave_isRefused() {
        Pool trialOnly = Pool.builder("egen", "Egen", 2025, 2026, BigDecimal.TEN)
                .frame(FrameRules.unknown(FundKind.TRIAL))
                .build();
        PoolLedger ledger = PoolLedger.of(trialOnly, entries("2025-01-01 investment commitment 0.000001 a"));

        assertThat(ledger.outcomes().get(0).rule()).hasValue(EntryRule.NO_SUCH_FRAME);
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.free(FundKind.INVESTMENT, 2025));
    }

    /** Decision: the ledger is never rewritten. */
    @Test
    void check_refusesABackdatedEntryThatALaterOneStandsOn() {
        PoolLedger ledger = ledger("2022-01-01 trial commitment 17.0 b");

        assertThat(ledger.check(entries("2021-12-31 trial commitment 0.1 a")))
                .extracting(EntryOutcome::rule)
                .containsExactly(Optional.of(EntryRule.DISTURBS_LATER_ENTRIES));
        assertThat(ledger.check(entries("2022-12-31 trial commitment 0.1 a"))
                        .get(0)
                        .rule())
                .hasValue(EntryRule.NOT_ENOUGH);
        assertThat(ledger.check(entries("2023-12-31 trial commitment 0.1 a"))
                        .get(0)
                        .rule())
                .isEmpty();
    }

    // properties

    private static List<PoolEntry> random(Random random, int size) {
        List<PoolEntry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            EntryType type = EntryType.values()[Math.max(0, random.nextInt(5) - 2)];
            long oere = 1 + Math.abs(random.nextLong() % (type == EntryType.COMMITMENT ? 900_000_000L : 300_000_000L));
            entries.add(new PoolEntry(
                    LocalDate.of(2020, 7, 1).plusDays(random.nextInt(2500) / 20 * 20L),
                    FundKind.values()[random.nextInt(2)],
                    type,
                    BigDecimal.valueOf(oere, 2),
                    random.nextInt(4) == 0 ? "" : "r" + random.nextInt(12),
                    ""));
        }
        return entries;
    }

    @ParameterizedTest
    @EnumSource
    void randomLedgers_neverExceedTheTotal_andCarryAndAdvanceCancelOut(FundKind kind) {
        Random random = new Random(20210503);
        for (int round = 0; round < 300; round++) {
            PoolLedger ledger = PoolLedger.of(POOL, random(random, 1 + random.nextInt(60)));
            BigDecimal total = POOL.frame(kind).flatMap(FrameRules::total).orElseThrow();
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal used = BigDecimal.ZERO;
            BigDecimal taken = BigDecimal.ZERO;
            BigDecimal before = Kroner.ZERO;
            for (int year = 2021; year <= 2026; year++) {
                FrameYear frame = year(ledger, kind, year);
                net = net.add(frame.committed()).subtract(frame.returned());
                used = used.add(frame.advanceUsed());
                taken = taken.add(frame.advancedOut());
                assertThat(frame.carriedIn()).isEqualTo(before);
                assertThat(frame.free()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
                assertThat(net).isLessThanOrEqualTo(total);
                assertThat(frame.advanceUsed())
                        .isLessThanOrEqualTo(frame.ownFrame().multiply(new BigDecimal("0.20")));
                before = frame.free();
            }
            assertThat(used).isEqualByComparingTo(taken);
            assertThat(net.add(before)).isEqualByComparingTo(total);
            assertThat(ledger.totals(kind, 2026).remaining().orElseThrow()).isEqualByComparingTo(before);
        }
    }

    /** The oracle of {@code distributable}: on the last day of the year the ledger takes it, no later entry is disturbed, and an øre more takes an advance or disturbs. */
    @ParameterizedTest
    @EnumSource
    void randomLedgers_whatIsDistributableFits_andNoOereMore(FundKind kind) {
        Random random = new Random(20241231);
        int below = 0;
        for (int round = 0; round < 150; round++) {
            PoolLedger ledger = PoolLedger.of(POOL, random(random, 1 + random.nextInt(60)));
            int of = 2021 + random.nextInt(6);
            FrameYear year = year(ledger, kind, of);
            BigDecimal most = year.distributable();
            below += most.compareTo(year.free()) < 0 ? 1 : 0;
            if (most.signum() > 0) {
                assertThat(tried(ledger, kind, of, most)).isTrue();
            }
            assertThat(tried(ledger, kind, of, most.add(new BigDecimal("0.01"))))
                    .isFalse();
            BigDecimal all = ledger.totals(kind, of).remaining().orElseThrow();
            assertThat(most.add(year.advanceRoom())).isLessThanOrEqualTo(all);
        }
        assertThat(below).isPositive();
    }

    /** Whether one more commitment is taken without money of later years, and nothing else changes. */
    private static boolean tried(PoolLedger ledger, FundKind kind, int of, BigDecimal amount) {
        List<PoolEntry> more = new ArrayList<>(ledger.entries());
        more.add(new PoolEntry(LocalDate.of(of, 12, 31), kind, EntryType.COMMITMENT, amount, "new"));
        PoolLedger after = PoolLedger.of(POOL, more);
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal used = BigDecimal.ZERO;
        for (int year = 2021; year <= 2026; year++) {
            before = before.add(year(ledger, kind, year).advanceUsed());
            used = used.add(year(after, kind, year).advanceUsed());
        }
        for (int i = 0; i < ledger.entries().size(); i++) {
            EntryOutcome one = ledger.outcomes().get(i);
            if (!one.isRefused() && !one.rule().equals(after.outcomes().get(i).rule())) {
                return false;
            }
        }
        return !after.outcomes().get(more.size() - 1).isRefused() && used.compareTo(before) == 0;
    }

    @Test
    void randomLedgers_theOrderOfEntriesDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<PoolEntry> entries = random(random, 40);
            List<PoolEntry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, random);
            PoolLedger one = PoolLedger.of(POOL, entries);
            PoolLedger other = PoolLedger.of(POOL, shuffled);

            for (FundKind kind : FundKind.values()) {
                for (int year = 2021; year <= 2026; year++) {
                    assertThat(other.free(kind, year)).isEqualTo(one.free(kind, year));
                }
            }
            assertThat(other.outcomes().stream().filter(EntryOutcome::isRefused).count())
                    .isEqualTo(one.outcomes().stream()
                            .filter(EntryOutcome::isRefused)
                            .count());
        }
    }

    /** A second way to reckon: day by day, with nothing but the sentences of the rule table. */
    @Test
    void randomLedgers_agreeWithTheRuleTableReckonedPlainly() {
        Random random = new Random(99);
        for (int round = 0; round < 200; round++) {
            List<PoolEntry> entries = random(random, 50).stream()
                    .filter(entry -> entry.type() == EntryType.COMMITMENT && entry.kind() == FundKind.INVESTMENT)
                    .toList();
            PoolLedger ledger = PoolLedger.of(POOL, entries);
            long[] left = {1650, 1650, 1650, 1650, 1650, 1750};
            for (int i = 0; i < left.length; i++) {
                left[i] *= 1_000_000;
            }
            long[] own = left.clone();
            TreeMap<LocalDate, Long> days = new TreeMap<>();
            entries.forEach(entry ->
                    days.merge(entry.date(), entry.amount().unscaledValue().longValueExact(), Long::sum));
            long[] used = new long[6];

            int year = 2021;
            for (var day : days.entrySet()) {
                if (day.getKey().getYear() < 2021 || day.getKey().getYear() > 2026) {
                    continue;
                }
                for (; year < day.getKey().getYear(); year++) {
                    left[year - 2020] += left[year - 2021];
                    left[year - 2021] = 0;
                }
                int at = year - 2021;
                long shortBy = Math.max(0, day.getValue() - left[at]);
                long later = 0;
                for (int i = at + 1; i < 6; i++) {
                    later += left[i];
                }
                if (shortBy > Math.min(own[at] / 5 - used[at], later)) {
                    continue;
                }
                left[at] = Math.max(0, left[at] - day.getValue());
                used[at] += shortBy;
                for (int i = at + 1; i < 6 && shortBy > 0; i++) {
                    long taken = Math.min(shortBy, left[i]);
                    left[i] -= taken;
                    shortBy -= taken;
                }
            }
            for (; year < 2026; year++) {
                left[year - 2020] += left[year - 2021];
                left[year - 2021] = 0;
            }
            assertThat(ledger.totals(FundKind.INVESTMENT, 2026).remaining().orElseThrow())
                    .isEqualByComparingTo(BigDecimal.valueOf(left[5], 2));
        }
    }
}
