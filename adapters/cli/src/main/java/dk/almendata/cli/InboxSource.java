package dk.almendata.cli;

import dk.almendata.enrichment.InboxSink;
import dk.almendata.excel.EnrichmentWorkbook;
import dk.almendata.text.InboxText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads an inbox from standard input, from a text file, or from a workbook, which its name tells. */
final class InboxSource {

    private InboxSource() {}

    static boolean isWorkbook(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Hands the records of a file, or of standard input for {@code -}, to a sink. */
    static void read(String file, Surroundings surroundings, InboxSink sink) {
        boolean standardInput = file.equals("-");
        try {
            if (standardInput) {
                InboxText.read(surroundings.input(), sink);
                return;
            }
            try (InputStream bytes = Files.newInputStream(Path.of(file))) {
                if (isWorkbook(file)) {
                    EnrichmentWorkbook.read(bytes, sink);
                } else {
                    InboxText.read(bytes, sink);
                }
            }
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw Refusal.file(
                    "There is no file '" + file + "'. Check the name, or write - for standard input.", missing);
        } catch (IOException fault) {
            String name = standardInput ? "Standard input" : "The file '" + file + "'";
            throw Refusal.file(name + " cannot be read: " + Refusal.ended(fault.getMessage()), fault);
        }
    }
}
