package dk.almendata.cli;

import java.util.Locale;

/** How every page begins and ends: it needs nothing else, loads nothing, and says that it is ours. */
final class PageHead {

    private PageHead() {}

    /** Everything up to the body. */
    static void open(Html html, Locale locale, String title, String style) {
        html.raw("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + locale.getLanguage()
                + "\">\n<head>\n<meta charset=\"utf-8\"/>\n" + PageFile.MARK + "\n");
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.element("title", title).raw("\n");
        html.raw("<style>\n" + style.replace(">", "&gt;") + "</style>\n</head>\n<body>\n");
    }

    /** Everything after the content. */
    static void close(Html html) {
        html.raw("</body>\n</html>\n");
    }
}
