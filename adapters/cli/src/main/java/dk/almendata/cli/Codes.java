package dk.almendata.cli;

import java.util.Locale;

/** How constants stand in answers. */
final class Codes {

    private Codes() {}

    /** {@code NOT_IN_ONE_GRANT} is {@code notInOneGrant}, as coverage writes its causes. */
    static String camel(Enum<?> constant) {
        StringBuilder text = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            text.append(text.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return text.toString();
    }

    /** {@code ZEROS_PADDED} is {@code zeros-padded}, as reasons and flags are written. */
    static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
