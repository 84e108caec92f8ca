package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.almendata.address.Address;
import dk.almendata.address.AddressKey;
import dk.almendata.address.AddressMatch;
import dk.almendata.address.AddressOutcome;
import dk.almendata.address.AddressReader;
import dk.almendata.address.AddressReading;
import dk.almendata.address.ComparisonKey;
import dk.almendata.address.InvalidAddressException;
import dk.almendata.address.KeyReading;
import dk.almendata.address.MatchVerdict;
import dk.almendata.address.RegisterFields;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text: an address, a key or a road directory, or the documented refusal; never another exception, and every answer is whole. */
class AddressFuzzTest {

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "",
                        "Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ",
                        "Aggustenborggade.5 STTV Langn\u00e6s 8000 Aarhus C",
                        "N\u00f8rregade 1,1, 8900 Randers C",
                        "Pier 5 12, 8000 Aarhus C",
                        "b 5\0nr5 5C",
                        "Vej 5 nr 5 5C",
                        "yrrevej( 3 st. att. vicevært  2",
                        "\u00d8stergade 13A[ - F], lejl. 43, DK-5000 Odense C, Danmark",
                        "A\u030asum\t7 b 2 sal  til venstre\n5000\u00a0Odense",
                        "postboks 12 st darum 7, kl2tv, 800 H\u00f8je Taastrup",
                        "04619725_41N_st__mf",
                        "04619725041Nst  mf",
                        "04790070027I",
                        "025 01A-10",
                        "vejkode;kommunekode;vejnavn;fra;til;side;postnr\n1;101;Vej;1;9Z;U;5000\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void address(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        AddressReading reading = AddressReader.byForm().read(text);

        assertThat(reading.address().isEmpty()).isEqualTo(reading.outcome() == AddressOutcome.INVALID);
        assertThat(reading.alternatives().isEmpty()).isEqualTo(reading.outcome() != AddressOutcome.AMBIGUOUS);
        assertThat(reading.reasons().isEmpty()
                        && !reading.canonical().filter(text::equals).isPresent())
                .isFalse();
        reading.address().ifPresent(AddressFuzzTest::assertWhole);
        reading.alternatives().forEach(other -> assertWhole(other.address()));
    }

    private static void assertWhole(Address address) {
        assertThat(address.text()).isNotBlank();
        assertThat(address.threeLines()).isNotEmpty();
        assertThat(ComparisonKey.of(address))
                .isEqualTo(ComparisonKey.of(address.toBuilder().build()));
        assertThat(AddressMatch.of(address, address).verdict()).isNotEqualTo(MatchVerdict.NO);
    }

    @MethodSource("seeds")
    @FuzzTest
    void key(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        KeyReading reading = AddressKey.check(text);

        reading.key().ifPresent(key -> {
            assertThat(AddressKey.parse(key.kvhx())).isEqualTo(key);
            assertThat(AddressKey.parse(key.cpr())).isEqualTo(key);
        });
        try {
            RegisterFields.parse(text);
        } catch (InvalidAddressException refused) {
            assertThat(refused.reason().outcome()).isEqualTo(AddressOutcome.INVALID);
        }
    }

    @MethodSource("seeds")
    @FuzzTest
    void roads(byte[] csv) {
        try {
            RoadFile.read("f.csv", new ByteArrayInputStream(csv))
                    .named("Vej")
                    .forEach(road -> assertThat(road.name()).isNotEmpty());
        } catch (InvalidRoadFileException refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }
}
