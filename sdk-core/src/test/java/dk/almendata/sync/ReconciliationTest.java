package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.Reconciliation.Line;
import dk.almendata.sync.Reconciliation.Sums;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reconciliation says of the rows and sums that it holds. */
class ReconciliationTest {

    @ParameterizedTest
    @CsvSource({
        // rows before, after, sum before, above zero, sum after, above zero, differs
        "12, 12, 100.00, 100.00, 100.00, 100.00, false",
        "12, 12, 100.0, 100.0, 100.00, 100.00, false",
        "12, 12, 0, 0, 0.00, 0.00, false",
        "0, 0, 0, 0, 0, 0, false",
        "12, 13, 100.00, 100.00, 100.00, 100.00, true",
        "12, 0, 0, 0, 0, 0, true",
        "0, 1, 0, 0, 0, 0, true",
        "12, 12, 100.00, 100.00, 100.01, 100.01, true",
        "12, 12, 100.00, 100.00, -100.00, 0, true",
        "12, 12, 0, 500.00, 0, 400.00, true",
        "12, 12, -1.00, 500.00, -2.00, 500.00, true",
        "12, 12, 12345678901234567890.01, 12345678901234567890.01, 12345678901234567890.02, 12345678901234567890.02, true",
    })
    void line_differsByRowsOrSums(
            long rowsBefore,
            long rowsAfter,
            BigDecimal before,
            BigDecimal aboveBefore,
            BigDecimal after,
            BigDecimal aboveAfter,
            boolean differs) {
        Amount amount = new Amount("Beløb", new Sums(before, aboveBefore), new Sums(after, aboveAfter));
        Line line = new Line("0240", "2024-10", rowsBefore, rowsAfter, List.of(amount));

        assertThat(line.differs()).isEqualTo(differs);
        assertThat(new Reconciliation("leje", List.of(line)).differs()).isEqualTo(differs);
        assertThat(amount.difference()).isEqualTo(after.subtract(before));
        assertThat(amount.differenceAboveZero()).isEqualTo(aboveAfter.subtract(aboveBefore));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0, false",
        "5.0, 5.00, 1, 1, false",
        "-1, 0, 0, 0, true",
        "0, 0, 0, 7, true",
        "4, 5, 5, 5, true",
    })
    void amount_hasBothSigns_whereAnythingLiesBelowZero(
            BigDecimal before, BigDecimal aboveBefore, BigDecimal after, BigDecimal aboveAfter, boolean both) {
        assertThat(new Amount("Beløb", new Sums(before, aboveBefore), new Sums(after, aboveAfter)).hasBothSigns())
                .isEqualTo(both);
    }

    @ParameterizedTest
    @CsvSource({"1.00, 0.99", "-1.00, -0.01", "5, -1"})
    void sums_thatCannotBe_areRefused(BigDecimal all, BigDecimal aboveZero) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sums(all, aboveZero));
    }

    /** Books are in balance before and after a correction; what was posted in debit is not what it was. */
    @Test
    void balancedBooks_sayWhatLiesAboveZero() {
        Reconciliation books = new Reconciliation(
                "postering",
                List.of(new Line(
                        "0240",
                        "2024-10",
                        2,
                        2,
                        List.of(new Amount("Beløb", balanced("500.00"), balanced("400.00"))))));

        assertThat(books.sentence())
                .isEqualTo(
                        "postering: 1 of 1 place (organisation and month) differs; rows 2 before, 2 after; Beløb above zero"
                                + " 500.00 before, 400.00 after.");
    }

    private static Sums balanced(String debit) {
        return new Sums(BigDecimal.ZERO.setScale(2), new BigDecimal(debit));
    }

    @Test
    void lineWithoutAmounts_differsByRowsAlone() {
        assertThat(new Line("0240", "2024-10", 3, 3, List.of()).differs()).isFalse();
        assertThat(new Line("0240", "2024-10", 3, 4, List.of()).differs()).isTrue();
    }

    @Test
    void lines_standByOrganisationAndMonth() {
        Reconciliation reconciliation = new Reconciliation(
                "leje",
                List.of(
                        line("none", "2024-01", 1, 1, "0"),
                        line("0397", "2024-01", 1, 1, "0"),
                        line("0240", "none", 1, 1, "0"),
                        line("0240", "2024-02", 1, 1, "0"),
                        line("0240", "2024", 1, 1, "0")));

        assertThat(reconciliation.lines())
                .extracting(Line::place)
                .containsExactly("0240 2024", "0240 2024-02", "0240 none", "0397 2024-01", "none 2024-01");
    }

    @Test
    void totals_areTheSumsOfTheLines() {
        Reconciliation reconciliation = new Reconciliation(
                "leje",
                List.of(
                        line("0240", "2024-10", 2, 3, "999999999999999999.99", "-0.01"),
                        line("0240", "2024-11", 5, 4, "999999999999999999.99", "0.02")));

        assertThat(reconciliation.rowsBefore()).isEqualTo(7);
        assertThat(reconciliation.rowsAfter()).isEqualTo(7);
        assertThat(reconciliation.amounts())
                .containsExactly(
                        new Amount("A", sums("1999999999999999999.98"), sums("0")),
                        new Amount("B", new Sums(new BigDecimal("0.01"), new BigDecimal("0.02")), sums("0")));
    }

    @Test
    void nothing_doesNotDiffer() {
        Reconciliation nothing = new Reconciliation("leje", List.of());

        assertThat(nothing.differs()).isFalse();
        assertThat(nothing.amounts()).isEmpty();
        assertThat(nothing.sentence())
                .isEqualTo("leje: no difference in 0 places (organisation and month); rows 0 before, 0 after.");
    }

    /** A place twice would be counted twice; amounts in another order would be added to the wrong column. */
    @Test
    void linesThatDoNotGoTogether_areRefused() {
        Line line = line("0240", "2024-10", 1, 1, "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reconciliation("leje", List.of(line, line)))
                .withMessageContaining("0240 2024-10 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reconciliation("leje", List.of(line, line("0240", "2024-11", 1, 1, "1", "2"))))
                .withMessageContaining("different amounts");
    }

    /** A posting that moved to another month leaves the totals alike. */
    @Test
    void moved_differsInBothPlacesAndNotInTotal() {
        Reconciliation moved = new Reconciliation(
                "postering",
                List.of(change("2024-10", 2, 1, "30.00", "10.00"), change("2024-11", 1, 2, "5.00", "25.00")));

        assertThat(moved.differing()).hasSize(2);
        assertThat(moved.sentence())
                .isEqualTo(
                        "postering: 2 of 2 places (organisation and month) differ; rows 3 before, 3 after; Beløb 35.00"
                                + " before, 35.00 after.");
    }

    @Test
    void sentence_namesTheAmountsThatDiffer() {
        Reconciliation one = new Reconciliation(
                "postering",
                List.of(
                        new Line(
                                "0240",
                                "2024-10",
                                12,
                                12,
                                List.of(
                                        new Amount("Beløb", sums("1200.00"), sums("1100.00")),
                                        new Amount("Moms", sums("1"), sums("1")))),
                        new Line(
                                "0240",
                                "2024-11",
                                1,
                                1,
                                List.of(
                                        new Amount("Beløb", sums("10"), sums("10")),
                                        new Amount("Moms", sums("1"), sums("1"))))));

        assertThat(one.sentence())
                .isEqualTo("postering: 1 of 2 places (organisation and month) differs; rows 13 before, 13 after; Beløb"
                        + " 1210.00 before, 1110.00 after.");
        assertThat(one.finding(Place.ofFile("Postering.csv"))).hasValueSatisfying(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.FULL_DIFFERS);
            assertThat(finding.message())
                    .startsWith("Postering.csv: expected as many rows and the same sums")
                    .contains("1 of 2 places", "Beløb 1210.00 before, 1110.00 after", "the first is 0240 2024-10")
                    .doesNotContain("Moms");
        });
    }

    @Test
    void equal_isNoFinding() {
        Reconciliation equal = new Reconciliation("leje", List.of(line("0240", "2024-10", 7, 7, "0")));

        assertThat(equal.finding(Place.ARCHIVE)).isEmpty();
        assertThat(equal.sentence())
                .isEqualTo("leje: no difference in 1 place (organisation and month); rows 7 before, 7 after.");
    }

    /** Rows that differ in a text alone have the same number and sums. */
    @ParameterizedTest
    @CsvSource({"0, 0, false", "1, 1, true", "1, 0, true", "0, 1, true"})
    void difference_seesRowsThatDifferInATextAlone(long onlyOlder, long onlyNewer, boolean differs) {
        TableDifference difference = new TableDifference(
                "leje", List.of(new TableDifference.Line(line("0240", "2024-10", 7, 7, "0"), onlyOlder, onlyNewer)));

        assertThat(difference.differs()).isEqualTo(differs);
        assertThat(difference.sums().differs()).isFalse();
        assertThat(difference.sentence())
                .endsWith("Rows only before: " + onlyOlder + ", only after: " + onlyNewer + ".");
    }

    /** A line whose amounts, named by letters, have sums before and nothing after. */
    private static Line line(String organisation, String month, long rowsBefore, long rowsAfter, String... sums) {
        List<Amount> amounts = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            amounts.add(new Amount(String.valueOf((char) ('A' + i)), sums(sums[i]), sums("0")));
        }
        return new Line(organisation, month, rowsBefore, rowsAfter, amounts);
    }

    private static Line change(String month, long rowsBefore, long rowsAfter, String before, String after) {
        return new Line("0240", month, rowsBefore, rowsAfter, List.of(new Amount("Beløb", sums(before), sums(after))));
    }

    private static Sums sums(String one) {
        BigDecimal value = new BigDecimal(one);
        return new Sums(value, value.max(BigDecimal.ZERO));
    }
}
