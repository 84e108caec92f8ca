package dk.almendata.text;

import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.InboxSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads the text of an inbox of enrichment: what is copied from Excel, or a file that people make.
 *
 * <p>Cells are separated by Tab, comma or semicolon: by Tab if the first line with content has one outside quotes, otherwise by the first comma
 * or semicolon in it; a line {@code sep=;} before it says so too. A cell that begins with a quote ends with one; quotes inside are doubled, and
 * line breaks inside are content. A quote elsewhere is a character like any other, as Excel copies it. Lines end with LF, CRLF or CR; empty
 * lines at the end are none, elsewhere they are records without cells. Bytes are UTF-8, with or without byte order mark, or UTF-16 with one,
 * which Excel writes as "Unicode text"; a byte that cannot be read becomes U+FFFD, which the check tells with its place.
 *
 * <pre>
 * LBF-nr.,Varmekilde,Areal
 * 0240001,Fjernvarme,"1.234,50"
 * </pre>
 *
 * <p>Memory does not grow with the inbox: a record is handed over and forgotten, and a line with a cell of more than {@value #MAX_CELL}
 * characters is passed over with a finding; only one in quotes that are not closed by then ends the reading. Stateless; may be shared between threads.
 */
public final class InboxText {

    /** The most characters of one cell. */
    public static final int MAX_CELL = 1 << 20;

    private InboxText() {}

    /**
     * Reads bytes.
     *
     * @param in the bytes; the caller closes them
     * @param sink takes the records
     * @throws IOException if the bytes cannot be had
     */
    public static void read(InputStream in, InboxSink sink) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(2);
        int mark = bytes.read() << 8 | bytes.read();
        Charset charset = StandardCharsets.UTF_8;
        if (mark == 0xfffe || mark == 0xfeff) {
            charset = mark == 0xfffe ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            sink.finding(EnrichmentFinding.of(EnrichmentCode.TEXT_UTF16));
        } else {
            bytes.reset();
        }
        read(new InputStreamReader(bytes, charset), sink);
    }

    /**
     * Reads characters.
     *
     * @param in the characters; the caller closes them
     * @param sink takes the records
     * @throws IOException if the characters cannot be had
     */
    public static void read(Reader in, InboxSink sink) throws IOException {
        new InboxScanner(in, sink).run();
    }
}
