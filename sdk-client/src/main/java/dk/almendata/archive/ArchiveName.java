package dk.almendata.archive;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file name that the service gives to a zip, and what it says about the delivery.
 *
 * <p><em>Assumed</em> (see {@code Content-Disposition} in {@code openapi.json}): {@code <Datapakke>_<Id>_<start>_<end>.zip}, a blank date as
 * {@code -}. What browsers and file managers add is forgiven: {@code  (1)}, {@code -1}, {@code  2}, {@code  - Kopi}, the letter case of
 * {@code .ZIP}, decomposed letters.
 */
final class ArchiveName {

    /** A name as it should be, for messages. */
    static final String EXAMPLE = "Huslejedata_Delvis_12_2025-01-01_2025-01-31.zip";

    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2}|-)";
    private static final Pattern FORM = Pattern.compile("(\\S+)_([1-9][0-9]{0,17})_" + DATE + "_" + DATE
            + "(?: ?\\([0-9]{1,3}\\)|-[0-9]{1,2}| [0-9]{1,2}| - (?i:copy|kopi)(?: \\([0-9]{1,3}\\))?)?"
            + "\\.(?i:zip)");

    private ArchiveName() {}

    static boolean isZip(String fileName) {
        return fileName.regionMatches(true, fileName.length() - 4, ".zip", 0, 4);
    }

    /** The delivery as far as the name tells; empty if the name cannot be read. A zip is at hand, so its status is Succes. */
    static Optional<Delivery> read(String fileName) {
        Matcher name = FORM.matcher(EntryNames.nfc(fileName));
        // Java puts U+FFFD where a locale cannot say the letter; Lån_Fuld must not become another datapakke.
        if (!name.matches() || fileName.indexOf('\uFFFD') >= 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Delivery.builder(
                            DeliveryId.parse(name.group(2)), DatapakkeName.of(name.group(1)), DeliveryStatus.SUCCES)
                    .period(DeliveryPeriod.ofNullable(date(name.group(3)), date(name.group(4))))
                    .build());
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
