package dk.almendata.consumption;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.RoadCode;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a consumer file from their bytes and checks every rule of the format (utility text, 3.1), without an object for each
 * field.
 *
 * <p>Eleven fields, empty ones too. Obligatory are both numbers, road code, house number, both dates, and m3, MWh or both. Numbers are
 * positive and whole; 0 in both numbers says that the consumer is a potential one. Road code 1 to 9999, house number 1 to 999 (zeros in
 * front are dropped and flagged), one letter A to Z (a small one is raised and flagged). Amounts have a decimal point and no sign, at most 9
 * digits before it and 9 after. Dates are {@code dd-mm-yyyy}, ten characters, of the years 1900 to 2100, and the last one lies after the first. A
 * field may stand in quotes, doubled inside; so a name may hold the separator. Blanks around a field are dropped.
 *
 * <p>A line with a fault is refused; every fault of it is told once. One parser reads one file, line after line; it is not thread-safe, and its
 * values hold until the next line.
 *
 * <pre>{@code
 * ConsumerLineParser parser = new ConsumerLineParser(LineEncoding.UTF_8, FieldSeparator.COMMA);
 * byte[] bytes = "John Doe,12345678,1,3423,12,A,stuen,901.4,30.9,08-05-2002,11-05-2003".getBytes(UTF_8);
 * if (parser.parse(bytes, 0, bytes.length, 1, issues::add)) {
 *     parser.annualVolume(DayCount.EXCLUSIVE);  // 894.051630435
 * }
 * }</pre>
 */
public final class ConsumerLineParser {

    private static final int FIELDS = ConsumerField.values().length;
    private static final long HOURS = 860;

    private final FieldSeparator separator;
    private final FieldSplitter fields;
    private final FieldValues values;
    private final TextDecoder decoder;

    private byte[] bytes = {};
    private boolean usable;
    private @Nullable String decodedName;
    private @Nullable String decodedUnitText;
    private long consumer;
    private long installation;
    private int road;
    private int house;
    private int letter;

    /**
     * A parser for one file.
     *
     * @param encoding how its text is encoded
     * @param separator what stands between its fields
     */
    public ConsumerLineParser(LineEncoding encoding, FieldSeparator separator) {
        this.separator = Objects.requireNonNull(separator, "separator");
        this.decoder = new TextDecoder(Objects.requireNonNull(encoding, "encoding"));
        this.fields = new FieldSplitter(separator);
        this.values = new FieldValues(fields, decoder);
    }

    /**
     * Reads a line.
     *
     * @param source the bytes; they must not change until the next line is read, or the values are no longer asked for
     * @param from the first byte of the line
     * @param to one past its last byte; line ends are no part of it
     * @param line its number, from 1
     * @param issues takes every fault once
     * @return true if the line can be used
     */
    public boolean parse(byte[] source, int from, int to, long line, ConsumerLineIssueSink issues) {
        bytes = source;
        usable = false;
        decodedName = null;
        decodedUnitText = null;
        int count = fields.split(source, from, to);
        values.begin(source);
        if (count != FIELDS || fields.openQuote() >= 0 || (line == 1 && areHeadings())) {
            issues.accept(unread(count, from, to, line));
            return false;
        }
        texts();
        numbers();
        values.amounts();
        values.period();
        if (values.areFaulty()) {
            values.tell(line, issues);
            return false;
        }
        usable = true;
        return true;
    }

    /** Why the fields of a line are not looked at. */
    private ConsumerLineIssue unread(int count, int from, int to, long line) {
        int open = fields.openQuote();
        if (open >= 0) {
            return open < FIELDS
                    ? ConsumerLineIssue.ofHidden(line, ConsumerField.of(open + 1), ConsumerLineFault.QUOTE)
                    : ConsumerLineIssue.ofLine(line, ConsumerLineFault.QUOTE, "a quote in field " + (open + 1));
        }
        if (count == 1 && isEmpty(ConsumerField.NAME)) {
            return ConsumerLineIssue.ofLine(line, ConsumerLineFault.LINE_EMPTY, "");
        }
        return count == FIELDS
                ? ConsumerLineIssue.ofLine(line, ConsumerLineFault.HEADINGS, "words where numbers and dates belong")
                : ConsumerLineIssue.ofLine(line, ConsumerLineFault.FIELD_COUNT, countDetail(count, bytes, from, to));
    }

    private String countDetail(int count, byte[] source, int from, int to) {
        int others = 0;
        for (int i = from; i < to; i++) {
            others += source[i] == separator.other().character() ? 1 : 0;
        }
        return count
                + (count == 1 ? " field" : " fields")
                + (others == FIELDS - 1 ? ", and ten of the separator that the file does not have" : "");
    }

