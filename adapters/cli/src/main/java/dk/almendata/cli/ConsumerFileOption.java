package dk.almendata.cli;

import dk.almendata.address.Municipalities;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.Postcode;
import dk.almendata.consumption.FieldSeparator;
import dk.almendata.consumption.FilePlace;
import dk.almendata.consumption.LineEncoding;
import dk.almendata.text.ConsumerFile;
import dk.almendata.text.CsvFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a consumer file is written, and where all of its consumers are. */
@SuppressWarnings("UnusedVariable") // picocli sets the options
final class ConsumerFileOption {

    @Option(
            names = "--encoding",
            paramLabel = "utf-8|windows-1252|cp850",
            defaultValue = "utf-8",
            description = "How the file is encoded; bytes that the encoding does not have are refused. Default: utf-8.")
    private String encoding = "utf-8";

    @Option(
            names = "--separator",
            paramLabel = "comma|semicolon",
            description = "What stands between fields. Default: what the first lines show.")
    private @Nullable FieldSeparator separator;

    @Option(
            names = "--municipality",
            paramLabel = "CODE",
            description = "The municipality of the whole file, such as 0461; its lines have none.")
    private @Nullable String municipality;

    @Option(names = "--postcode", paramLabel = "CODE", description = "The postcode of the whole file, such as 5000.")
    private @Nullable String postcode;

    @Option(names = "--town", paramLabel = "NAME", description = "The town of the whole file, such as \"Odense C\".")
    private String town = "";

    /** The file, as it is declared. */
    ConsumerFile file(String name, CsvFile.Source source) {
        ConsumerFile file = ConsumerFile.of(name, source)
                .encoding(LineEncoding.find(encoding)
                        .orElseThrow(() -> Refusal.usage(
                                "--encoding: expected utf-8, windows-1252 or cp850, found '" + encoding + "'.")));
        return separator == null ? file : file.separator(separator);
    }

    /** Where all consumers are; a code that no municipality of today has is taken, with a remark, for old files have those of former ones. */
    FilePlace place(Surroundings surroundings) {
        FilePlace place = FilePlace.UNKNOWN;
        if (municipality != null) {
            if (!MunicipalityCode.isReadable(municipality)) {
                throw Refusal.usage(
                        "--municipality: expected a code of four digits such as 0461, found '" + municipality + "'.");
            }
            MunicipalityCode code = MunicipalityCode.parse(municipality);
            if (Municipalities.standard().find(code, surroundings.today()).isEmpty()) {
                surroundings.say("--municipality: no municipality has the code " + code.text()
                        + " today; it stands in the answers as it was given.");
            }
            place = FilePlace.of(code);
        }
        if (postcode != null) {
            if (!Postcode.isReadable(postcode)) {
                throw Refusal.usage("--postcode: expected a postcode such as 5000, found '" + postcode + "'.");
            }
            place = place.withPostcode(Postcode.parse(postcode));
        }
        return place.withTown(town);
    }
}
