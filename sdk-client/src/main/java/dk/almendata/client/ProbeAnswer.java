package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.client.ProbeCandidates.KeyHeader;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question of a probe. Only the probe sees the content; the report has the rest.
 *
 * @param call what was asked
 * @param url where
 * @param by the header that carried the key
 * @param status the HTTP status, 0 where there was no answer
 * @param outcome what came, in words without a value
 * @param took how long it took
 * @param headers those that may be shown, as they may be shown
 * @param json the document, null where there is none
 * @param link the target of the header {@code Link: rel="next"}, empty where there is none
 * @param zip the first bytes of a zip
 */
record ProbeAnswer(
        String call,
        HttpUrl url,
        KeyHeader by,
        int status,
        String outcome,
        Duration took,
        List<String> headers,
        @Nullable JsonNode json,
        String link,
        ZipSample zip) {

    boolean refusesKey() {
        return status == 401 || status == 403;
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean hasZip() {
        return isSuccess() && zip.isZip();
    }
}
