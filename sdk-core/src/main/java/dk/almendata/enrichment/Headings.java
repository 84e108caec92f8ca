package dk.almendata.enrichment;

import java.text.Normalizer;
import java.util.Locale;

/** Headings in the forms by which they are compared. */
final class Headings {

    private static final int SHOWN = 40;
    private static final int TOO_MANY_DIGITS = 5;

    private Headings() {}

    /** Without blanks around it, in Unicode normal form C. */
    static String normal(String heading) {
        return Blanks.strip(Normalizer.normalize(heading, Normalizer.Form.NFC));
    }

    /** As duplicates are found: letter case aside, every run of blanks a single one, and without marks that show nothing. */
    static String key(String heading) {
        String normal = normal(heading).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            boolean blank = Blanks.isBlank(c);
            if (!blank) {
                key.append(c);
            } else if (!Blanks.isInvisible(c) && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString();
    }

    /** Letters and digits in lower case, nothing else. */
    static String folded(String heading) {
        String normal = key(heading);
        StringBuilder folded = new StringBuilder(normal.length());
        normal.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** As a finding may name it: what looks like a value, because the headings are missing, is named by its position. */
    static String shown(String heading, int position) {
        boolean value = heading.isEmpty()
                || heading.indexOf('@') >= 0
                || heading.chars().filter(Character::isDigit).count() >= TOO_MANY_DIGITS;
        if (value) {
            return "#" + (position + 1);
        }
        return heading.codePointCount(0, heading.length()) <= SHOWN
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
