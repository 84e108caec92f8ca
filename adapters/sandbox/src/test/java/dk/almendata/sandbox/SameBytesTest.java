package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.Delivery;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Equal content has equal bytes, whichever sandbox made it, when and where on earth. */
class SameBytesTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 20);

    private static SandboxServer sandbox() {
        return SandboxServer.builder()
                .on(FIRST)
                .seed(42)
                .organisations(2)
                .datapakker(Sandboxes.names("Huslejedata_Delvis", "Finanspostering_Delvis", "Satser_Fuld", "Lån_Fuld"))
                .start();
    }

    @Test
    void twoSandboxesOfOneSeed_haveTheSameZips() throws Exception {
        TimeZone zone = TimeZone.getDefault();
        try (SandboxServer one = sandbox();
                SandboxServer other = sandbox()) {
            one.moveTo(LocalDate.of(2025, 5, 1));
            other.moveTo(LocalDate.of(2025, 3, 31));
            other.moveTo(LocalDate.of(2025, 5, 1));
            assertThat(one.deliveries()).hasSize(2 * 4 + 2).isEqualTo(other.deliveries());
            for (Delivery delivery : one.deliveries()) {
                String path = "/v1/dataleverancer/" + delivery.id() + "/download";
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                byte[] bytes = new Caller(one).get(path).body();
                TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
                assertThat(new Caller(other).get(path).body()).isEqualTo(bytes);
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void entries_haveTheDayOfTheDelivery() throws Exception {
        try (SandboxServer sandbox = sandbox();
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                        new Caller(sandbox).get("/v1/dataleverancer/1/download").body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(FIRST.atStartOfDay());
            }
        }
    }
}
