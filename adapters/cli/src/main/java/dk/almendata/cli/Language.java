package dk.almendata.cli;

import java.util.Locale;

/** The languages of pages. */
enum Language {
    EN,
    DA;

    Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
