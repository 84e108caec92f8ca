package dk.almendata.cli;

import dk.almendata.excel.SheetCsv;
import dk.almendata.sync.SpoolException;
import dk.almendata.text.CsvFile;
import dk.almendata.text.CsvReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/** A file of a person, or standard input, read whole: what is in it is small, and is read twice. */
final class InputFile {

    private final String name;
    private final byte[] bytes;

    private InputFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Reads a file; {@code -} is standard input. */
    static InputFile read(String file, Surroundings surroundings) {
        boolean standardInput = file.equals("-");
        try {
            return standardInput
                    ? new InputFile("standard input", surroundings.input().readAllBytes())
                    : new InputFile(file, Files.readAllBytes(Path.of(file)));
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw Refusal.file(
                    "There is no file '" + file + "'. Check the name, or write - for standard input.", missing);
        } catch (IOException fault) {
            throw Refusal.file(
                    (standardInput ? "Standard input" : "The file '" + file + "'") + " cannot be read: "
                            + fault.getMessage() + ".",
                    fault);
        }
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The rows of a CSV file, or of the first sheet of a workbook, which its name tells. A file with a fault is not used at all: what is reckoned from a part of it would be wrong. */
    <T> List<T> rows(Surroundings surroundings, BiFunction<String, CsvFile.Source, CsvReading<T>> reader) {
        byte[] csv = InboxSource.isWorkbook(name) ? sheet() : bytes;
        CsvReading<T> reading;
        try {
            reading = reader.apply(name, () -> new ByteArrayInputStream(csv));
        } catch (SpoolException unreadable) {
            throw Refusal.file(Refusal.ended(unreadable.getMessage()), unreadable);
        }
        return whole(reading, surroundings);
    }

    /** The values of a reading without a fault; its notes are told. */
    static <T> List<T> whole(CsvReading<T> reading, Surroundings surroundings) {
        if (!reading.faults().isEmpty()) {
            throw Refusal.input(Refusal.told(reading.faults()));
        }
        reading.notes().forEach(note -> surroundings.say(Refusal.ended(note)));
        return reading.values();
    }

    private byte[] sheet() {
        try {
            return SheetCsv.read(new ByteArrayInputStream(bytes)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException noWorkbook) {
            throw Refusal.file(
                    "The file '" + name + "' cannot be read: " + Refusal.ended(noWorkbook.getMessage()), noWorkbook);
        }
    }

    /** The name, for people. */
    @Override
    public String toString() {
        return name;
    }
}
