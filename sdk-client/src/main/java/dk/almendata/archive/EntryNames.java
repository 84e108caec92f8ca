package dk.almendata.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of archive entries: which are refused, which are compared as one, which are shown how. Names are never used as paths; they are
 * refused all the same, because an archive that holds such a name was not made by the service.
 */
final class EntryNames {

    private static final int SHOWN = 100;

    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])( *\\..*)?");

    private static final Set<String> PACKED =
            Set.of("zip", "jar", "7z", "rar", "tar", "tgz", "gz", "bz2", "xz", "zst", "cab", "arj", "lzh");

    private EntryNames() {}

    /** What is wrong with a name, empty if it may stand. */
    static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("found an empty name");
        }
        if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            return Optional.of("found a control character in the name");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("found a backslash in the name");
        }
        if (name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':')) {
            return Optional.of("found an absolute path");
        }
        String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String part : plain.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return Optional.of("found a path that is not plain");
            }
            if (part.chars().anyMatch(c -> "<>:\"|?*".indexOf(c) >= 0) || part.endsWith(" ") || part.endsWith(".")) {
                return Optional.of("found a name that not every platform can have");
            }
            if (DEVICE.matcher(part.toLowerCase(Locale.ROOT)).matches()) {
                return Optional.of("found the name of a device");
            }
        }
        return Optional.empty();
    }

    /** The form by which names are compared: normal form C, letter case aside. */
    static String key(String name) {
        return nfc(nfc(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The name as findings show it: in one line and not endless. */
    static String shown(String name) {
        StringBuilder text = new StringBuilder();
        nfc(name)
                .codePoints()
                .limit(SHOWN)
                .forEach(c -> text.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c));
        return name.codePointCount(0, name.length()) > SHOWN ? text.append('…').toString() : text.toString();
    }

    /** Whether the entry is a companion that the Mac adds to archives: no part of a delivery. */
    static boolean isMacCompanion(String name) {
        return name.startsWith("__MACOSX/") || fileName(name).equals(".DS_Store");
    }

    static boolean isCsv(String name) {
        return extension(name).equals("csv");
    }

    /** Whether its rows go to a table. */
    static boolean isTable(String name) {
        return isCsv(name) && !isMacCompanion(name);
    }

    static boolean isArchive(String name) {
        return PACKED.contains(extension(name));
    }

    private static String extension(String name) {
        String file = fileName(name);
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
