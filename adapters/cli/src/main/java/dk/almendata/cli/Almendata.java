package dk.almendata.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code almendata}. Stateless; safe to share between threads. */
@Command(
        name = "almendata",
        description = "The data of Danish social housing, kept in step with Data ud.",
        mixinStandardHelpOptions = true,
        versionProvider = Almendata.Version.class)
public final class Almendata {

    private Almendata() {}

    /**
     * Runs the command line and ends the JVM with its exit code.
     *
     * @param arguments a verb and its options
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Almendata()).execute(arguments));
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Almendata.class.getPackage().getImplementationVersion();
            return new String[] {"almendata " + (version == null ? "(development build)" : version)};
        }
    }
}
