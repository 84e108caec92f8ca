package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts as offices type them, one a line of {@code hand-typed.tsv}: the text, the outcome that it must have, and its parts, the district only where
 * the line has one more column for it. Of an ambiguous text the parts are among the readings.
 */
class HandTypedTextsTest {

    private static final AddressReader READER = AddressReader.byForm();

    /** A line of the file. */
    record Line(String text, AddressOutcome outcome, List<String> parts) {

        static Line of(String line) {
            String[] fields = line.split("\t", -1);
            return new Line(
                    fields[0],
                    AddressOutcome.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                    Stream.of(fields).skip(2).toList());
        }

        /** The parts of an address of which the line says something. */
        List<String> partsOf(Address address) {
            return HandTypedTextsTest.parts(address).subList(0, parts.size());
        }
    }

    static Stream<Line> lines() {
        try (InputStream in = HandTypedTextsTest.class.getResourceAsStream("hand-typed.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Line::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** None is wrong and said to be certain. */
    @ParameterizedTest
    @MethodSource("lines")
    void text_isReadIntoItsParts(Line line) {
        AddressReading reading = READER.read(line.text());

        assertThat(reading.outcome()).as("%s", reading.reasons()).isEqualTo(line.outcome());
        if (line.outcome() != AddressOutcome.INVALID) {
            assertThat(readings(reading).map(line::partsOf)).contains(line.parts());
        }
    }

    /** At least nine of ten that hold an address are read into its parts at once, and every certain one is right. */
    @Test
    void nineInTen_areReadAtOnce() {
        List<Line> all =
                lines().filter(line -> line.outcome() != AddressOutcome.INVALID).toList();
        long right = all.stream()
                .filter(line -> line.partsOf(READER.read(line.text()).address().orElseThrow())
                        .equals(line.parts()))
                .count();

        assertThat(all).hasSizeGreaterThan(400);
        assertThat(right).isGreaterThan(all.size() * 95L / 100);
    }

    /** The canonical text of a certain reading, read again, is the same address or leaves a choice; never another one for sure. The
     * postcode of a bulk receiver is not written. */
    @ParameterizedTest
    @MethodSource("lines")
    void canonicalText_neverBecomesAnotherAddress(Line line) {
        AddressReading reading = READER.read(line.text());
        Address address = reading.address().orElse(null);
        if (address == null || reading.outcome() == AddressOutcome.AMBIGUOUS) {
            return;
        }
        AddressReading again = READER.read(address.text());

        boolean written = address.postcode().filter(Postcode::isBulkReceiver).isEmpty();
        if (written && again.outcome().compareTo(AddressOutcome.AMBIGUOUS) < 0) {
            assertThat(again.address().map(HandTypedTextsTest::parts)).contains(parts(address));
        }
    }

    private static Stream<Address> readings(AddressReading reading) {
        return Stream.concat(
                reading.address().stream(), reading.alternatives().stream().map(RoadCandidate::address));
    }

    private static List<String> parts(Address address) {
        return List.of(
                address.roadName(),
                address.numberText(),
                address.floor().map(Object::toString).orElse(""),
                address.door().map(Object::toString).orElse(""),
                address.unitText().orElse(""),
                address.townName().orElse(""),
                address.postcode().map(Object::toString).orElse(""),
                address.district().orElse(""));
    }
}
