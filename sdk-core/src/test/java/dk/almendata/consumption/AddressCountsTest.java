package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCountsTest {

    @Test
    void counts_areThoseOfAPlainMap() {
        Random random = new Random(3);
        Map<InstallationAddress, Integer> plain = new HashMap<>();
        AddressCounts counts = new AddressCounts();
        for (int i = 0; i < 200_000; i++) {
            InstallationAddress address = new InstallationAddress(
                    1 + random.nextInt(random.nextInt(10) == 0 ? 9_999 : 60),
                    1 + random.nextInt(999),
                    random.nextInt(3) > 0 ? "" : String.valueOf((char) ('A' + random.nextInt(26))));
            plain.merge(address, 1, Integer::sum);
            counts.add(address);
        }

        assertThat(counts.addresses()).isEqualTo(plain.size());
        assertThat(counts.shared())
                .isEqualTo(plain.values().stream().filter(n -> n > 1).count())
                .isPositive();
        plain.forEach((address, count) -> assertThat(counts.at(address)).isEqualTo(count));
        assertThat(counts.at(new InstallationAddress(9_999, 999, "Z"))).isLessThan(2);
    }

    @Test
    void litra2_isNoPartOfTheAddress_theLetterIs() {
        AddressCounts counts = new AddressCounts();
        counts.add(new InstallationAddress(3423, 12, "A"));
        counts.add(new InstallationAddress(3423, 12, "A"));
        counts.add(new InstallationAddress(3423, 12, ""));

        assertThat(counts.at(new InstallationAddress(3423, 12, "A"))).isEqualTo(2);
        assertThat(counts.at(new InstallationAddress(3423, 12, ""))).isEqualTo(1);
        assertThat(counts.at(new InstallationAddress(3423, 12, "B"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 12, A", "10000, 12, A", "3423, 0, A", "3423, 1000, A", "3423, 12, AB", "3423, 12, a", "3423, 12, Æ"})
    void codesThatCannotBe_areNoAddress(int road, int house, String letter) {
        assertThatThrownBy(() -> new InstallationAddress(road, house, letter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected");
    }
}
