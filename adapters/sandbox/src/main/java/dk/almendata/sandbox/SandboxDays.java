package dk.almendata.sandbox;

import java.time.LocalDate;

/**
 * The days a sandbox can be set to. There must be an end, because every day up to the one asked for is run; and the time stamps of a zip
 * know no earlier century.
 */
final class SandboxDays {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private SandboxDays() {}

    /** Gives the day back, if the sandbox can be set to it. */
    static LocalDate check(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException(
                    "A day of the sandbox: expected " + FIRST + " to " + LAST + ", found " + day);
        }
        return day;
    }
}
