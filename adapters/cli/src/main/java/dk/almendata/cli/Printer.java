package dk.almendata.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Writes the rows of an answer to standard output in one format. For one thread; closing it writes what is left and keeps the stream open. */
abstract class Printer implements AutoCloseable {

    private final Writer writer;

    Printer(Writer writer) {
        this.writer = writer;
    }

    /** Opens the printer of a format. */
    static Printer open(Format format, Layout layout, Surroundings surroundings) {
        return switch (format) {
            case TABLE -> new TablePrinter(writer(surroundings, surroundings.charset()), layout);
            case JSON -> new JsonPrinter(writer(surroundings, StandardCharsets.UTF_8));
            case CSV -> new CsvPrinter(writer(surroundings, StandardCharsets.UTF_8), layout);
        };
    }

    private static Writer writer(Surroundings surroundings, Charset charset) {
        return new BufferedWriter(new OutputStreamWriter(
                surroundings.output(),
                charset.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** Writes a row. */
    abstract void row(Row row);

    /** Writes one line that is an answer by itself, and hands it over. */
    final void document(String line) {
        write(line + "\n");
        flush();
    }

    /** Writes a heading where people read. */
    void heading(String text) {}

    /**
     * Writes a row that sums up.
     *
     * @param sentence what stands in its place where people read
     */
    void closing(Row row, String sentence) {
        row(row);
    }

    /** Hands over what was written so far. */
    void flush() {
        try {
            writer.flush();
        } catch (IOException fault) {
            throw broken(fault);
        }
    }

    @Override
    public void close() {
        flush();
    }

    final void write(String text) {
        try {
            writer.write(text);
        } catch (IOException fault) {
            throw broken(fault);
        }
    }

    private static Refusal broken(IOException fault) {
        return Refusal.file("Standard output cannot be written: " + fault.getMessage() + ".", fault);
    }
}
