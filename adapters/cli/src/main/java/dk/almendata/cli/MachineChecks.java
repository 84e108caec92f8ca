package dk.almendata.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Locale;

/** What the machine and its Java are like. Stateless. */
final class MachineChecks {

    private static final long MEBIBYTE = 1L << 20;
    private static final long ENOUGH_HEAP = 256 * MEBIBYTE;
    private static final String COPENHAGEN = "Europe/Copenhagen";
    private static final Instant WINTER = Instant.parse("2025-01-15T12:00:00Z");
    private static final Instant SUMMER = Instant.parse("2025-07-15T12:00:00Z");

    private MachineChecks() {}

    static List<Check> all() {
        return List.of(java(Runtime.version().toString(), Runtime.getRuntime().maxMemory()), timeZone());
    }

    /** Java 17 is the baseline, and an older one cannot read our classes at all. */
    static Check java(String version, long heap) {
        String found = String.format(Locale.ROOT, "Java %s, heap at most %,d MiB", version, heap / MEBIBYTE);
        return heap < ENOUGH_HEAP
                ? Check.warning(
                        "java",
                        found + ". That is little for a large delivery into H2: give it more, such as java -Xmx512m.")
                : Check.ok("java", found + ".");
    }

    /** What is due hangs on the Danish calendar. */
    private static Check timeZone() {
        try {
            ZoneRules rules = ZoneId.of(COPENHAGEN).getRules();
            return timeZone(
                    ZoneRulesProvider.getVersions(COPENHAGEN).lastEntry().getKey(),
                    rules.getOffset(WINTER).getTotalSeconds(),
                    rules.getOffset(SUMMER).getTotalSeconds());
        } catch (DateTimeException missing) {
            return timeZone("none", 0, 0);
        }
    }

    static Check timeZone(String version, int winterSeconds, int summerSeconds) {
        long hour = Duration.ofHours(1).toSeconds();
        return winterSeconds == hour && summerSeconds == 2 * hour
                ? Check.ok("timeZone", COPENHAGEN + " is known, by the time zone data " + version + ".")
                : Check.fault(
                        "timeZone",
                        ExitCode.CONFIGURATION,
                        COPENHAGEN + " is not known, or not as it is (time zone data " + version
                                + "). Install a whole Java, or renew its time zone data.");
    }
}
