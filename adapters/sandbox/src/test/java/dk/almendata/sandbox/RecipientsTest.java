package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.access.Access;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several recipients: whose key sees what, and what their deliveries hold. */
class RecipientsTest {

    private static final LocalDate ENDS = LocalDate.of(2025, 6, 1);
    private static final LocalDate COMES_BACK = LocalDate.of(2025, 8, 1);
    private static final RecipientId ADVISER = RecipientId.of("adviser");

    /** Sees an organisation and a package, not in June and July 2025. */
    private static SandboxRecipient adviser(String organisations, DatapakkeName... datapakker) {
        Access access = Sandboxes.access(organisations, datapakker);
        return Sandboxes.recipient(
                "adviser", day -> day.isBefore(ENDS) || !day.isBefore(COMES_BACK) ? access : Access.none());
    }

    private static List<String> elements(Caller caller, String path, String field) {
        JsonNode page = Caller.json(caller.get(path));
        List<String> found = page.path("Elementer").findValuesAsText(field);
        assertThat(page.path("ElementerIAlt").asInt()).isEqualTo(found.size());
        return found;
    }

    @Test
    void keySeesItsOwn() {
        try (SandboxServer sandbox = Sandboxes.on("2025-04-15", MONTHLY)
                .addRecipient(adviser("0397", MONTHLY, WHOLE))
                .start()) {
            sandbox.create(ADVISER, WHOLE, Scope.all(), "", true);
            Caller first = new Caller(sandbox);
            Caller adviser = Sandboxes.caller(sandbox, "adviser");

            assertThat(elements(first, "/v1/abonnementer", "Id")).containsExactly("1");
            assertThat(elements(adviser, "/v1/abonnementer", "Id")).containsExactly("2");
            assertThat(elements(first, "/v1/dataleverancer", "Id")).containsExactly("1", "2", "3");
            assertThat(elements(adviser, "/v1/dataleverancer", "Id")).containsExactly("4");
            assertThat(elements(adviser, "/v1/dataleverancer", "Modtager")).containsExactly("adviser");
            assertThat(elements(first, "/v1/datapakker", "Navn")).hasSize(19);
            assertThat(elements(adviser, "/v1/datapakker", "Navn")).containsExactly("Huslejedata_Delvis", "Lån_Fuld");
            for (String rest : List.of("", "/download")) {
                assertThat(adviser.get("/v1/dataleverancer/4" + rest).statusCode())
                        .isEqualTo(200);
                assertThat(adviser.get("/v1/dataleverancer/1" + rest).statusCode())
                        .isEqualTo(404);
                assertThat(first.get("/v1/dataleverancer/4" + rest).statusCode())
                        .isEqualTo(404);
            }
            assertThat(Caller.json(adviser.sendUnchecked("POST", "/sandbox/dag", Caller.NO_HEADERS, "2025-05-01"))
                            .path("Dataleverancer"))
                    .as("April of the first recipient is not the adviser's to see")
                    .isEmpty();
            assertThat(sandbox.deliveries()).hasSize(5);
        }
    }

    /** Decision: lists are empty without access, and never refused; a delivery stays listed and cannot be downloaded. */
    @Test
    void accessThatEnds_emptiesTheDatapakker_andLocksTheDownloads_untilItComesBack() {
        try (SandboxServer sandbox = Sandboxes.on("2025-04-15")
                .addRecipient(adviser("0397", MONTHLY))
                .start()) {
            sandbox.create(ADVISER, MONTHLY, Scope.all(), "", true);
            Caller adviser = Sandboxes.caller(sandbox, "adviser");
            String zip = "/v1/dataleverancer/1/download";
            byte[] before = adviser.get(zip).body();

            sandbox.moveTo(ENDS);
            assertThat(elements(adviser, "/v1/datapakker", "Navn")).isEmpty();
            assertThat(elements(adviser, "/v1/dataleverancer", "Id"))
                    .as("not May, which ended as the access did")
                    .containsExactly("1", "2", "3", "4");
            HttpResponse<byte[]> locked = adviser.get(zip);
            assertThat(locked.statusCode()).isEqualTo(403);
            assertThat(Caller.besked(locked))
                    .isEqualTo("Modtageren har ikke længere adgang til alt i dataleverance 1.");

            sandbox.moveTo(COMES_BACK);
            assertThat(adviser.get(zip).body()).isEqualTo(before);
            assertThat(sandbox.subscriptions().get(0).isValid()).isTrue();
            assertThat(sandbox.subscriptions().get(0).isActive())
                    .as("nobody has started it")
                    .isFalse();
            assertThat(Sandboxes.shown(
                            sandbox.start(sandbox.subscriptions().get(0).id())))
                    .containsExactly(
                            "5 2025-05-01..2025-05-31", "6 2025-06-01..2025-06-30", "7 2025-07-01..2025-07-31");
        }
    }

