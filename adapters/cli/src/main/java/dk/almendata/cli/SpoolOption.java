package dk.almendata.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The folder in which archives are kept until their rows are safe. */
final class SpoolOption {

    private static final String USUAL = "almendata-spool";

    @Option(
            names = "--spool",
            paramLabel = "DIR",
            description = "Where archives are kept until their rows are safe. Default: " + USUAL
                    + " beside the H2 file, otherwise in the working directory.")
    private @Nullable Path folder;

    private Path working = Path.of("");

    /** By a folder that was named elsewhere than on the command line, if any was; another one stands for the working directory. */
    static SpoolOption of(@Nullable Path folder, Path working) {
        SpoolOption spool = new SpoolOption();
        spool.folder = folder;
        spool.working = working;
        return spool;
    }

    /** The folder for a database. */
    Path folder(DatabaseUrl database) {
        return folder != null
                ? folder
                : database.file().map(file -> file.resolveSibling(USUAL)).orElse(working.resolve(USUAL));
    }

    /** The folder where no database is named. */
    Path folder() {
        return folder != null ? folder : working.resolve(USUAL);
    }
}
