package dk.almendata.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as another program reads it. Where LibreOffice is not installed the test is skipped, visibly. */
@Tag("libreoffice")
class LibreOfficeTest {

    @TempDir
    private Path folder;

    @Test
    void workbook_keepsZerosDanishLettersNumbersAndDates() throws Exception {
        Optional<Path> office = office();
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not on the PATH");
        LbfNumber organisation = LbfNumber.of(LbfLevel.ORGANISATION, "0240");
        EnrichmentSet set = EnrichmentSet.of(
                new EnrichmentDefinition(
                        organisation,
                        EnrichmentLevel.ORGANISATIONSREGNSKAB,
                        "",
                        List.of(
                                new EnrichmentColumn("Note", ValueType.text()),
                                new EnrichmentColumn("Dato", ValueType.text()),
                                new EnrichmentColumn("Areal", ValueType.number(NumberNotation.DANISH, 2)))),
                Map.of(
                        DataPoint.ofAccount(EnrichmentLevel.ORGANISATIONSREGNSKAB, organisation, 2024, "0100"),
                        List.of("Æblegården på Ærø", "2025-04-30", "1234.50"),
                        DataPoint.ofAccount(EnrichmentLevel.ORGANISATIONSREGNSKAB, organisation, 2024, "7401.040"),
                        List.of("=1+1", "", "-0.25")));
        Path workbook = folder.resolve("berigelse.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            EnrichmentWorkbook.write(set, List.of(), Locale.ENGLISH, out);
        }

        Process process = new ProcessBuilder(
                        office.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033",
                        "--outdir",
                        folder.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(folder.resolve("berigelse.csv")))
                .containsExactly(
                        "LBF-nr.,Regnskabsår,Kontonr.,Note,Dato,Areal",
                        "0240,2024,0100,Æblegården på Ærø,2025-04-30,1234.50",
                        "0240,2024,7401.040,=1+1,,-0.25");
    }

    private static Optional<Path> office() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder ->
                        Stream.of("soffice", "libreoffice", "soffice.exe").map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
