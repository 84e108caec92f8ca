package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.almendata.address.AddressReader;
import dk.almendata.address.HouseNumber;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.Postcode;
import dk.almendata.address.Road;
import dk.almendata.address.RoadCode;
import dk.almendata.address.RoadDirectory;
import dk.almendata.address.RoadInterval;
import dk.almendata.address.RoadNames;
import dk.almendata.address.RoadSide;
import dk.almendata.sync.SpoolException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoadFileTest {

    private static final String HEADER = "municipalityCode;roadCode;roadName;addressingName;side;from;to;postcode\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEADER
                        + "0846;1097;Nordre Kajgade;Ndr. Kajgade;ODD;1;999Z;9500\n0846;1097;Nordre Kajgade;Ndr. Kajgade;EVEN;;998Z;9500\n",
                "\uFEFFkommunekode;vejkode;vejnavn;adresseringsnavn;side;husnr_fra;husnr_til;postnr\r\n"
                        + "846;1097;Nordre Kajgade;Ndr. Kajgade;U;001;999z;9500\r\n846;1097;Nordre Kajgade;Ndr. Kajgade;L;;998Z;9500\r\n",
                "To,Extra,From,Side,Postcode,Addressing Name,Road-name,ROAD_CODE,Municipality code\n"
                        + "999Z,x,1,odd,9500,Ndr. Kajgade,Nordre Kajgade,1097,0846\n998Z,\"y, z\",,even,9500,Ndr. Kajgade,Nordre Kajgade,1097,0846",
            })
    void form_isReadWhateverItsHeadings(String csv) {
        Road road =
                read(csv).find(MunicipalityCode.of("0846"), RoadCode.of(1097)).orElseThrow();

        assertThat(road)
                .isEqualTo(new Road(
                        MunicipalityCode.of("0846"),
                        RoadCode.of(1097),
                        "Nordre Kajgade",
                        "Ndr. Kajgade",
                        List.of(
                                new RoadInterval(
                                        RoadSide.ODD,
                                        Optional.of(HouseNumber.of(1)),
                                        Optional.of(HouseNumber.parse("999Z")),
                                        Optional.of(Postcode.of("9500"))),
                                new RoadInterval(
                                        RoadSide.EVEN,
                                        Optional.empty(),
                                        Optional.of(HouseNumber.parse("998Z")),
                                        Optional.of(Postcode.of("9500"))))));
        for (String name : List.of("Nordre Kajgade", "NDR KAJGADE", "ndr. kajgade")) {
            assertThat(read(csv).named(name)).containsExactly(road);
        }
        assertThat(read(csv).named("Kajgade")).isEmpty();
        assertThat(road).hasToString("0846/1097 Nordre Kajgade");
    }

    @Test
    void smallForm_needsThreeColumns() {
        RoadDirectory directory = read("kommunekode;vejkode;vejnavn\n0101;728;Borgmester Christiansens Gade\n");

        assertThat(directory.named("Borgmester Christian")).singleElement().satisfies(road -> {
            assertThat(road.intervals()).isEmpty();
            assertThat(road.addressingName()).isEqualTo(road.name());
        });
        assertThat(AddressReader.byForm()
                        .with(directory)
                        .read("Borgm. Christiansens Gade 4")
                        .address()
                        .orElseThrow()
                        .roadCode())
                .contains(RoadCode.of(728));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0;1;Vej;;;;;5000         | line 2: column municipalityCode: expected three or four digits, found '0'
            0461;0;Vej;;;;;5000      | line 2: column roadCode: expected 1 to 9999, found '0'
            0461;10000;Vej;;;;;5000  | line 2: column roadCode: expected 1 to 9999, found '10000'
            0461;1;;;;;;5000         | line 2: column roadName: expected a name, found none
            0461;1;Vej;;X;;;5000     | line 2: column side: expected EVEN, ODD or nothing, found 'X'
            0461;1;Vej;;L;0;;5000    | line 2: column from: expected a house number, found '0'
            0461;1;Vej;;L;;1000;5000 | line 2: column to: expected a house number, found '1000'
            0461;1;Vej;;L;;1AB;5000  | line 2: column to: expected a house number, found '1AB'
            0461;1;Vej;;L;;;50x0     | line 2: column postcode: expected four digits, found '50x0'
            0461;1;Vej;;;;;50        | line 2: column postcode: expected four digits, found '50'
            0956;1;Vej;;;;;          | line 2: column municipalityCode: expected a Danish municipality, found '0956'
            5902;1;Vej;;;;;          | line 2: column municipalityCode: expected a Danish municipality, found '5902'
            0461;1;Vej;;U;9;7;5000   | line 2: columns from and to: expected from at most to, found them the other way round
            0461;1;Vej;;;7B;7A;5000  | line 2: columns from and to: expected from at most to, found them the other way round
            0461;1;Vej;;U;2;9;5000   | line 2: columns from and to: expected numbers of the side, found one of the other
            0461;1;Vej;;L;2;9;5000   | line 2: columns from and to: expected numbers of the side, found one of the other
            0461;1;Vej;;U;;8;5000    | line 2: columns from and to: expected numbers of the side, found one of the other
            0461;1;Vej;;L;;          | line 2: expected 8 fields, found 7
            """)
    void faults_haveTheirPlace(String row, String fault) {
        assertThatExceptionOfType(InvalidRoadFileException.class)
                .isThrownBy(() -> read(HEADER + row + "\n"))
                .satisfies(e -> assertThat(e.faults()).containsExactly(fault));
    }

    @Test
    void faults_areToldAtOnce_upToFifty() {
        String rows = "0461;0;Vej;;;;;5000\n".repeat(RoadFile.MOST_FAULTS + 10);

        assertThatExceptionOfType(InvalidRoadFileException.class)
                .isThrownBy(() -> read(HEADER + rows))
                .satisfies(e -> assertThat(e.faults()).hasSize(RoadFile.MOST_FAULTS));
        assertThatExceptionOfType(InvalidRoadFileException.class)
                .isThrownBy(() -> read("vejkode;postnr\n"))
                .satisfies(e -> assertThat(e.faults()).hasSize(2));
        assertThatExceptionOfType(InvalidRoadFileException.class).isThrownBy(() -> read(""));
        assertThatExceptionOfType(InvalidRoadFileException.class)
                .isThrownBy(() -> read(HEADER + "0461;1;Vej;;;;;5000\n0461;1;Gade;;;;;5000\n"))
                .withMessageContaining("line 3");
    }

    @Test
    void unreadableBytes_areAFaultOfTheDisk() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatExceptionOfType(SpoolException.class)
                .isThrownBy(() -> RoadFile.read("roads.csv", broken))
                .withMessageContaining("roads.csv");
    }

    /** Against lists that are searched one by one: every road by code and by name, whatever the order of the rows. */
    @Test
    void everyRoad_isFoundByCodeAndByName() {
        Random random = new Random(7);
        List<Road> roads = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int code = 1; code <= 2_000; code++) {
            String name = "Vej " + (char) ('A' + random.nextInt(26)) + random.nextInt(300);
            MunicipalityCode municipality = MunicipalityCode.ofNumber(101 + random.nextInt(700));
            int intervals = random.nextInt(4);
            List<RoadInterval> all = new ArrayList<>();
            for (int i = 0; i < intervals; i++) {
                int from = 1 + 2 * i;
                all.add(new RoadInterval(
                        RoadSide.ODD,
                        Optional.of(HouseNumber.of(from)),
                        Optional.of(HouseNumber.of(from)),
                        Optional.empty()));
                rows.add(municipality + ";" + code + ";" + name + ";;U;" + from + ";" + from + ";");
            }
            if (intervals == 0) {
                rows.add(municipality + ";" + code + ";" + name + ";;;;;");
            }
            roads.add(new Road(municipality, RoadCode.of(code), name, name, all));
        }
        RoadDirectory directory = read(HEADER + String.join("\n", rows));
        for (Road road : roads) {
            assertThat(directory.find(road.municipality(), road.code())).contains(road);
            assertThat(directory.named(road.name()))
                    .containsExactlyInAnyOrderElementsOf(roads.stream()
                            .filter(other -> RoadNames.areSame(other.name(), road.name()))
                            .toList());
        }
        assertThat(directory.find(MunicipalityCode.of("0100"), RoadCode.of(1))).isEmpty();
    }

    /** Blanks and hyphens do not count, but for the blank between two digits. */
    @Test
    void roads_areFoundWhateverTheirBlanks() {
        RoadDirectory directory =
                read(HEADER + "0101;3;Ny Gade;;;;;\n0101;1;Nygade;;;;;\n0101;2;Ny-Gade;;;;;\n0101;4;Vej 1 1;;;;;\n");

        for (String name : List.of("Ny Gade", "nygade", "NY-GADE")) {
            assertThat(directory.named(name).stream().map(road -> road.code().number()))
                    .containsExactly(1, 2, 3);
        }
        assertThat(directory.named("Vej 1 1")).hasSize(1);
        assertThat(directory.named("Vej1 1")).hasSize(1);
        assertThat(directory.named("Vej 11")).isEmpty();
    }

    /** The names that are alike are found as by comparing with every one of them. */
    @Test
    void alikeNames_areAllFound() {
        Random random = new Random(11);
        String letters = "abcdefghijklmnopqrstuvwxyzæøåéæøåéæøåé";
        List<String> names = new ArrayList<>();
        StringBuilder rows = new StringBuilder(HEADER);
        for (int code = 1; code <= 600; code++) {
            StringBuilder name = new StringBuilder(
                    code % 3 > 0 && code > 1 ? names.get(random.nextInt(names.size())) : randomName(random, letters));
            for (int fault = 0; fault < 2; fault++) {
                name.setCharAt(random.nextInt(name.length()), letters.charAt(random.nextInt(letters.length())));
            }
            names.add(name.toString());
            rows.append("0101;" + code + ";" + name + ";;;;;\n");
        }
        RoadDirectory directory = read(rows.toString());
        int found = 0;
        for (String name : names) {
            List<Integer> expected = new ArrayList<>();
            for (int code = 1; code <= names.size(); code++) {
                String other = names.get(code - 1);
                if (RoadNames.areAlike(other, name) && !RoadNames.areSame(other, name)) {
                    expected.add(code);
                }
            }
            assertThat(directory.alike(name).stream().map(road -> road.code().number()))
                    .containsExactlyElementsOf(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(300);
        assertThat(directory.alike("Xyzxyzxyz")).isEmpty();
    }

    private static String randomName(Random random, String letters) {
        StringBuilder name = new StringBuilder();
        int length = 8 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }

    private static RoadDirectory read(String csv) {
        return RoadFile.read("roads.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
