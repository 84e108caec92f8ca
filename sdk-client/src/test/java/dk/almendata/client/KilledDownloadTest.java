package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.archive.FileSpool;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SpooledArchive;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of a large download; the next one goes on from what is safely on disk (fault 3). */
class KilledDownloadTest {

    private static final DeliveryId ID = DeliveryId.of(12);
    private static final int MEBIBYTE = 1 << 20;
    private static final int SAFE = 64 * MEBIBYTE;
    private static final int REACHED = 66 * MEBIBYTE;

    @TempDir
    private Path folder;

    @Test
    void download_ofAKilledProcess_isContinuedByTheNext() throws Exception {
        byte[] zip = new byte[70 * MEBIBYTE];
        new Random(1).nextBytes(zip);
        zip[0] = 'P';
        zip[1] = 'K';
        try (RawServer server = new RawServer()) {
            byte[] first = answer("200 OK", "", zip);
            server.script((number, request) -> {
                if (number == 1) {
                    return RawServer.Reply.stalled(first, first.length - MEBIBYTE);
                }
                String range = String.valueOf(request.header("Range"));
                int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
                return RawServer.Reply.of(answer(
                        "206 Partial Content",
                        "Content-Range: bytes " + from + "-" + (zip.length - 1) + "/" + zip.length + "\r\n",
                        Arrays.copyOfRange(zip, from, zip.length)));
            });
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ToKill.class.getName(),
                            server.url(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                assertThat(said.readLine()).isEqualTo("reached");
            }
            child.destroyForcibly();
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();

            SpooledArchive whole = download(server.url(), FileSpool.of(folder).receive(ID));

            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).header("Range"))
                    .satisfies(range -> assertThat(Integer.parseInt(range.replaceAll("\\D", "")))
                            .isBetween(SAFE, REACHED));
            assertThat(server.requests().get(1).header("If-Range")).isEqualTo("\"v1\"");
            assertThat(whole.digest())
                    .isEqualTo(Sha256.of(MessageDigest.getInstance("SHA-256").digest(zip)));
            try (var files = Files.list(folder)) {
                assertThat(files).hasSize(1);
            }
        }
    }

    private static byte[] answer(String status, String headers, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: application/zip\r\nETag: \"v1\"\r\nContent-Length: "
                        + body.length + "\r\nConnection: close\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static SpooledArchive download(String url, Incoming place) {
        try (DataUdClient client = DataUdClient.builder()
                        .baseUrl(url)
                        .apiKey(Secret.of(FakeService.KEY))
                        .build();
                place) {
            return client.download(ID, place);
        }
    }

    /** Downloads in a process of its own, and says when so much has come that the beginning is safe. */
    static final class ToKill {

        private ToKill() {}

        public static void main(String[] arguments) {
            download(
                    arguments[0],
                    new Telling(
                            FileSpool.of(Path.of(arguments[1])).receive(ID),
                            REACHED,
                            () -> System.out.println("reached")));
        }
    }
}
