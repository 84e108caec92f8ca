package dk.almendata.sandbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as it is known on some day. It becomes two postings that add up to zero: its account, and {@link Account#SETTLEMENT}.
 *
 * @param number {@code Bilagsnummer}, unique in the organisation: estate, month and a running number
 * @param day {@code Posteringsdato}
 * @param bookedOn the day on which it came into the books; a month or two later for those that come late
 * @param correctedOn the day on which text or amount was corrected, null where nothing was
 * @param account where it is posted
 * @param text what it is about
 * @param amount øre; positive in debit
 */
record Voucher(
        String number,
        LocalDate day,
        LocalDate bookedOn,
        @Nullable LocalDate correctedOn,
        Account account,
        String text,
        long amount) {

    Voucher corrected(LocalDate on, String otherText, long otherAmount) {
        return new Voucher(number, day, bookedOn, on, account, otherText, otherAmount);
    }
}
