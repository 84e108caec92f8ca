package dk.almendata.excel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How text cells write characters that XML cannot hold: {@code _x000D_}. A text that looks like that itself gets its underscore escaped. */
final class CellEscapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellEscapes() {}

    static String escaped(String text) {
        return text.indexOf('_') < 0 ? text : LOOKS_LIKE_ONE.matcher(text).replaceAll("_x005F_");
    }

    static String resolved(String text) {
        if (text.indexOf('_') < 0) {
            return text;
        }
        Matcher escape = ESCAPE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (escape.find()) {
            String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
            escape.appendReplacement(resolved, Matcher.quoteReplacement(character));
        }
        return escape.appendTail(resolved).toString();
    }
}
