package dk.almendata.cli;

import dk.almendata.client.InvalidWireProfileException;
import dk.almendata.client.WireProfileJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A file that a probe writes: whole or not at all, and never over what somebody else wrote. */
final class ProbeFile {

    private static final int MAX_BYTES = 16 << 20;
    private static final String REPORT = "# What a probe of a Data ud service found\n";

    private final Path target;
    private final boolean force;

    private ProbeFile(Path target, boolean force) {
        this.target = target;
        this.force = force;
    }

    /** A file that may be written; refused before anything is asked if it may not. */
    static ProbeFile of(Path file, boolean force) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw Refusal.file(file + " is a folder. Give the name of a file.", null);
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.file("The folder of " + file + " does not exist. Make it first.", null);
        }
        try {
            if (!force && Files.exists(target) && !WholeFile.isStream(target) && !isOurs(target)) {
                throw Refusal.file(
                        file + " exists and was not written by probe. Give another name, or --force to replace it.",
                        null);
            }
        } catch (IOException e) {
            throw Refusal.file(file + " exists and cannot be read. Give another name.", e);
        }
        try {
            WholeFile.tryToWrite(target);
        } catch (IOException e) {
            throw Refusal.file("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
        return new ProbeFile(target, force);
    }

    /** A report by its first line. A profile may have been corrected by hand since, which shows when there is one to write. */
    private static boolean isOurs(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, StandardCharsets.UTF_8).startsWith(REPORT)) {
            return true;
        }
        try {
            WireProfileJson.read(bytes);
            return true;
        } catch (InvalidWireProfileException anotherFile) {
            return false;
        }
    }

    void write(byte[] bytes) {
        try {
            if (!force && holdsAnotherProfile(bytes)) {
                throw Refusal.file(
                        target + " holds another profile, perhaps corrected by hand. Give another name, or --force to"
                                + " replace it.",
                        null);
            }
            WholeFile.write(target, bytes);
        } catch (IOException e) {
            throw Refusal.file("The file " + target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private boolean holdsAnotherProfile(byte[] bytes) throws IOException {
        if (!Files.exists(target) || WholeFile.isStream(target)) {
            return false;
        }
        byte[] before = Files.readAllBytes(target);
        return !Arrays.equals(before, bytes) && !new String(before, StandardCharsets.UTF_8).startsWith(REPORT);
    }
}
