package dk.almendata.client;

import dk.almendata.sync.Incoming;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalLong;
import okhttp3.MediaType;
import okhttp3.Response;

/** Carries the bytes of one download over, counts them while they come, and refuses what is no zip. */
final class Transfer {

    private static final int BUFFER = 64 * 1024;

    private final Faults faults;
    private final long maxBytes;

    Transfer(Faults faults, long maxBytes) {
        this.faults = faults;
        this.maxBytes = maxBytes;
    }

    SpooledArchive carry(String call, Response response, Incoming incoming) throws IOException {
        checkHeaders(call, response);
        long announced = response.body().contentLength();
        if (announced > maxBytes) {
            throw tooLarge(call, response);
        }
        long count = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream body = response.body().byteStream()) {
            int length = body.readNBytes(buffer, 0, 4);
            checkStart(call, response, Arrays.copyOf(buffer, length));
            while (length > 0) {
                count += length;
                if (announced >= 0 && count > announced) {
                    throw faults.length(
                            call, response, "expected the " + announced + " bytes that were announced, found more");
                }
                if (count > maxBytes) {
                    throw tooLarge(call, response);
                }
                incoming.write(buffer, 0, length);
                length = body.read(buffer, 0, buffer.length);
            }
        }
        if (announced >= 0 && count < announced) {
            throw faults.length(
                    call, response, "expected the " + announced + " bytes that were announced, found " + count);
        }
        return incoming.complete(announced < 0 ? OptionalLong.empty() : OptionalLong.of(announced));
    }

    private void checkHeaders(String call, Response response) {
        if (response.code() != 200) {
            throw faults.contract(call, response, "expected status 200 with the whole zip, found " + response.code());
        }
        if (JsonAnswers.isHtml(response)) {
            throw faults.html(call, response, "a zip");
        }
        MediaType type = response.body().contentType();
        if (type != null && type.subtype().endsWith("json")) {
            throw faults.contract(call, response, "expected a zip, found JSON");
        }
        String encoding = response.header("Content-Encoding", "identity");
        if (!"identity".equalsIgnoreCase(encoding)) {
            throw faults.contract(call, response, "expected the zip as it is, found it in another content encoding");
        }
    }

    private void checkStart(String call, Response response, byte[] start) {
        if (JsonAnswers.beginsWithTag(start)) {
            throw faults.html(call, response, "a zip");
        }
        if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
            throw faults.contract(
                    call,
                    response,
                    start.length == 0 ? "expected a zip, found no bytes" : "expected a zip, found something else");
        }
    }

    private RuntimeException tooLarge(String call, Response response) {
        return faults.contract(call, response, "expected a zip of at most " + maxBytes + " bytes, found more");
    }
}
