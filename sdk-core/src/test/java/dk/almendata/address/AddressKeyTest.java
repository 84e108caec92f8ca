package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of DAWA and of the CPR register (domain document 3); a point stands for a blank. */
class AddressKeyTest {

    /** Every row of the table, both ways and in all three layouts. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            04790070027I......, 04790070_27I_______, 0479, 0070, 27I, ,   ,     LEGACY
            01851640060C......, 01851640_60C_______, 0185, 1640, 60C, ,   ,     OK
            04619725041Nst..mf, 04619725_41N_st__mf, 0461, 9725, 41N, st, mf,   OK
            07515286004.04...., 07515286___4__4____, 0751, 5286, 4,   4,  ,     OK
            02650689020...0101, 02650689__20____101, 0265, 0689, 20,  ,   101,  OK
            03260337003...3/19, 03260337___3___3/19, 0326, 0337, 3,   ,   3/19, OK
            01730538066.101005, 01730538__66_101005, 0173, 0538, 66,  10, 1005, OK
            05617503119.01...B, 05617503_119__1___B, 0561, 7503, 119, 1,  B,    OK
            01530053025.01A-10, 01530053__25__1A-10, 0153, 0053, 25,  1,  A-10, OK
            04613972036Akl...., 04613972_36A_kl____, 0461, 3972, 36A, kl, ,     OK
            04613972036Ak2..tv, 04613972_36A_k2__tv, 0461, 3972, 36A, k2, tv,   OK
            04613972999Zst0001, 04613972999Z_st___1, 0461, 3972, 999Z, st, 1,   OK
            """)
    void keys_areReadAndWrittenInEveryLayout(
            String cprText,
            String kvhx,
            String municipality,
            String road,
            String number,
            String floor,
            String door,
            AddressOutcome outcome) {
        String cpr = cprText.replace('.', ' ');
        AddressKey key = AddressKey.parse(kvhx);

        assertThat(AddressKey.parse(cpr)).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(key.cpr()).isEqualTo(cpr);
        assertThat(key.kvhx()).isEqualTo(kvhx);
        assertThat(key.kvh()).isEqualTo(kvhx.substring(0, 12));
        assertThat(key).hasToString(kvhx);
        assertThat(key.municipalityCode()).hasToString(municipality);
        assertThat(key.roadCode()).hasToString(road);
        assertThat(key.houseNumber().map(Object::toString)).contains(number);
        assertThat(key.floor().map(Object::toString)).isEqualTo(Optional.ofNullable(floor));
        assertThat(key.door().map(Object::toString)).isEqualTo(Optional.ofNullable(door));
        assertThat(AddressKey.check(cpr).outcome()).isEqualTo(outcome);
        assertThat(AddressKey.check(cpr).layout()).contains(KeyLayout.CPR);
        assertThat(AddressKey.check(kvhx).layout()).contains(KeyLayout.DAWA_KVHX);
        assertThat(AddressKey.parse(key.kvh()))
                .isEqualTo(AddressKey.of(
                        MunicipalityCode.of(municipality), RoadCode.parse(road), HouseNumber.parse(number)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            01851640_60c,        OK,     LETTER_RAISED
            0185164060C_,        OK,     PADDING_MOVED
            01851640_060,        OK,     ZEROS_REMOVED
            047900700271,        OK,     ZEROS_REMOVED
            01010001_60C_st.1-1, OK,     PADDING_MOVED
            01851640060C,        OK,     TRAILING_BLANKS_LOST
            01851640060.,        OK,     TRAILING_BLANKS_LOST
            0185164060C.......,  OK,     PADDING_MOVED
            01851640.60.......,  OK,     PADDING_MOVED
            04619725041NST..MF,  OK,     FLOOR_WORD DOOR_WORD
            04619725041N.4....,  OK,     PADDING_MOVED
            04619725041Nstmf..,  OK,     PADDING_MOVED
            04619725041N....1A,  OK,     DOOR_UNOFFICIAL
            04619725_41N_04____, OK,     ZEROS_REMOVED
            04619725_41Nkl2____, OK,     FLOOR_WORD
            04619725_41N_k1____, OK,     FLOOR_WORD
            04619725_41N___0101, OK,     ZEROS_REMOVED
            04619900_41N_______, OK,     ROAD_ADMINISTRATIVE
            04619947___________, OK,     ROAD_ADMINISTRATIVE HOUSE_NUMBER_ABSENT
            04279725_41N,        OK,     MUNICIPALITY_UNKNOWN
            04619725_41J,        LEGACY, LETTER_LEGACY
            """)
    void check_saysWhatItSetRight(String text, AddressOutcome outcome, String reasons) {
        KeyReading reading = AddressKey.check(text.replace('.', ' '));

        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(reading.reasons().stream().map(Enum::name)).containsExactlyInAnyOrder(reasons.split(" "));
        assertThat(reading.key()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                   EMPTY
            0185,                 KEY_LENGTH
            07515286004.04,       KEY_LENGTH
            01851640_60C________, KEY_LENGTH
            9560082H007_0002,     KEY_GREENLAND
            18516400060,          KEY_GEOMATIC
            09560082__07,         MUNICIPALITY_GREENLAND
            09010082__07,         MUNICIPALITY_GREENLAND
            59020082__07,         MUNICIPALITY_FAROE
            00000082__07,         MUNICIPALITY_FORM
            _4610082__07,         MUNICIPALITY_FORM
            04610000__07,         ROAD_CODE_FORM
            0461__82__07,         ROAD_CODE_FORM
            04610082____,         HOUSE_NUMBER_MISSING
            04610082___0,         HOUSE_NUMBER_ZERO
            046100821000,         HOUSE_NUMBER_TOO_HIGH
            046100821234,         HOUSE_NUMBER_TOO_HIGH
            0461008212AB,         HOUSE_NUMBER_LETTERS
            04610082_12Æ,         HOUSE_NUMBER_LETTER
            04610082_1_2,         HOUSE_NUMBER_FORM
            04610082_1.2,         HOUSE_NUMBER_FORM
            04610082__B1,         HOUSE_NUMBER_FORM
            04610082___4100____,  FLOOR_FORM
            04610082___4_xx____,  FLOOR_FORM
            04610082___4__0____,  FLOOR_FORM
            04610082___4___1__1,  DOOR_FORM
            04610082___4___0000,  DOOR_FORM
            04610082___4...,      KEY_LENGTH
            04610082_12X.......,  FLOOR_FORM
            """)
    void refused_neverCut(String text, AddressReason reason) {
        String key = text.replace('.', ' ');
        KeyReading reading = AddressKey.check(key);

        assertThat(reading.outcome()).isEqualTo(AddressOutcome.INVALID);
        assertThat(reading.reasons()).containsExactly(reason);
        assertThat(reading.key()).isEmpty();
        assertThat(AddressKey.isReadable(key)).isFalse();
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> AddressKey.parse(key))
                .withMessageContaining("text(" + key.length() + ")")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void everyFloorAndEveryKindOfDoor_roundTripsThroughBothLayouts() {
        Random random = new Random(3);
        MunicipalityCode municipality = MunicipalityCode.of("0461");
        for (int level = -9; level <= 99; level++) {
            for (int i = 0; i < 300; i++) {
                HouseNumber number = GeneratedAddresses.houseNumber(random);
                AddressKey key = AddressKey.of(municipality, RoadCode.of(1 + random.nextInt(9_899)), number)
                        .withFloor(Floor.ofLevel(level))
                        .withDoor(GeneratedAddresses.door(random));
                assertRoundTrip(key);
            }
        }
        for (int door = 1; door <= 9_999; door++) {
            assertRoundTrip(AddressKey.of(municipality, RoadCode.of(1), HouseNumber.of(1))
                    .withDoor(Door.parse(Integer.toString(door))));
        }
    }

    private static void assertRoundTrip(AddressKey key) {
        assertThat(key.kvhx()).hasSize(19);
        assertThat(key.cpr()).hasSize(18);
        assertThat(AddressKey.parse(key.kvhx())).isEqualTo(key);
        assertThat(AddressKey.parse(key.cpr())).isEqualTo(key);
        assertThat(AddressKey.parse(key.cpr()).kvhx()).isEqualTo(key.kvhx());
        assertThat(AddressKey.check(key.cpr()).reasons())
                .doesNotContain(AddressReason.PADDING_MOVED, AddressReason.ZEROS_REMOVED, AddressReason.FLOOR_WORD);
        assertThat(AddressKey.check(key.kvhx()).reasons())
                .doesNotContain(AddressReason.PADDING_MOVED, AddressReason.ZEROS_REMOVED, AddressReason.FLOOR_WORD);
    }

    @Test
    void from_needsCodesAndOneNumber() {
        Address address = AddressReader.byForm().parse("Hilversumvej 60C, 2791 Dragør");
        Address coded = address.toBuilder()
                .codes(MunicipalityCode.of("0185"), RoadCode.of(1640))
                .build();

        assertThat(AddressKey.from(address)).isEmpty();
        assertThat(AddressKey.from(coded)).map(AddressKey::kvhx).contains("01851640_60C_______");
        assertThat(AddressKey.from(
                        coded.toBuilder().range(HouseNumberRange.parse("1-3")).build()))
                .isEmpty();
    }

    /** The rows of the domain document, section 5, that are given as fields of 4, 2 and 4 characters. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            027I,       27I, ,   ,
            066.101005, 66,  10, 1005
            003...3/19, 3,   ,   3/19
            119.01...B, 119, 1,  B
            025.01A-10, 25,  1,  A-10
            041Nst..mf, 41N, st, mf
            '',         ,    ,
            """)
    void registerFields_areReadByTheirWidth(String fields, String number, String floor, String door) {
        RegisterFields read = RegisterFields.parse(fields.replace('.', ' '));

        assertThat(read.houseNumber().map(Object::toString)).isEqualTo(Optional.ofNullable(number));
        assertThat(read.floor().map(Object::toString)).isEqualTo(Optional.ofNullable(floor));
        assertThat(read.door().map(Object::toString)).isEqualTo(Optional.ofNullable(door));
    }

    @Test
    void registerFields_refuseWhatDoesNotFit() {
        for (String fields : List.of("066 1010055", "1000", "000 ", "066 xx", "066   a_b")) {
            assertThatExceptionOfType(InvalidAddressException.class)
                    .as(fields)
                    .isThrownBy(() -> RegisterFields.parse(fields));
        }
    }
}
