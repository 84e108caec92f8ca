package dk.almendata.cli;

import dk.almendata.address.AddressReader;
import dk.almendata.text.InvalidRoadFileException;
import dk.almendata.text.RoadFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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

    /** Whether there is a directory. */
    boolean isGiven() {
        return file != null;
    }

    /** The reader with the directory; by form alone without one. */
    AddressReader reader() {
        Path given = file;
        if (given == null) {
            return AddressReader.byForm();
        }
        try (InputStream bytes = Files.newInputStream(given)) {
            return AddressReader.byForm().with(RoadFile.read(given.toString(), bytes));
        } catch (InvalidRoadFileException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        } catch (IOException e) {
            throw Refusal.file("The road directory " + given + " cannot be read. Check the path.", e);
        }
    }
}
