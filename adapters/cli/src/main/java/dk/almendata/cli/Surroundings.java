package dk.almendata.cli;

import dk.almendata.subscription.DeliveryCalendar;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a verb touches that belongs to the process: streams, clock, environment, console. One place, so that a test can run any verb
 * within its own JVM.
 *
 * @param input standard input
 * @param output standard output: data and nothing else
 * @param errors standard error: everything else
 * @param charset the charset of the console, for tables
 * @param interactive whether a person watches standard error
 * @param clock the clock
 * @param environment the environment variables
 */
record Surroundings(
        InputStream input,
        OutputStream output,
        PrintStream errors,
        Charset charset,
        boolean interactive,
        Clock clock,
        Map<String, String> environment) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryCalendar.COPENHAGEN);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** Tells a person something. */
    void say(String line) {
        errors.println(line);
        errors.flush();
    }
}
