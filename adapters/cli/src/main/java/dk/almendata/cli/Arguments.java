package dk.almendata.cli;

import dk.almendata.consumption.ConsumptionPeriod;
import dk.almendata.datapakke.DatapakkeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The arguments as they were typed. */
final class Arguments {

    private Arguments() {}

    /**
     * Mends what the JVM lost. On Linux without a locale (a container, a scheduled job) the JVM reads arguments as ASCII, and
     * {@code Lån_Fuld} reaches us as {@code L??n_Fuld}; the kernel still has the bytes.
     */
    static List<String> asTyped(String[] arguments) {
        List<String> given = List.of(arguments);
        boolean lost =
                given.stream().anyMatch(argument -> argument.indexOf('?') >= 0 || argument.indexOf('\uFFFD') >= 0);
        Path kernel = Path.of("/proc/self/cmdline");
        if (!lost || !Files.isReadable(kernel)) {
            return given;
        }
        try {
            List<String> all =
                    Arrays.asList(new String(Files.readAllBytes(kernel), StandardCharsets.UTF_8).split("\0", -1));
            int end = all.size() - 1;
            List<String> typed = all.subList(end - arguments.length, end);
            for (int i = 0; i < arguments.length; i++) {
                if (isAscii(typed.get(i)) && !typed.get(i).equals(given.get(i))) {
                    return given;
                }
            }
            return List.copyOf(typed);
        } catch (IOException | IndexOutOfBoundsException unexpected) {
            return given;
        }
    }

    /** What {@code --datapakke} names. */
    static DatapakkeName datapakke(String text) {
        try {
            return DatapakkeName.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--datapakke: expected a name such as Bbr_Delvis, one word on one line.");
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** The period from one day to a later one. */
    static ConsumptionPeriod period(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            throw Refusal.usage("--end: expected a day after --start, which is " + start + ", found " + end + ".");
        }
        return new ConsumptionPeriod(start, end);
    }
}
