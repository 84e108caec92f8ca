package dk.almendata.cli;

import dk.almendata.archive.ZipArchive;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.SpoolException;
import dk.almendata.text.CsvReading;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A delivery that a person has as a zip. */
final class InputDelivery {

    private InputDelivery() {}

    /** The rows of its files that have the columns of a form. A delivery with a fault is not used at all. */
    static <T> List<T> rows(String zip, Surroundings surroundings, Function<DeliveryArchive, CsvReading<T>> reader) {
        try (DeliveryArchive archive = ZipArchive.open(existing(zip))) {
            return InputFile.whole(reader.apply(archive), surroundings);
        } catch (ArchiveRefusedException refused) {
            throw Refusal.refused(zip + ": " + Refusal.ended(refused.getMessage()), refused);
        } catch (SpoolException unreadable) {
            throw Refusal.file(Refusal.ended(unreadable.getMessage()), unreadable);
        }
    }

    private static Path existing(String zip) {
        try {
            Path path = Path.of(zip);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException noPath) {
            throw Refusal.file("'" + zip + "' is no name of a file.", noPath);
        }
        throw Refusal.file("There is no file '" + zip + "'. Check the name.", null);
    }
}
