package dk.almendata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file of a size that people keep by hand, read whole.
 *
 * @param name what messages call it
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record WholeInput(String name, byte[] bytes) {

    /**
     * Reads a file.
     *
     * @param file a file, or {@code -} for standard input
     * @param surroundings where standard input is
     */
    static WholeInput read(String file, Surroundings surroundings) {
        boolean standardInput = file.equals("-");
        try {
            return standardInput
                    ? new WholeInput("standard input", surroundings.input().readAllBytes())
                    : new WholeInput(file, Files.readAllBytes(Path.of(file)));
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw Refusal.file(
                    "There is no file '" + file + "'. Check the name, or write - for standard input.", missing);
        } catch (IOException fault) {
            String name = standardInput ? "Standard input" : "The file '" + file + "'";
            throw Refusal.file(name + " cannot be read: " + fault.getMessage() + ".", fault);
        }
    }
}
