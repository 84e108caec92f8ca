package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldSplitterTest {

    /** Against splitting as anybody would, over lines of all lengths at all places. */
    @Test
    void linesWithoutQuotes_areSplitAsTextIs() {
        Random random = new Random(1);
        byte[] alphabet = ",,,a1.- \tø\u0001\u007f".getBytes(StandardCharsets.ISO_8859_1);
        FieldSplitter splitter = new FieldSplitter(FieldSeparator.COMMA);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(90)];
            boolean plain = random.nextBoolean();
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = alphabet[random.nextInt(plain ? alphabet.length - 4 : alphabet.length)];
            }
            int from = random.nextInt(bytes.length + 1);
            int to = from + random.nextInt(bytes.length - from + 1);
            String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            String[] parts = text.split(",", -1);

            assertThat(splitter.split(bytes, from, to)).isEqualTo(parts.length);
            assertThat(fields(splitter, bytes, parts.length)).isEqualTo(trimmed(parts));
            if (text.chars().anyMatch(c -> c > 0x7e || (c < ' ' && c != '\t'))) {
                assertThat(splitter.isUnusual()).isTrue();
            } else if (!text.contains("\t")) {
                assertThat(splitter.isUnusual()).isFalse();
            }
        }
    }

    private static List<String> fields(FieldSplitter splitter, byte[] bytes, int count) {
        List<String> fields = new ArrayList<>();
        for (ConsumerField field : ConsumerField.values()) {
            if (field.ordinal() < count) {
                fields.add(new String(
                        bytes,
                        splitter.start(field),
                        splitter.end(field) - splitter.start(field),
                        StandardCharsets.ISO_8859_1));
            }
        }
        return fields;
    }

    private static List<String> trimmed(String... parts) {
        List<String> trimmed = new ArrayList<>();
        for (int i = 0; i < Math.min(parts.length, ConsumerField.values().length); i++) {
            trimmed.add(parts[i].replaceAll("^[ \t]+|[ \t]+$", ""));
        }
        return trimmed;
    }
}
