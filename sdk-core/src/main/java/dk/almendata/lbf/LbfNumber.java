package dk.almendata.lbf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The number by which Landsbyggefonden knows a boligorganisation ({@code 0240}), an afdeling ({@code 0240001}) or a byggeafsnit
 * ({@code 024000102}).
 *
 * <p>Four digits for the organisation, three more for the afdeling, two more for the byggeafsnit, no separators (guide 3.2.1); so
 * {@code 024000102} lies in {@code 0240001}, which lies in {@code 0240}. Leading zeros count. Whether a number exists is not asked here: old
 * periods hold numbers that today's Stamdata no longer knows (decision). A kommune code also has four digits and is another thing.
 *
 * <p>People and files write these numbers in many ways. {@link #parse(LbfLevel, String) parse}, {@link #check(LbfLevel, String) check} and
 * {@link #isValid(LbfLevel, String) isValid} forgive the following and nothing else (decisions on LBF numbers); {@code check} reports every
 * repair.
 *
 * <table>
 * <caption>What is forgiven</caption>
 * <tr><th>Habit</th><th>Example</th><th>Read as</th></tr>
 * <tr><td>blanks of any kind around it, a byte order mark</td><td>{@code " 0240 "}</td><td>{@code 0240}</td></tr>
 * <tr><td>an apostrophe in front</td><td>{@code '0240001}</td><td>{@code 0240001}</td></tr>
 * <tr><td>lost leading zeros</td><td>{@code 240001}</td><td>{@code 0240001}</td></tr>
 * <tr><td>one decimal zero, point or comma</td><td>{@code 240001.0}</td><td>{@code 0240001}</td></tr>
 * <tr><td>thousands points or commas: one to three digits, then groups of three; also with a decimal zero behind the other mark</td>
 *     <td>{@code 240.001}, {@code 240.001,0}</td><td>{@code 0240001}</td></tr>
 * <tr><td>parts with a hyphen, stroke, underscore or blanks between them, one or different ones; each part is padded on its own</td>
 *     <td>{@code 240-1-2}, {@code 0240/001 - 02}</td><td>{@code 024000102}</td></tr>
 * <tr><td>afdeling and byggeafsnit as one part of exactly five digits</td><td>{@code 0045 08501}</td><td>{@code 004508501}</td></tr>
 * </table>
 *
 * <p>Refused, with the reason: scientific notation; {@code 240.000}, where the zeros may be decimals; other decimals; parts that do not
 * fit the stated level, an empty part among them ({@code 0240--001}); more digits than the level has, even if the first are zeros; letters,
 * signs, digits other than 0 to 9; points or commas beside separators of parts. An organisation {@code 0000} is a warning at every level.
 *
 * <p>Without a stated level only a text that leaves no choice is read: parts, nine digits, or four or seven digits that begin with a zero.
 * Everything else is refused ({@link LbfReason#LEVEL_NEEDED}) with the possible readings named: {@code 4508501} is afdeling
 * {@code 4508501} or byggeafsnit {@code 004508501}.
 *
 * <p>The order is that of the canonical texts, so a number comes directly before those that lie in it. Immutable; may be shared between
 * threads.
 */
public final class LbfNumber implements Comparable<LbfNumber> {

    /** What {@link #packed(LbfLevel, byte[], int, int)} answers when the text needs {@link #check(LbfLevel, String)}. */
    public static final long NEEDS_CHECK = -1;

    private final LbfLevel level;
    private final int packed;

    private LbfNumber(LbfLevel level, int packed) {
        this.level = level;
        this.packed = packed;
    }

    /** The number in a reading that was not refused. */
    static LbfNumber of(long reading) {
        return new LbfNumber(LbfReader.level(reading), LbfReader.number(reading));
    }

    /**
     * The number with these digits.
     *
     * @param level what it stands for
     * @param canonicalDigits exactly as many digits as the level has
     * @return the number
     * @throws InvalidLbfNumberException if the text is anything else, also if {@code parse} would accept it
     */
    public static LbfNumber of(LbfLevel level, String canonicalDigits) {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(canonicalDigits, "canonicalDigits");
        long reading = LbfReader.read(level, canonicalDigits);
        if (LbfReader.isRefused(reading)) {
            throw InvalidLbfNumberException.refused(level, canonicalDigits, reading);
        }
        if (LbfReader.isRepaired(reading)) {
            throw InvalidLbfNumberException.notCanonical(level, canonicalDigits, reading);
        }
        return of(reading);
    }

    /**
     * The number with this numeric value, the leading zeros following from the level.
     *
     * @param level what it stands for
     * @param packed the value as {@link #packed()} gives it: 240001 for afdeling {@code 0240001}
     * @return the number
     * @throws IllegalArgumentException if the value is negative or has more digits than the level
     */
    public static LbfNumber ofPacked(LbfLevel level, long packed) {
        Objects.requireNonNull(level, "level");
        return new LbfNumber(level, requireInRange(level, packed));
    }

    /**
     * Reads a text, forgiving what the table above lists.
     *
     * @param level what the number stands for, as stated by the caller or the column
     * @param text as people or files write it
     * @return the number; use {@code check} to learn what was repaired or doubted
     * @throws InvalidLbfNumberException if the text is refused
     */
    public static LbfNumber parse(LbfLevel level, String text) {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        int plain = LbfReader.plain(level, text);
        if (plain >= 0) {
            return new LbfNumber(level, plain);
        }
        long reading = LbfReader.read(level, text);
        if (LbfReader.isRefused(reading)) {
            throw InvalidLbfNumberException.refused(level, text, reading);
        }
        return of(reading);
    }

    /**
     * Reads a text whose level nobody states, if it leaves no choice.
     *
     * @param text as people or files write it
     * @return the number
     * @throws InvalidLbfNumberException if the text is refused at every level or its level is not certain
     */
    public static LbfNumber parse(String text) {
        Objects.requireNonNull(text, "text");
        long reading = LbfReader.read(null, text);
        if (LbfReader.isRefused(reading)) {
            throw InvalidLbfNumberException.refused(null, text, reading);
        }
        return of(reading);
    }

    /**
     * Reads a text and tells everything about it; never throws for a text.
     *
     * @param level what the number stands for, as stated by the caller or the column
     * @param text as people or files write it
     * @return outcome, number if any, and every reason
     */
    public static LbfReading check(LbfLevel level, String text) {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        return LbfReading.of(level, text, LbfReader.read(level, text));
    }

    /**
     * Reads a text whose level nobody states and tells everything about it; never throws for a text.
     *
     * @param text as people or files write it
     * @return outcome, number if any, every reason, and the candidates where the level is not certain
     */
    public static LbfReading check(String text) {
        Objects.requireNonNull(text, "text");
        return LbfReading.of(null, text, LbfReader.read(null, text));
    }

    /**
     * Whether {@code parse} accepts a text.
     *
     * @param level what the number stands for
     * @param text as people or files write it
     * @return false if it would be refused
     */
    public static boolean isValid(LbfLevel level, String text) {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        return !LbfReader.isRefused(LbfReader.read(level, text));
    }

    /**
     * Reads plain digits straight from a buffer, for bulk: no object is made.
     *
     * <p>A text of fewer digits than the level has is read with its zeros added. The caller sees that by
     * {@code to - from < level.digits()} and must count it as repaired ({@link LbfReason#ZEROS_PADDED}); of exactly as many digits it is
     * canonical.
     *
     * @param level what the number stands for
     * @param utf8 the buffer
     * @param from the first byte of the text
     * @param to one past its last byte
     * @return the packed number, or {@link #NEEDS_CHECK} for everything but plain digits of a real organisation: empty, too long,
     *     written otherwise, or organisation 0000
     */
    public static long packed(LbfLevel level, byte[] utf8, int from, int to) {
        if (to - from > level.digits()) {
            return NEEDS_CHECK;
        }
        int number = 0;
        int outside = 0;
        for (int i = from; i < to; i++) {
            int digit = utf8[i] - '0';
            outside |= digit | (9 - digit);
            number = number * 10 + digit;
        }
        return outside < 0 || number < level.perOrganisation() ? NEEDS_CHECK : number;
    }

    /**
     * Writes the canonical digits of a packed number into a buffer; no object is made.
     *
     * @param level what the number stands for
     * @param packed the packed number
     * @param target takes {@link LbfLevel#digits()} bytes
     * @param at where the first digit goes
     * @return one past the last digit
     * @throws IllegalArgumentException if the number is negative or has more digits than the level
     */
    public static int write(LbfLevel level, long packed, byte[] target, int at) {
        int rest = requireInRange(level, packed);
        int end = at + level.digits();
        for (int i = end - 1; i >= at; i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return end;
    }

    /**
     * What the number stands for.
     *
     * @return the level
     */
    public LbfLevel level() {
        return level;
    }

    /**
     * The numeric value, without the leading zeros: {@code 0240001} is 240001.
     *
     * @return from 0, below ten to the power of the level's digits
     */
    public long packed() {
        return packed;
    }

    /**
     * The boligorganisation that this number lies in.
     *
     * @return this number itself if it is one
     */
    public LbfNumber organisation() {
        return level == LbfLevel.ORGANISATION
                ? this
                : new LbfNumber(LbfLevel.ORGANISATION, packed / level.perOrganisation());
    }

    /**
     * The afdeling that this number lies in.
     *
     * @return this number itself if it is one; empty for a boligorganisation, which lies in none
     */
    public Optional<LbfNumber> afdeling() {
        return switch (level) {
            case ORGANISATION -> Optional.empty();
            case AFDELING -> Optional.of(this);
            case BYGGEAFSNIT -> Optional.of(new LbfNumber(LbfLevel.AFDELING, packed / level.perAfdeling()));
        };
    }

    /**
     * Whether another number lies in this one: {@code 0240} contains {@code 0240001} and {@code 024000102}, and every number itself.
     *
     * @param other a number of any level
     * @return true if the digits of the other begin with those of this one
     */
    public boolean contains(LbfNumber other) {
        Objects.requireNonNull(other, "other");
        return other.level.compareTo(level) >= 0
                && other.packed / (other.level.perOrganisation() / level.perOrganisation()) == packed;
    }

    /**
     * Whether this number lies in another: {@code 024000102} is within {@code 0240001} and {@code 0240}, and every number within itself.
     *
     * @param other a number of any level
     * @return true if {@code other.contains(this)}
     */
    public boolean isWithin(LbfNumber other) {
        Objects.requireNonNull(other, "other");
        return other.contains(this);
    }

    /**
     * Compares as the canonical texts do: {@code 0240 < 0240001 < 024000102 < 0240002 < 0241}.
     */
    @Override
    public int compareTo(LbfNumber other) {
        int byDigits = Integer.compare(sortKey(), other.sortKey());
        return byDigits != 0 ? byDigits : level.compareTo(other.level);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LbfNumber that && packed == that.packed && level == that.level;
    }

    @Override
    public int hashCode() {
        return packed * 31 + level.digits();
    }

    /**
     * The canonical text: all digits, nothing else. {@code parse} with the same level gives the number back.
     */
    @Override
    public String toString() {
        byte[] digits = new byte[level.digits()];
        write(level, packed, digits, 0);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** The number with zeros in place of the digits that longer levels have. */
    private int sortKey() {
        return packed * (LbfLevel.BYGGEAFSNIT.perOrganisation() / level.perOrganisation());
    }

    private static int requireInRange(LbfLevel level, long packed) {
        if (packed < 0 || packed >= level.limit()) {
            throw new IllegalArgumentException("Expected a packed LBF number from 0 to " + (level.limit() - 1) + " ("
                    + level.word(false) + "), found " + packed);
        }
        return (int) packed;
    }
}
