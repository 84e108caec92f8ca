package dk.almendata.sandbox;

import dk.almendata.sandbox.Draw.Subject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The books: what was posted for an estate in a month, as it is known on a day.
 *
 * <p>There are the {@link Charge}s, and about one bill for two dwellings. Of the bills of a month two per cent come into the books late and
 * two per cent are corrected, half of them in their text and half in their amount; both are known from some day 20 to 70 days after the
 * month has ended. So a delivery of an old month that is made again holds some rows more, and some that have changed.
 */
final class Ledger {

    private static final int SOONEST_CORRECTION_DAYS = 20;
    private static final int LATEST_CORRECTION_DAYS = 70;

    private Ledger() {}

    /** Takes one voucher after the other. */
    @FunctionalInterface
    interface Reader {
        void read(Voucher voucher) throws IOException;
    }

    /** What a bill is for; ordinary maintenance comes most often. */
    private enum Bill {
        REPAIR(
                Account.MAINTENANCE,
                150,
                3_500,
                "Rep. af \"hoveddør\"; 2 stk.",
                "Blikkenslager, utæt afløb",
                "Låseservice; nøgler",
                "El-arbejde i kælder",
                "Tømrer: vindue og \"dannebrogsgreb\""),
        SERVICE(Account.MAINTENANCE, 200, 2_500, "Service på ventilation", "Elevatoreftersyn", "Rensning af tagrender"),
        CLEANING(Account.CLEANING, 300, 2_800, "Trappevask", "Snerydning; glatføre", "Græsslåning på fællesarealer"),
        ENERGY(Account.ENERGY, 250, 3_000, "El, fællesarealer", "Fjernvarme, fælleshus"),
        PLANNED(
                Account.PLANNED_MAINTENANCE,
                1_500,
                15_000,
                "Maling af opgang; \"råhvid\"",
                "Udskiftning af hårde hvidevarer",
                "Nyt tagpap på skur"),
        MOVE_OUT(Account.MOVE_OUT, 900, 8_000, "Maler ved fraflytning", "Gulvafslibning", "Rengøring ved fraflytning");

        final Account account;
        final int leastKroner;
        final int mostKroner;
        final String[] texts;

        Bill(Account account, int leastKroner, int mostKroner, String... texts) {
            this.account = account;
            this.leastKroner = leastKroner;
            this.mostKroner = mostKroner;
            this.texts = texts;
        }
    }

    /** Gives what is known on a day, charges first. */
    static void read(Estate estate, int month, LocalDate asKnownOn, Reader reader) throws IOException {
        String series = series(estate, month);
        int number = 0;
        for (Charge charge : Charge.values()) {
            if (charge.isDue(month)) {
                number++;
                reader.read(charge(charge, estate, month, series + number));
            }
        }
        long key = Draw.key(estate.key(), Subject.VOUCHER, month);
        for (int i = 0; i < bills(estate); i++) {
            number++;
            Voucher voucher = bill(Draw.key(key, Subject.VOUCHER, i), month, series + number, asKnownOn);
            if (voucher != null) {
                reader.read(voucher);
            }
        }
    }

    private static int bills(Estate estate) {
        return (estate.dwellings() + 1) / 2;
    }

    private static Voucher charge(Charge charge, Estate estate, int month, String number) {
        LocalDate day = Months.firstDay(month);
        return new Voucher(number, day, day, null, charge.account, charge.text, charge.amount(estate, month));
    }

    private static @Nullable Voucher bill(long key, int month, String number, LocalDate asKnownOn) {
        Bill kind = Draw.oneOf(Bill.values(), key, Subject.KIND);
        LocalDate end = Months.lastDay(month);
        LocalDate day = end.withDayOfMonth(Draw.between(1, end.getDayOfMonth(), key, Subject.DAY));
        LocalDate later =
                end.plusDays(Draw.between(SOONEST_CORRECTION_DAYS, LATEST_CORRECTION_DAYS, key, Subject.CORRECTION));
        int fate = Draw.below(100, key, Subject.FATE); // 0 and 1 come late, 2 has its text corrected, 3 its amount
        boolean late = fate <= 1;
        if (late && asKnownOn.isBefore(later)) {
            return null;
        }
        String text = Draw.oneOf(kind.texts, key, Subject.TEXT);
        long amount = Draw.between(kind.leastKroner * Rents.KRONE, kind.mostKroner * Rents.KRONE, key, Subject.AMOUNT);
        Voucher voucher = new Voucher(number, day, late ? later : day, null, kind.account, text, amount);
        if (late || fate > 3 || asKnownOn.isBefore(later)) {
            return voucher;
        }
        return fate == 2
                ? voucher.corrected(later, text + " (rettet tekst)", amount)
                : voucher.corrected(later, text, amount - amount / 5);
    }

    /**
     * What numbers of vouchers begin with, such as {@code B25-03-007-}; the letter and the hyphens keep them from looking like CPR numbers.
     */
    private static String series(Estate estate, int month) {
        int year = Months.year(month) % 100;
        return String.format(Locale.ROOT, "B%02d-%02d-%03d-", year, Months.ofYear(month), estate.id());
    }
}
