package dk.almendata.enrichment;

/**
 * What text a value may be: every Unicode text without control characters (line feed and tab apart), halves of surrogate pairs and the
 * characters that are none, because a spreadsheet's file cannot hold those. Line breaks are line feeds (decision).
 */
final class CellText {

    private CellText() {}

    static boolean isAllowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t') {
                return false;
            }
            if (c >= '\u007f' && (c <= '\u009f' || c >= '\ud800')) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (c <= '\u009f' || Character.isSurrogate(c) || c == '\ufffe' || c == '\uffff') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Every kind of line end as a line feed; the same object if there is no carriage return. */
    static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
