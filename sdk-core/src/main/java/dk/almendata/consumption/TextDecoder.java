package dk.almendata.consumption;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts of fields in the declared encoding, strictly. Used again and again; not thread-safe. */
final class TextDecoder {

    private static final char REPLACEMENT = '\ufffd';

    private final LineEncoding encoding;
    private final CharsetDecoder decoder;
    private CharBuffer characters = CharBuffer.allocate(256);

    TextDecoder(LineEncoding encoding) {
        this.encoding = encoding;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** ASCII, which all three encodings share. */
    static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** The text, or null if the bytes are not in the encoding. */
    @Nullable
    String strict(byte[] bytes, int from, int to) {
        String text = lenient(bytes, from, to);
        return text.indexOf(REPLACEMENT) < 0 ? text : doubted(bytes, from, to);
    }

    /** Where a replacement character came out, it was in the bytes or stands for bytes that are not in the encoding. */
    private @Nullable String doubted(byte[] bytes, int from, int to) {
        if (characters.capacity() < to - from) {
            characters = CharBuffer.allocate(2 * (to - from));
        }
        characters.clear();
        CoderResult result = decoder.reset().decode(ByteBuffer.wrap(bytes, from, to - from), characters, true);
        return result.isError() ? null : characters.flip().toString();
    }

    /** The text, with replacement characters for what is not in the encoding. */
    String lenient(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, encoding.charset());
    }
}
