package dk.almendata.cli;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.text.CatalogueJson;
import dk.almendata.text.InvalidCatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The definitions of datapakker, which are assumed and can be put right. */
final class CatalogueOption {

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description =
                    "Definitions of datapakker (JSON) that are added to the 19 known ones, or stand in their place. Default:"
                            + " the known ones as assumed.")
    private @Nullable Path file;

    /** By a file that was named elsewhere than on the command line, if any was. */
    static CatalogueOption of(@Nullable Path file) {
        CatalogueOption catalogue = new CatalogueOption();
        catalogue.file = file;
        return catalogue;
    }

    boolean isGiven() {
        return file != null;
    }

    Catalogue catalogue() {
        Path given = file;
        if (given == null) {
            return Catalogue.standard();
        }
        try {
            return CatalogueJson.read(Files.readAllBytes(given), Catalogue.standard());
        } catch (InvalidCatalogueException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        } catch (IOException e) {
            throw Refusal.file("The datapakker " + given + " cannot be read. Check the path.", e);
        }
    }
}
