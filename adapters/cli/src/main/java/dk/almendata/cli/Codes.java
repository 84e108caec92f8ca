package dk.almendata.cli;

import java.util.Locale;

/** How constants stand in answers. */
final class Codes {

    private Codes() {}

    /** {@code LOW_COOLING} is {@code low-cooling}, as findings and flags are written. */
    static String hyphen(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code NOT_IN_ONE_GRANT} is {@code notInOneGrant}, as coverage writes its causes. */
    static String camel(Enum<?> constant) {
        StringBuilder text = new StringBuilder();
        for (String word : constant.name().split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            text.append(text.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return text.toString();
    }
}
