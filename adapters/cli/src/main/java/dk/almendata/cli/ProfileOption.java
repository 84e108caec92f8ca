package dk.almendata.cli;

import dk.almendata.client.InvalidWireProfileException;
import dk.almendata.client.WireProfile;
import dk.almendata.client.WireProfileJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the service speaks, which is assumed and can be put right. It holds for zips that were fetched elsewhere too. */
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description =
                    "How the service speaks and writes its files (JSON), where that is not as assumed; its URL may stand there"
                            + " too. The page wire-profile of the documents has the form. Default: all as assumed.")
    private @Nullable Path file;

    private @Nullable WireProfile profile;

    /** By a file that was named elsewhere than on the command line, if any was. */
    static ProfileOption of(@Nullable Path file) {
        ProfileOption profile = new ProfileOption();
        profile.file = file;
        return profile;
    }

    /** The profile; the file is read once. */
    WireProfile profile() {
        if (profile == null) {
            profile = file == null ? WireProfile.assumed() : read(file);
        }
        return profile;
    }

    boolean isGiven() {
        return file != null;
    }

    private static WireProfile read(Path file) {
        try {
            return WireProfileJson.read(Files.readAllBytes(file));
        } catch (InvalidWireProfileException e) {
            throw Refusal.configuration(file + ": " + Refusal.told(e.faults()));
        } catch (IOException e) {
            throw Refusal.file("The wire profile " + file + " cannot be read. Check the path.", e);
        }
    }
}
