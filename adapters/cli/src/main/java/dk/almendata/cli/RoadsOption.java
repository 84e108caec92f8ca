package dk.almendata.cli;

import dk.almendata.address.AddressReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The road directory, a file that the user has. */
final class RoadsOption {

    @Option(
            names = "--roads",
            paramLabel = "FILE",
            description = "A road directory (CSV; form in the Javadoc of RoadFile and in docs/addresses.md).")
    private @Nullable Path file;

    /** The reader with the directory; by form alone without one. */
    AddressReader reader() {
        return AddressReader.byForm();
    }
}
