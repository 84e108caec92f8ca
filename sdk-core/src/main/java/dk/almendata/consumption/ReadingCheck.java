package dk.almendata.consumption;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the readings of an installation before anything is computed of them. Says which of them are in doubt, because a date or a year
 * mark contradicts their order: it cannot be told which of two is the wrong one, so both are. For one thread.
 */
final class ReadingCheck {

    private final InstallationNumber installation;
    private final List<MeterReading> readings;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet doubtful = new BitSet();
    private final BitSet wrongMarks = new BitSet();
    private final @Nullable LocalDate[] dates;

    ReadingCheck(ReadingSeries series) {
        this.installation = series.installation();
        this.readings = series.readings();
        this.dates = new @Nullable LocalDate[readings.size()];
        numbers();
        dates();
        annualDates();
        yearMarks();
        exchanges();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether any reading from one to another, both included, is in doubt. */
    boolean isDoubtful(int from, int to) {
        int next = doubtful.nextSetBit(from);
        return next >= 0 && next <= to;
    }

    /** The day of a reading, null where there is none or it stands for none. */
    @Nullable
    LocalDate date(int index) {
        return dates[index];
    }

    private void numbers() {
        for (int i = 1; i < readings.size(); i++) {
            if (readings.get(i).number() == readings.get(i - 1).number()) {
                String number = Integer.toString(readings.get(i).number());
                doubt(i - 1, i, FindingCode.READING_ORDER, "readingNumber", number, "found the number a second time");
            }
        }
    }

    private void dates() {
        int previous = -1;
        for (int i = 0; i < readings.size(); i++) {
            Optional<LocalDate> stated = readings.get(i).date();
            if (stated.isEmpty()) {
                doubt(i, i, FindingCode.READING_DATE, "date", null, "found none");
            } else if (Sentinel.is(stated.get())) {
                String text = stated.get().toString();
                doubt(i, i, FindingCode.READING_DATE, "date", text, "found " + text + ", which stands for none");
            } else {
                LocalDate date = stated.get();
                LocalDate before = previous < 0 ? null : dates[previous];
                dates[i] = date;
                if (before != null && date.isBefore(before)) {
                    doubt(
                            previous,
                            i,
                            FindingCode.READING_ORDER,
                            "date",
                            date.toString(),
                            "found " + date + " after " + before);
                }
                previous = i;
            }
        }
    }

    private void annualDates() {
        int previous = -1;
        for (int i = 0; i < readings.size(); i++) {
            if (readings.get(i).kind() == ReadingKind.ANNUAL) {
                LocalDate date = dates[i];
                if (previous >= 0 && date != null && date.equals(dates[previous])) {
                    doubt(
                            previous,
                            i,
                            FindingCode.READING_ORDER,
                            "date",
                            date.toString(),
                            "found two annual readings on one day");
                }
                previous = i;
            }
        }
    }

    private void yearMarks() {
        int previous = -1;
        for (int i = 0; i < readings.size(); i++) {
            OptionalInt mark = readings.get(i).yearMark();
            if (mark.isEmpty()) {
                continue;
            }
            if (previous >= 0) {
                int before = readings.get(previous).yearMark().orElseThrow();
                boolean bothAnnual = readings.get(i).kind() == ReadingKind.ANNUAL
                        && readings.get(previous).kind() == ReadingKind.ANNUAL;
                if (mark.getAsInt() < before || (bothAnnual && mark.getAsInt() == before)) {
                    wrongMark(previous, i, mark.getAsInt(), "found " + mark.getAsInt() + " after " + before);
                }
            }
            previous = i;
        }
        annualMarks();
    }

    /** Two annual readings of one year with others between them. */
    private void annualMarks() {
        int previous = -1;
        for (int i = 0; i < readings.size(); i++) {
            MeterReading reading = readings.get(i);
            if (reading.kind() != ReadingKind.ANNUAL || reading.yearMark().isEmpty()) {
                continue;
            }
            if (previous >= 0
                    && previous < i - 1
                    && reading.yearMark().equals(readings.get(previous).yearMark())) {
                int mark = reading.yearMark().getAsInt();
                wrongMark(previous, i, mark, "found " + mark + " twice");
            }
            previous = i;
        }
    }

    /** Both are in doubt, and each mark is told once. */
    private void wrongMark(int first, int second, int mark, String detail) {
        doubtful.set(first);
        doubtful.set(second);
        if (!wrongMarks.get(second)) {
            wrongMarks.set(second);
            report(second, FindingCode.READING_YEAR_MARK, "yearMark", Integer.toString(mark), detail);
        }
    }

    private void exchanges() {
        for (int i = 0; i < readings.size(); i++) {
            ReadingKind kind = readings.get(i).kind();
            if (kind == ReadingKind.EXCHANGE_OUT && i + 1 < readings.size() && !isExchange(i)) {
                report(
                        i,
                        FindingCode.READING_EXCHANGE,
                        "kind",
                        null,
                        "found no first reading of the new part after it");
            }
            if (kind == ReadingKind.EXCHANGE_IN && i > 0 && !isExchange(i - 1)) {
                report(
                        i,
                        FindingCode.READING_EXCHANGE,
                        "kind",
                        null,
                        "found no last reading of the old part before it");
            }
            if (isExchange(i)
                    && readings.get(i).meter().hasPartsOf(readings.get(i + 1).meter())) {
                doubt(i, i + 1, FindingCode.READING_EXCHANGE, "kind", null, "found the same parts before and after");
            }
            LocalDate date = dates[i];
            LocalDate next = i + 1 < readings.size() ? dates[i + 1] : null;
            if (isExchange(i) && date != null && next != null && !date.equals(next)) {
                report(
                        i + 1,
                        FindingCode.READING_EXCHANGE_GAP,
                        "date",
                        next.toString(),
                        "found " + date + " and " + next);
            }
        }
    }

    /** Whether a reading and the next one are the two of an exchange. */
    boolean isExchange(int index) {
        return index >= 0
                && index + 1 < readings.size()
                && readings.get(index).kind() == ReadingKind.EXCHANGE_OUT
                && readings.get(index + 1).kind() == ReadingKind.EXCHANGE_IN;
    }

    private void doubt(int first, int second, FindingCode code, String column, @Nullable String value, String detail) {
        doubtful.set(first);
        doubtful.set(second);
        report(second, code, column, value, detail);
    }

    /** Something about a figure of a register. */
    void report(int index, FindingCode code, Register register, BigDecimal value, String detail) {
        report(index, code, register.heading(), value.toPlainString(), detail);
    }

    void report(int index, FindingCode code, String column, @Nullable String value, String detail) {
        MeterReading reading = readings.get(index);
        Place place = new Place(Optional.empty(), reading.line(), OptionalLong.empty(), Optional.of(column));
        String where = " in reading " + reading.number() + " of installation " + installation;
        findings.add(
                new Finding(code, place, Optional.ofNullable(value).map(shown -> "'" + shown + "'"), detail + where));
    }
}
