package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Floors and doors (domain document 1.2 and 1.3). */
class FloorAndDoorTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            st,        st
            ST,        st
            st.,       st
            stuen,     st
            stueplan,  st
            stuePlan,  st
            kl,        kl
            KL,        kl
            kl.,       kl
            kld,       kl
            kld.,      kl
            k1,        kl
            k2,        k2
            k9,        k9
            kl2,       k2
            kl9,       k9
            1,         1
            01,        1
            1.,        1
            1. sal,    1
            1 sal,     1
            2. sAl,    2
            25,        25
            99,        99
            """)
    void floor_isReadFromEveryHabit(String text, String canonical) {
        assertThat(Floor.isReadable(text)).isTrue();
        assertThat(Floor.parse(text)).hasToString(canonical).isEqualTo(Floor.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00", "100", "k0", "kl10", "sal", "tv", "1. tv", "x", "-1", "st x", "1.5"})
    void floor_refusesAnythingElse(String text) {
        assertThat(Floor.isReadable(text)).isFalse();
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> Floor.parse(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AddressReason.FLOOR_FORM));
    }

    @Test
    void floors_areOrderedFromTheLowestUp_andRoundTrip() {
        List<String> house = new ArrayList<>();
        for (int level = -9; level <= 99; level++) {
            Floor floor = Floor.ofLevel(level);
            assertThat(Floor.parse(floor.toString())).isEqualTo(floor);
            assertThat(floor.level()).isEqualTo(level);
            house.add(floor.toString());
        }
        assertThat(house).doesNotHaveDuplicates().startsWith("k9").contains("k2", "kl", "st", "1");
        assertThat(Floor.BASEMENT).isLessThan(Floor.GROUND);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            tv,     tv,    true
            TV,     tv,    true
            th.,    th,    true
            Mf.,    mf,    true
            0001,   1,     true
            0101,   101,   true
            3212,   3212,  true
            9999,   9999,  true
            1a,     1a,    true
            1A,     1A,    false
            B,      B,     false
            1-1,    1-1,   true
            3-9,    3-9,   true
            A-01,   A-01,  false
            D-18,   D-18,  false
            A-10,   A-10,  false
            3/19,   3/19,  true
            tv01,   tv01,  true
            th10,   th10,  true
            vær1,   vær1,  false
            æ 1,    æ 1,   false
            """)
    void door_keepsWhatRegistersHold(String text, String canonical, boolean official) {
        assertThat(Door.isReadable(text)).isTrue();
        assertThat(Door.parse(text)).hasToString(canonical).isEqualTo(Door.parse(canonical));
        assertThat(Door.parse(text).isOfficial()).isEqualTo(official);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "12345",
                "lejl. 43",
                "vær. 23",
                "bygn. A",
                "indgang 4",
                "-",
                "/1",
                "1-",
                "a_b",
                "ü"
            })
    void door_refusesAnythingElse(String text) {
        assertThat(Door.isReadable(text)).isFalse();
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> Door.parse(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AddressReason.DOOR_FORM));
    }

    @Test
    void doors_areEqualWithoutRegardToCaseAndZeros() {
        assertThat(Door.parse("a-10")).isEqualTo(Door.parse("A-10")).hasSameHashCodeAs(Door.parse("A-10"));
        assertThat(Door.parse("01A")).isEqualTo(Door.parse("1a"));
        assertThat(Door.parse("1")).isNotEqualTo(Door.parse("10"));
    }
}
