package dk.almendata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that is read more than once. Standard input and pipes are kept in a temporary file, which only this user can read and which goes with
 * the command.
 */
final class RereadableInput implements AutoCloseable {

    private final String name;
    private final Path file;
    private final @Nullable Path temporary;

    private RereadableInput(String name, Path file, @Nullable Path temporary) {
        this.name = name;
        this.file = file;
        this.temporary = temporary;
    }

    /** The file of a name, or standard input for {@code -}. */
    static RereadableInput of(String given, Surroundings surroundings) {
        boolean standardInput = given.equals("-");
        String name = standardInput ? "Standard input" : "The file '" + given + "'";
        try {
            if (standardInput) {
                return kept(name, surroundings.input());
            }
            Path path = Path.of(given);
            if (Files.isDirectory(path)) {
                throw Refusal.file(given + " is a folder. Give the name of a file.", null);
            }
            if (Files.isRegularFile(path)) {
                return new RereadableInput(name, path, null);
            }
            try (InputStream in = Files.newInputStream(path)) {
                return kept(name, in);
            }
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw Refusal.file(
                    "There is no file '" + given + "'. Check the name, or write - for standard input.", missing);
        } catch (IOException fault) {
            throw Refusal.file(name + " cannot be read: " + fault.getMessage() + ".", fault);
        }
    }

    private static RereadableInput kept(String name, InputStream in) throws IOException {
        Path temporary = Files.createTempFile("almendata", ".txt");
        try {
            Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
            return new RereadableInput(name, temporary, temporary);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                throw Refusal.file("The temporary file " + temporary + " cannot be deleted. Delete it by hand.", e);
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
