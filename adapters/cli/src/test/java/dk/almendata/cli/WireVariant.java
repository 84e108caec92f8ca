package dk.almendata.cli;

import dk.almendata.client.WireProfile;
import dk.almendata.client.WireProfileJson;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sandbox.SandboxETags;
import dk.almendata.sandbox.SandboxPaging;
import dk.almendata.sandbox.SandboxWire;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** Services that differ from the assumed contract, each with the file by which a client is told. */
enum WireVariant {
    /** English words, other paths, an offset, date-times with a zone, commas between fields; no length is said. */
    ENGLISH("wire-english.json") {
        @Override
        SandboxWire wire() {
            SandboxWire.Builder wire = SandboxWire.assumed().toBuilder()
                    .keyHeader("Authorization")
                    .keyPrefix("Bearer ")
                    .paging(SandboxPaging.OFFSET)
                    .pageParameter("skip")
                    .sizeParameter("top")
                    .firstPage(0)
                    .datePattern("uuuu-MM-dd'T'HH:mm:ssXXX")
                    .csv(',', '"', '.')
                    .etags(SandboxETags.WEAK)
                    .ranges(false)
                    .lengths(false);
            wire.putPath("/v1/datapakker", "/api/packages");
            wire.putPath("/v1/abonnementer", "/api/subscriptions");
            wire.putPath("/v1/abonnementer/{id}", "/api/subscriptions/{id}");
            wire.putPath("/v1/abonnementer/{id}/start", "/api/subscriptions/{id}/actions/start");
            wire.putPath("/v1/abonnementer/{id}/stop", "/api/subscriptions/{id}/actions/stop");
            wire.putPath("/v1/abonnementer/{id}/genkoer", "/api/subscriptions/{id}/actions/run-again");
            wire.putPath("/v1/abonnementer/{id}/valider", "/api/subscriptions/{id}/actions/validate");
            wire.putPath("/v1/abonnementer/{id}/reparer", "/api/subscriptions/{id}/actions/repair");
            wire.putPath("/v1/dataleverancer", "/api/deliveries");
            wire.putPath("/v1/dataleverancer/{id}", "/api/deliveries/{id}");
            wire.putPath("/v1/dataleverancer/{id}/download", "/api/deliveries/{id}/zip");
            names(wire, """
                    Elementer value
                    ElementerIAlt count
                    Id id
                    Navn name
                    Gentagelse repetition
                    Periodefilter periodFilter
                    Datapakke packageName
                    Beskrivelse description
                    Organisation organisations
                    ModtagerId recipientId
                    ModtagerNavn recipientName
                    Aktiv isActive
                    Valid isValid
                    Besked message
                    NæsteKørsel nextRun
                    SenesteEksekveringsstatus latestStatus
                    Eksekveringsstatus status
                    Status httpStatus
                    Modtager recipient
                    OprettetAf createdBy
                    PeriodeStartDato from
                    PeriodeSlutDato to
                    DownloadStatus downloadStatus
                    AbonnementId subscriptionId
                    Abonnement subscription
                    Dataleverancer deliveries
                    """);
            return wire.putStatusWord("Oprettet", "Created")
                    .putStatusWord("Tilføjet køen", "Queued")
                    .putStatusWord("Eksekverer", "Running")
                    .putStatusWord("Fejlet", "Failed")
                    .putStatusWord("Succes", "Success")
                    .build();
        }
    },
    /** A link to the next page in the answer, Danish dates, decimal commas, one datapakke with tabs. */
    LINKS("wire-links.json") {
        @Override
        SandboxWire wire() {
            return SandboxWire.assumed().toBuilder()
                    .paging(SandboxPaging.NEXT_FIELD)
                    .putName("Næste", "NæsteSide")
                    .datePattern("dd.MM.uuuu")
                    .csv(';', '"', ',')
                    .putCsv(DatapakkeName.of("Stamdata_Delvis"), '\t', '\'', ',')
                    .etags(SandboxETags.ABSENT)
                    .build();
        }
    },
    /** The bare array with links in a header, and dates of eight digits. */
    BARE("wire-bare.json") {
        @Override
        SandboxWire wire() {
            return SandboxWire.assumed().toBuilder()
                    .keyHeader("Ocp-Apim-Subscription-Key")
                    .paging(SandboxPaging.LINK_HEADER)
                    .rootArray(true)
                    .pageParameter("after")
                    .sizeParameter("size")
                    .putName("Eksekveringsstatus", "Tilstand")
                    .putName("SenesteEksekveringsstatus", "SenesteStatus")
                    .datePattern("uuuuMMdd")
                    .csv(';', '\'', '.')
                    .ranges(false)
                    .build();
        }
    };

    private final String file;

    WireVariant(String file) {
        this.file = file;
    }

    /** How the sandbox speaks. */
    abstract SandboxWire wire();

    /** What the client is told, which is this file alone. */
    WireProfile profile() {
        try (InputStream in = Objects.requireNonNull(WireVariant.class.getResourceAsStream(file), file)) {
            return WireProfileJson.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file lies. */
    Path path() {
        try {
            return Path.of(Objects.requireNonNull(WireVariant.class.getResource(file), file)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void names(SandboxWire.Builder wire, String lines) {
        lines.lines().map(line -> line.split(" ", 2)).forEach(pair -> wire.putName(pair[0], pair[1]));
    }
}
