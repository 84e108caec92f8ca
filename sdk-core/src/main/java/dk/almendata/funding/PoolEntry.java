package dk.almendata.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One line of a pool's ledger.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param date the day it counts from; its year is the year whose frame it touches
 * @param kind the frame
 * @param type what it is
 * @param amount kroner, above 0.00 and with at most two decimals; kept with two
 * @param reference the case it belongs to; a cancellation or return bears that of its commitment, to the letter. Kept without blanks around it;
 *     may be empty
 * @param need why money of later years is needed already, if the commitment uses an advance; may be empty
 */
public record PoolEntry(
        LocalDate date, FundKind kind, EntryType type, BigDecimal amount, String reference, String need) {

    /**
     * Checks every part.
     *
     * @throws IllegalArgumentException if the amount is not above zero or has more than two decimals
     */
    public PoolEntry {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(type, "type");
        reference = Objects.requireNonNull(reference, "reference").strip();
        Objects.requireNonNull(need, "need");
        amount = Kroner.exact(amount, "amount");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("Expected an amount above 0.00, found " + amount.toPlainString()
                    + "; what goes back is a cancellation or a return");
        }
    }

    /**
     * An entry without a stated need.
     *
     * @param date the day it counts from
     * @param kind the frame
     * @param type what it is
     * @param amount kroner, above 0.00
     * @param reference the case it belongs to; may be empty
     */
    public PoolEntry(LocalDate date, FundKind kind, EntryType type, BigDecimal amount, String reference) {
        this(date, kind, type, amount, reference, "");
    }

    /** What makes it the same entry as another. */
    PoolEntry withoutNeed() {
        return new PoolEntry(date, kind, type, amount, reference);
    }

    boolean isCommitment() {
        return type == EntryType.COMMITMENT;
    }
}
