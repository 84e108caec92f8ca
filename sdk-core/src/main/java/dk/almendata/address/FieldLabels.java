package dk.almendata.address;

/** Leaves out the labels of fields that were joined to one text: {@code Vej: Skolevej 2 Postnr: 6950 By: Ringkøbing}. Each begins a part of its own. */
final class FieldLabels {

    private static final int POSTCODE_DIGITS = 4;

    private static final WordSet PLACES =
            WordSet.of("vej", "vejnavn", "gade", "ejendom", "postnr", "postnummer", "poststed");

    /** Labels of what may stand behind the postcode. */
    private static final WordSet TOWNS = WordSet.of("by", "bynavn", "distrikt", "postdistrikt");

    /** Labels of what stands behind the road name without a comma. */
    private static final WordSet NUMBERS = WordSet.of("husnr", "husnummer");

    /** Labels that say the same without a colon. */
    private static final WordSet UNITS = WordSet.of("etage", "sal", "dør");

    private FieldLabels() {}

    /** A text, its blanks single, without such labels. */
    static String without(String text, AddressParts notes) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        StringBuilder fields = new StringBuilder(text.length() + 2);
        for (int at = 0; at < text.length(); at = Words.skipBlanks(text, Words.end(text, at))) {
            int to = Words.end(text, at);
            boolean colon = text.charAt(to - 1) == ':';
            boolean number = colon && NUMBERS.hasBare(text, at, to);
            boolean town = colon && TOWNS.hasBare(text, at, to);
            boolean unit = colon && UNITS.hasBare(text, at, to);
            if (number || town || unit || (colon && PLACES.hasBare(text, at, to))) {
                notes.note(AddressReason.LABEL_REMOVED);
                part(fields, number || (town && endsInPostcode(fields)));
                to = unit ? Words.bareEnd(text, at, to) : at;
            }
            fields.append(text, at, to).append(to > at ? " " : "");
        }
        return fields.toString().stripTrailing();
    }

    /** Ends the part so far, or joins the next to it. */
    private static void part(StringBuilder fields, boolean joined) {
        int to = bareEnd(fields);
        fields.setLength(to);
        if (to > 0) {
            fields.append(joined ? " " : ", ");
        }
    }

    /** One past what is neither blank nor comma. */
    private static int bareEnd(CharSequence text) {
        int to = text.length();
        while (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ',')) {
            to--;
        }
        return to;
    }

    private static boolean endsInPostcode(CharSequence text) {
        int to = bareEnd(text);
        return to >= POSTCODE_DIGITS && Digits.value(text, to - POSTCODE_DIGITS, to) >= 0;
    }
}