    private boolean areHeadings() {
        return isWord(ConsumerField.CONSUMER_NUMBER)
                && isWord(ConsumerField.INSTALLATION_NUMBER)
                && isWord(ConsumerField.FROM)
                && isWord(ConsumerField.TO);
    }

    private boolean isWord(ConsumerField field) {
        int start = fields.start(field);
        return start < fields.end(field) && (bytes[start] > '9' || bytes[start] < 0);
    }

    private void texts() {
        if (fields.isUnusual()) {
            decodedName = values.text(ConsumerField.NAME);
            decodedUnitText = values.text(ConsumerField.UNIT_TEXT);
        }
    }

    private void numbers() {
        values.numbers();
        consumer = values.consumer();
        installation = values.installation();
        road = (int) values.road();
        house = (int) values.house();
        letter = values.letter();
    }

    private boolean isEmpty(ConsumerField field) {
        return fields.start(field) == fields.end(field);
    }

    /**
     * Whether the line is of a potential consumer.
     *
     * @return true if both numbers are 0
     */
    public boolean isPotential() {
        return consumer == 0;
    }

    /**
     * The consumer's number as it stands.
     *
     * @return 0 for a potential consumer
     */
    public long consumerNumber() {
        return consumer;
    }

    /**
     * The installation's number as it stands.
     *
     * @return 0 for a potential consumer
     */
    public long installationNumber() {
        return installation;
    }

    /**
     * Counts the line at its address.
     *
     * @param counts where to count
     */
    public void countIn(AddressCounts counts) {
        counts.add(InstallationPlace.packed(road, house, letter));
    }

    /**
     * How many lines of the file are at the address of this one.
     *
     * @param counts the counts of the whole file
     * @return how many
     */
    public int installationsAtAddress(AddressCounts counts) {
        return counts.at(InstallationPlace.packed(road, house, letter));
    }

    /**
     * The length of the period.
     *
     * @param count how days are counted; those of a potential consumer always with both ends
     * @return the days
     */
    public long days(DayCount count) {
        return values.days(isPotential() ? DayCount.INCLUSIVE : count);
    }

    /**
     * The volume of a year of 365 days, as {@link ConsumerFigures#annual} has it, rounded half up to 9 decimals.
     *
     * @param count how days are counted
     * @return empty if the volume is not known
     */
    public Optional<BigDecimal> annualVolume(DayCount count) {
        return annual(values.volume(), values.volumeScale(), count);
    }

    /**
     * The energy of a year of 365 days in MWh, as {@link ConsumerFigures#annual} has it, rounded half up to 9 decimals.
     *
     * @param count how days are counted
     * @return empty if the energy is not known
     */
    public Optional<BigDecimal> annualEnergyMwh(DayCount count) {
        return annual(values.energy(), values.energyScale(), count);
    }

    private Optional<BigDecimal> annual(long amount, int scale, DayCount count) {
        if (amount == FieldValues.ABSENT) {
            return Optional.empty();
        }
        return Optional.of(
                isPotential()
                        ? BigDecimal.valueOf(amount, scale)
                        : FixedPoint.quotient(amount, scale, Annualisation.DAYS_OF_A_YEAR, days(count), 0));
    }

    /**
     * The mean cooling by {@link CoolingMethod#FACTOR_860}, rounded half up to 9 decimals, without looking at limits.
     *
     * @return degrees; empty if an amount is not known or no water ran
     */
    public Optional<BigDecimal> meanCooling() {
        if (values.energy() == FieldValues.ABSENT || values.volume() == FieldValues.ABSENT || values.volume() == 0) {
            return Optional.empty();
        }
        return Optional.of(FixedPoint.quotient(
                values.energy(), values.energyScale(), HOURS, values.volume(), values.volumeScale()));
    }

    /**
     * The line as a value of its own.
     *
     * @return the line
     * @throws IllegalStateException if the last line was refused
     */
    public ConsumerLine line() {
        if (!usable) {
            throw new IllegalStateException("Expected a line that was read, found one that was refused");
        }
        return new ConsumerLine(
                text(ConsumerField.NAME, decodedName),
                isPotential() ? null : new ConsumerNumber(consumer),
                isPotential() ? null : new InstallationNumber(installation),
                new InstallationPlace(
                        RoadCode.of(road),
                        letter == 0 ? HouseNumber.of(house) : HouseNumber.of(house, (char) ('A' + letter - 1))),
                text(ConsumerField.UNIT_TEXT, decodedUnitText),
                values.consumption(),
                new ConsumptionPeriod(values.from(), values.to()),
                values.repaired());
    }

    private String text(ConsumerField field, @Nullable String decoded) {
        if (decoded != null) {
            return decoded;
        }
        String text = TextDecoder.ascii(bytes, fields.start(field), fields.end(field));
        return fields.isEscaped(field) ? text.replace("\"\"", "\"") : text;
    }
}
