package dk.almendata.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code almendata}. Stateless; safe to share between threads. */
@Command(
        name = "almendata",
        header = "The data of Danish social housing, kept in step with Data ud.",
        synopsisSubcommandLabel = "VERB",
        versionProvider = Almendata.Version.class,
        footer = {
            "",
            "Example:",
            "  almendata demo",
            "  almendata lbf --help",
            "",
            "Exit codes: 0 in step or all valid; 1 behind or some input refused; 2 a decision is needed; 3 service or database",
            "cannot be reached or refuses; 64 wrong usage; 65 configuration or schema invalid; 70 a fault of the program;",
            "74 a local file or the disk; 130 interrupted.",
        })
public final class Almendata implements Runnable {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MAX_SHOWN = 40;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}(\\.[0-9]{1,6})?");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and end.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    @SuppressWarnings("UnusedVariable") // picocli acts on it
    private boolean version;

    private Almendata() {}

    /**
     * Runs the command line and ends the JVM with its exit code.
     *
     * @param arguments a verb and its options
     */
    public static void main(String[] arguments) {
        Surroundings surroundings = process();
        AtomicBoolean running = new AtomicBoolean(true);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (running.get()) {
                                surroundings.say(
                                        "Interrupted. Nothing half-done counts; the same command may be given again.");
                            }
                        },
                        "almendata-interrupted"));
        int exitCode = run(surroundings, Arguments.asTyped(arguments));
        running.set(false);
        System.exit(exitCode);
    }

    /** Runs one command within this JVM. */
    static int run(Surroundings surroundings, List<String> arguments) {
        CommandLine line = new CommandLine(new Almendata());
        for (Verb verb : Verbs.all(surroundings)) {
            line.addSubcommand(verb);
        }
        Faults faults = new Faults(surroundings);
        line.setOut(new PrintWriter(surroundings.output(), true, surroundings.charset()));
        line.setErr(new PrintWriter(surroundings.errors(), true, surroundings.charset()));
        line.registerConverter(Path.class, Almendata::path);
        line.registerConverter(LocalDate.class, Almendata::day);
        line.registerConverter(BigDecimal.class, Almendata::decimal);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(130);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setExecutionExceptionHandler(faults);
        line.setParameterExceptionHandler(faults);
        try {
            return line.execute(arguments.toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError tooLarge) {
            return faults.handleOutOfMemory(tooLarge);
        }
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new TypeConversionException(
                        "expected a day in the years " + FIRST_YEAR + " to " + LAST_YEAR + ", found '" + text + "'");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("expected a day such as 2025-04-15, found '" + text + "'");
        }
    }

    /** A number as people write it: an exponent can name one that no memory writes out. */
    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new TypeConversionException(
                    "expected a number with a point, such as 1250.50, of at most 15 digits before and 6 after it, found "
                            + (text.length() <= MAX_SHOWN ? "'" + text + "'" : text.length() + " characters"));
        }
        return new BigDecimal(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' cannot be a path here (" + e.getReason()
                    + "). If it has Danish letters, set a UTF-8 locale such as LC_ALL=C.UTF-8");
        }
    }

    private static Surroundings process() {
        Charset charset = consoleCharset();
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                isTerminal(),
                Clock.systemUTC(),
                System.getenv());
    }

    /** The charset of the console. ASCII, which a machine without a locale claims to have, cannot write Danish; then it is UTF-8. */
    private static Charset consoleCharset() {
        for (String property : List.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")) {
            String name = System.getProperty(property);
            if (name != null
                    && Charset.isSupported(name)
                    && !Charset.forName(name).equals(StandardCharsets.US_ASCII)) {
                return Charset.forName(name);
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** From Java 22 on there is a console also where nobody watches; it says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "A verb is missing: one of "
                        + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Almendata.class.getPackage().getImplementationVersion();
            return new String[] {"almendata " + (version == null ? "(development build)" : version)};
        }
    }
}
