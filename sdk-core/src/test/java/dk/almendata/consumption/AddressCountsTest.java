package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.RoadCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AddressCountsTest {

    @Test
    void counts_areThoseOfAPlainMap() {
        Random random = new Random(3);
        Map<InstallationPlace, Integer> plain = new HashMap<>();
        AddressCounts counts = new AddressCounts();
        for (int i = 0; i < 200_000; i++) {
            int house = 1 + random.nextInt(999);
            InstallationPlace address = new InstallationPlace(
                    RoadCode.of(1 + random.nextInt(random.nextInt(10) == 0 ? 9_999 : 60)),
                    random.nextInt(3) > 0
                            ? HouseNumber.of(house)
                            : HouseNumber.of(house, (char) ('A' + random.nextInt(26))));
            plain.merge(address, 1, Integer::sum);
            counts.add(address);
        }

        assertThat(counts.addresses()).isEqualTo(plain.size());
        assertThat(counts.shared())
                .isEqualTo(plain.values().stream().filter(n -> n > 1).count())
                .isPositive();
        plain.forEach((address, count) -> assertThat(counts.at(address)).isEqualTo(count));
        assertThat(counts.at(place(9_999, "999Z"))).isLessThan(2);
    }

    @Test
    void litra2_isNoPartOfTheAddress_theLetterIs() {
        AddressCounts counts = new AddressCounts();
        counts.add(place(3423, "12A"));
        counts.add(place(3423, "12A"));
        counts.add(place(3423, "12"));

        assertThat(counts.at(place(3423, "12A"))).isEqualTo(2);
        assertThat(counts.at(place(3423, "12"))).isEqualTo(1);
        assertThat(counts.at(place(3423, "12B"))).isZero();
    }

    /** The key joins with data that have another source. */
    @Test
    void place_inAMunicipality_isTheKeyOfTheAccessAddress() {
        assertThat(place(1640, "60C").in(MunicipalityCode.of("0185")).kvh()).isEqualTo("01851640_60C");
        assertThat(place(34, "12")).hasToString("0034 12");
    }

    private static InstallationPlace place(int road, String house) {
        return new InstallationPlace(RoadCode.of(road), HouseNumber.parse(house));
    }
}
