package dk.almendata.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4 on accounts: charts, sides, financial years, the break of 2012, control sums and comparisons. */
class AccountsTest {

    private static final LbfNumber AFDELING = LbfNumber.of(LbfLevel.AFDELING, "0240001");

    private static AccountRow row(int year, String number, String amount, String budget) {
        return new AccountRow(
                AFDELING,
                FinancialYear.calendar(year),
                new AccountNumber(number),
                "konto " + number,
                amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount)),
                budget.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(budget)));
    }

    /** Sign by K/D. */
    @ParameterizedTest
    @CsvSource({"D, DEBIT, 5", "K, CREDIT, -5", "' k ', CREDIT, -5"})
    void side_givesTheSign(String letter, Side side, BigDecimal signed) {
        assertThat(Side.find(letter)).hasValue(side);
        assertThat(side.debitPositive(new BigDecimal("5"))).isEqualByComparingTo(signed);
        assertThat(side.debitPositive(side.debitPositive(new BigDecimal("5")))).isEqualByComparingTo("5");
    }

    @Test
    void side_ofAnotherLetter_isUnknown() {
        assertThat(Side.find("S")).isEmpty();
    }

    /** Organisation and afdeling charts apart. */
    @Test
    void chart_findsTheNumberExactlyAsItStands() {
        ChartLine line = new ChartLine(
                "5116.000", "K", Optional.of(Side.DEBIT), new AccountNumber("116"), "Planlagt vedligeholdelse");
        Chart chart = Chart.of(LbfLevel.AFDELING, 2024, List.of(line));

        assertThat(chart.find(new AccountNumber("116"))).hasValue(line);
        assertThat(chart.find(new AccountNumber("0116"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Chart.of(LbfLevel.BYGGEAFSNIT, 2024, List.of()));
    }

    /** The accounting year is not always the calendar year; the deadline lies five months after its end. */
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31, 2025-05-31",
        "2024, 2024-07-01, 2025-06-30, 2025-11-30",
        "2025, 2024-07-01, 2025-06-30, 2025-11-30",
        "2024, 2023-08-01, 2024-07-31, 2024-12-31",
        "2024, 2023-10-01, 2024-09-30, 2025-02-28",
        "2023, 2022-10-01, 2023-09-30, 2024-02-29",
    })
    void financialYear_hasStartAndEnd(int number, LocalDate start, LocalDate end, LocalDate reportedBy) {
        FinancialYear year = new FinancialYear(number, start, end);

        assertThat(year.reportedBy()).isEqualTo(reportedBy);
        assertThat(year.contains(start)).isTrue();
        assertThat(year.contains(end)).isTrue();
        assertThat(year.contains(end.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-01-01, 2024-01-01", "2024, 2024-12-31, 2024-01-01", "2022, 2024-01-01, 2024-12-31"})
    void financialYear_thatCannotBe_isRefused(int number, LocalDate start, LocalDate end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FinancialYear(number, start, end));
    }

    /** The break at 115/116: years starting 2012-08-01 or later. */
    @ParameterizedTest
    @CsvSource({
        "116,   2012-01-01, 2013-01-01, true",
        "115,   2011-08-01, 2012-08-01, true",
        "116.2, 2012-07-31, 2012-08-01, true",
        "116,   2011-01-01, 2012-07-31, false",
        "116,   2012-08-01, 2014-01-01, false",
        "120,   2012-01-01, 2013-01-01, false",
        "1000,  2012-01-01, 2013-01-01, false",
    })
    void series_breaksAt115And116(String number, LocalDate one, LocalDate other, boolean broken) {
        FinancialYear earlier =
                new FinancialYear(one.getYear(), one, one.plusYears(1).minusDays(1));
        FinancialYear later =
                new FinancialYear(other.getYear(), other, other.plusYears(1).minusDays(1));

        assertThat(SeriesBreak.between(SeriesBreak.known(), new AccountNumber(number), earlier, later)
                        .isPresent())
                .isEqualTo(broken);
        assertThat(SeriesBreak.between(SeriesBreak.known(), new AccountNumber(number), later, earlier)
                        .isPresent())
                .isEqualTo(broken);
    }

    @Test
    void mapping_renumbersOnlyAcrossTheDay() {
        LocalDate from = LocalDate.of(2014, 1, 1);
        AccountNumber old = new AccountNumber("202.1");
        AccountNumber now = new AccountNumber("204");
        AccountNumber gone = new AccountNumber("299");
        DatedMapping mapping = DatedMapping.of(List.of(
                new DatedMapping.Step(now, Optional.of(new AccountNumber("205")), LocalDate.of(2016, 1, 1)),
                new DatedMapping.Step(old, Optional.of(now), from),
                new DatedMapping.Step(gone, Optional.empty(), from)));

        assertThat(mapping.carry(old, FinancialYear.calendar(2013), FinancialYear.calendar(2014)))
                .hasValue(now);
        assertThat(mapping.carry(old, FinancialYear.calendar(2013), FinancialYear.calendar(2016)))
                .hasValue(new AccountNumber("205"));
        assertThat(mapping.carry(old, FinancialYear.calendar(2012), FinancialYear.calendar(2013)))
                .hasValue(old);
        assertThat(mapping.carry(gone, FinancialYear.calendar(2013), FinancialYear.calendar(2014)))
                .isEmpty();
        assertThat(mapping.carry(gone, FinancialYear.calendar(2014), FinancialYear.calendar(2015)))
                .hasValue(gone);
    }

    /** The check 310 = 430, with the difference shown. */
    @ParameterizedTest
    @CsvSource({"600000.00, -600000.00, 0.00", "600000.00, -600000.01, -0.01", "0, -1, -1"})
    void balance_showsItsDifference(String assets, String liabilities, BigDecimal difference) {
        List<ControlResult> results = ControlResult.of(
                List.of(row(2024, "310", assets, ""), row(2024, "430", liabilities, "")), ControlSum.ofAfdeling());

        assertThat(results).hasSize(1);
        assertThat(results.get(0).sum()).isEqualTo(ControlSum.BALANCE);
        assertThat(results.get(0).difference().orElseThrow()).isEqualByComparingTo(difference);
        assertThat(results.get(0).holds()).isEqualTo(difference.signum() == 0);
    }

    /** A side that is missing is no 0: the check is not complete, whichever side it is. */
    @ParameterizedTest
    @CsvSource({"310, 100", "430, -100"})
    void balance_withOneSide_isNotComplete(String number, String amount) {
        List<ControlResult> results = ControlResult.of(List.of(row(2024, number, amount, "")), ControlSum.ofAfdeling());

        assertThat(results).hasSize(1);
        assertThat(results.get(0).difference()).isEmpty();
        assertThat(results.get(0).holds()).isFalse();
    }

    /** Sub-accounts are of their account, sums within it are not; a row that has a budget alone is left aside. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            114 100; 116.1 500; 116.2 -400; 119.9 200           | 200 | 200
            114 100; 116 500; 116.2 -500; 119.9 100             | 100 | 100
            114 100; 116.1 500; 116.9 500; 119.9 600            | 600 | 600
            114 100; 1141 7; 1000 7; 7116.000 7; 119.9 100      | 100 | 100
            105.9 10; 105.1 4; 105 6; 106.2 5; 113.9 15         | 15  | 15
            119.9 0                                             | 0   | 0
            119.9 5                                             |     | 5
            120.1 5; 124.8 2; 124.9 7                           | 7   | 7
            """)
    void controlSums_takeSubAccountsIn(String rows, BigDecimal computed, BigDecimal stated) {
        List<AccountRow> account = new ArrayList<>(List.of(row(2024, "115", "", "1")));
        for (String each : rows.split("; ")) {
            account.add(row(2024, each.split(" ")[0], each.split(" ")[1], ""));
        }
        List<ControlResult> results = ControlResult.of(account, ControlSum.ofAfdeling());

        assertThat(results).hasSize(1);
        assertThat(results.get(0).computed()).isEqualTo(Optional.ofNullable(computed));
        assertThat(results.get(0).stated()).hasValue(stated);
    }

    @Test
    void row_hasAnAmountOrABudget() {
        assertThatIllegalArgumentException().isThrownBy(() -> row(2024, "116", "", ""));
        assertThat(AccountComparison.of(List.of(row(2024, "116", "", "5.00")))
                        .budget(AFDELING, FinancialYear.calendar(2024)))
                .singleElement()
                .satisfies(account -> {
                    assertThat(account.before()).hasValue(new BigDecimal("5.00"));
                    assertThat(account.after()).isEmpty();
                });
    }

    /** Nobody posts to a sum; if somebody did, it is compared. */
    @Test
    void postings_areNotComparedWithSums() {
        List<AccountRow> rows = List.of(
                row(2024, "114", "100.00", ""),
                row(2024, "117", "", "9.00"),
                row(2024, "119.9", "100.00", ""),
                row(2024, "310", "100.00", ""),
                row(2024, "430", "-100.00", ""));
        Posting cleaning = posting("v1", "114", new BigDecimal("100.00"));

        assertThat(PostingDifference.of(List.of(cleaning), rows)).isEmpty();
        assertThat(PostingDifference.of(List.of(cleaning, posting("v1", "119.9", new BigDecimal("7.00"))), rows))
                .extracting(PostingDifference::about)
                .containsExactly("119.9");
    }

    @Test
    void controlSums_withoutASourceAreMarked_andOnlyStatedTotalsAreChecked() {
        List<ControlResult> results = ControlResult.of(
                List.of(
                        row(2024, "114", "1", ""),
                        row(2024, "116", "2", ""),
                        row(2024, "116", "3", ""),
                        row(2024, "119.9", "6", ""),
                        row(2024, "120", "9", "")),
                ControlSum.ofAfdeling());

        assertThat(results).hasSize(1);
        assertThat(results.get(0).sum().illustrative()).isTrue();
        assertThat(results.get(0).sum().id()).isEqualTo("variable");
        assertThat(ControlSum.BALANCE.illustrative()).isFalse();
    }

    @Test
    void postings_leadToTheAccount() {
        Random random = new Random(5);
        List<Posting> postings = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < 100; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 2);
            sum = sum.add(amount);
            postings.add(posting("v" + i, "116", amount));
            postings.add(posting("v" + i, "305", amount.negate()));
        }
        AccountRow use = row(2024, "116", sum.toPlainString(), "");
        AccountRow other = row(2024, "305", sum.negate().toPlainString(), "");

        assertThat(PostingDifference.of(postings, List.of(use, other, row(2023, "116", "7", ""))))
                .isEmpty();
        assertThat(PostingDifference.ofVouchers(postings)).isEmpty();

        postings.set(0, posting("v0", "116", postings.get(0).amount().add(BigDecimal.ONE)));

        assertThat(PostingDifference.of(postings, List.of(use, other, row(2024, "120", "7", ""))))
                .extracting(each -> each.about() + " "
                        + each.posted()
                                .subtract(each.stated())
                                .stripTrailingZeros()
                                .toPlainString())
                .containsExactly("116 1", "120 -7");
        assertThat(PostingDifference.ofVouchers(postings))
                .extracting(PostingDifference::about)
                .containsExactly("v0");
    }

    private static Posting posting(String voucher, String number, BigDecimal amount) {
        return new Posting(AFDELING, 2024, LocalDate.of(2024, 3, 5), voucher, new AccountNumber(number), amount);
    }

    @Test
    void years_areCompared_missingStaysMissing_andTheBreakIsTold() {
        AccountComparison comparison = AccountComparison.of(List.of(
                row(2012, "116", "100.00", ""),
                row(2013, "116", "110.00", ""),
                row(2013, "116", "15.00", ""),
                row(2012, "111", "-50.00", ""),
                row(2013, "120", "7.00", "")));
        List<ComparedAccount> compared =
                comparison.years(AFDELING, FinancialYear.calendar(2012), FinancialYear.calendar(2013));

        assertThat(compared).extracting(each -> each.number().text()).containsExactly("111", "116", "120");
        assertThat(compared.get(0).after()).isEmpty();
        assertThat(compared.get(0).change()).isEmpty();
        assertThat(compared.get(1).change()).hasValue(new BigDecimal("25.00"));
        assertThat(compared.get(1).changePercent()).hasValue(new BigDecimal("25.0"));
        assertThat(compared.get(1).seriesBreak()).hasValue(SeriesBreak.FORVALTNINGSKLASSIFIKATION);
        assertThat(compared.get(2).before()).isEmpty();
        assertThat(comparison.years(AFDELING)).hasSize(2);
        assertThat(comparison.owners()).containsExactly(AFDELING);
    }

    @Test
    void years_areComparedAcrossANewNumber() {
        DatedMapping mapping = DatedMapping.of(List.of(new DatedMapping.Step(
                new AccountNumber("202"), Optional.of(new AccountNumber("203")), LocalDate.of(2014, 1, 1))));
        List<ComparedAccount> compared = AccountComparison.of(
                        List.of(row(2013, "202", "5", ""), row(2014, "203", "8", "")), mapping, List.of())
                .years(AFDELING, FinancialYear.calendar(2013), FinancialYear.calendar(2014));

        assertThat(compared).hasSize(1);
        assertThat(compared.get(0).change()).hasValue(new BigDecimal("3"));
    }

    @Test
    void budget_isTheFirstColumn_andZeroHasNoPercent() {
        List<ComparedAccount> compared = AccountComparison.of(List.of(
                        row(2024, "115", "110.00", "100.00"),
                        row(2024, "116", "110.00", "0.00"),
                        row(2024, "117", "110.00", "")))
                .budget(AFDELING, FinancialYear.calendar(2024));

        assertThat(compared.get(0).changePercent()).hasValue(new BigDecimal("10.0"));
        assertThat(compared.get(1).change()).hasValue(new BigDecimal("110.00"));
        assertThat(compared.get(1).changePercent()).isEmpty();
        assertThat(compared.get(2).before()).isEmpty();
    }
}
