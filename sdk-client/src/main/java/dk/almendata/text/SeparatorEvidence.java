package dk.almendata.text;

import dk.almendata.consumption.ConsumerField;
import dk.almendata.consumption.FieldSeparator;

/** Finds out which separator a consumer file has: that with which more of its first lines have eleven fields. */
final class SeparatorEvidence {

    private static final int BETWEEN_FIELDS = ConsumerField.values().length - 1;

    private SeparatorEvidence() {}

    /** Of two that fit equally well it is the one that stands more often, and the comma where that leaves a doubt too. */
    static FieldSeparator in(byte[] bytes, int limit) {
        int fitComma = 0;
        int fitSemicolon = 0;
        int commas = 0;
        int semicolons = 0;
        int at = 0;
        while (at < limit) {
            int comma = 0;
            int semicolon = 0;
            boolean quoted = false;
            while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
                byte b = bytes[at++];
                quoted ^= b == '"';
                comma += b == ',' && !quoted ? 1 : 0;
                semicolon += b == ';' && !quoted ? 1 : 0;
            }
            at++;
            fitComma += comma == BETWEEN_FIELDS ? 1 : 0;
            fitSemicolon += semicolon == BETWEEN_FIELDS ? 1 : 0;
            commas += comma;
            semicolons += semicolon;
        }
        boolean semicolon = fitComma == fitSemicolon ? semicolons > commas : fitSemicolon > fitComma;
        return semicolon ? FieldSeparator.SEMICOLON : FieldSeparator.COMMA;
    }
}
