package dk.almendata.address;

import java.time.LocalDate;
import java.time.Month;

/** The standing of every code by the standard list, by its number, for reading keys in bulk. */
final class KnownMunicipalities {

    private static final int CODES = 10_000;
    private static final MunicipalityStanding[] STANDINGS = new MunicipalityStanding[CODES];

    static {
        // The standard list has no days, so any day asks about it.
        LocalDate anyDay = LocalDate.of(2025, Month.NOVEMBER, 17);
        for (int number = 1; number < CODES; number++) {
            STANDINGS[number] =
                    Municipalities.standard().standing(MunicipalityCode.ofDigits(Digits.padded(number, 4)), anyDay);
        }
    }

    private KnownMunicipalities() {}

    static MunicipalityStanding standing(int number) {
        return STANDINGS[number];
    }
}