    /** The day is moved in one step, and access was missing on one single day of it. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-05-11", "2025-05-12", "2025-06-01", "2025-06-10"})
    void everyDayOnTheWay_isValidated(LocalDate missing) {
        SandboxRecipient adviser = Sandboxes.recipient(
                "adviser", day -> day.equals(missing) ? Access.none() : Sandboxes.access("0240", MONTHLY));
        try (SandboxServer sandbox =
                Sandboxes.on("2025-05-10").addRecipient(adviser).start()) {
            sandbox.create(ADVISER, MONTHLY, Scope.all(), "", true);

            List<String> made = Sandboxes.shown(sandbox.moveTo(LocalDate.of(2025, 6, 10)));

            assertThat(sandbox.subscriptions().get(0).isActive()).isFalse();
            assertThat(made).hasSize(missing.isAfter(ENDS) ? 1 : 0);
        }
    }

    /** One of two organisations is lost: the older delivery, which holds both, is locked; the next one holds what is left. */
    @Test
    void deliveryHoldsWhatItsRecipientCouldSeeOnItsDay() {
        SandboxRecipient adviser = Sandboxes.recipient(
                "adviser", day -> Sandboxes.access(day.isBefore(ENDS) ? "0240,0397" : "0397", MONTHLY));
        try (SandboxServer sandbox =
                Sandboxes.on("2025-05-01").addRecipient(adviser).start()) {
            sandbox.create(ADVISER, MONTHLY, Scope.all(), "", true);
            Caller caller = Sandboxes.caller(sandbox, "adviser");
            assertThat(text(caller.get("/v1/dataleverancer/4/download"))).contains(";0240,0397;2025-05-01");

            assertThat(Sandboxes.shown(sandbox.moveTo(ENDS))).containsExactly("5 2025-05-01..2025-05-31");

            assertThat(text(caller.get("/v1/dataleverancer/5/download"))).contains(";0397;2025-06-01");
            assertThat(caller.get("/v1/dataleverancer/4/download").statusCode()).isEqualTo(403);
            assertThat(elements(caller, "/v1/dataleverancer", "Id")).hasSize(5);
        }
    }

    /** Real data of three organisations: the rows are those of the access, within the filter. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0240           | all       | 0240
            0240,0397,0554 | all       | 0240,0397,0554
            0240,0397,0554 | 0397,0554 | 0397,0554
            0397,0554      | 0554      | 0554
            """)
    void rowsAreThoseOfAccessAndFilter(String access, String filter, String held) {
        DatapakkeName bbr = DatapakkeName.of("Bbr_Delvis");
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 2, 1))
                .datapakker()
                .organisations(3)
                .addRecipient(adviser(access, bbr))
                .start()) {
            sandbox.create(ADVISER, bbr, Scope.parse(filter), "", true);

            Set<String> found = new TreeSet<>();
            text(Sandboxes.caller(sandbox, "adviser").get("/v1/dataleverancer/1/download"))
                    .lines()
                    .filter(line -> line.matches("\\d{4};.*"))
                    .forEach(line -> found.add(line.substring(0, 4)));
            assertThat(found).containsExactly(held.split(","));
        }
    }

    /** A package for tests is like any other: listed, subscribed to, delivered every year. */
    @Test
    void testPackage_isDelivered() {
        DatapakkeName test = DatapakkeName.of("Grunddata_Fuld_test");
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 4, 15))
                .datapakker(test)
                .start()) {
            Caller caller = new Caller(sandbox);
            assertThat(elements(caller, "/v1/datapakker", "Navn")).contains("Grunddata_Fuld_test");
            assertThat(caller.send("POST", "/v1/abonnementer", "{\"Datapakke\":\"Grunddata_Fuld_test\",\"Aktiv\":true}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(text(caller.get("/v1/dataleverancer/2/download")))
                    .startsWith("Grunddata_Fuld.csv")
                    .contains("0240001");
            assertThat(sandbox.moveTo(LocalDate.of(2026, 1, 1))).hasSize(2);
        }
    }

    @Test
    void recipients_needAnIdAndAKeyOfTheirOwn_andDoNotTellTheKey() {
        SandboxRecipient one = Sandboxes.recipient("one", day -> Access.none());
        assertThat(one).hasToString("one Modtager one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxRecipient(one.id(), " ", "key", one.access()))
                .withMessageContaining("name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SandboxRecipient(one.id(), "name", "nøgle", one.access()))
                .withMessageContaining("apiKey");
        for (SandboxRecipient other : List.of(
                one,
                Sandboxes.recipient("0240", day -> Access.none()),
                new SandboxRecipient(RecipientId.of("x"), "x", SandboxServer.DEFAULT_API_KEY, one.access()))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> Sandboxes.on("2025-04-15", MONTHLY)
                            .addRecipient(one)
                            .addRecipient(other)
                            .start())
                    .withMessageContaining(other.toString())
                    .withMessageNotContaining(other.apiKey());
        }
        try (SandboxServer sandbox =
                Sandboxes.on("2025-04-15", MONTHLY).addRecipient(one).start()) {
            assertThat(sandbox.recipients())
                    .extracting(SandboxRecipient::toString)
                    .containsExactly("0240 Sandkassen", "one Modtager one");
            assertThat(new Caller(sandbox, "two-key").get("/v1/datapakker").statusCode())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "51"})
    void impossibleNumberOfOrganisations_isRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxServer.builder().organisations(count))
                .withMessageContaining("1 to 50, found " + count);
        assertThat(SampleOrganisations.of(SampleOrganisations.MAX, 1, 1).organisations())
                .hasSize(50)
                .endsWith(LbfNumber.of(LbfLevel.ORGANISATION, "7933"));
    }

    /** The files of a zip, each after its name. */
    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
