package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Properties over generated addresses: what is written is read, and what leaves a choice says so. */
class GeneratedAddressesTest {

    private static final AddressReader READER = AddressReader.byForm();
    private static final int ADDRESSES = 40_000;

    /** Parts to text to parts: exactly the parts, or ambiguous with the parts among the readings. */
    @Test
    void registerTexts_areReadIntoTheirParts() {
        Random random = new Random(11);
        int first = 0;
        for (int i = 0; i < ADDRESSES; i++) {
            Address address = GeneratedAddresses.address(random);
            AddressReading reading = READER.read(address.text());
            assertThat(readings(reading)).as(address.text()).contains(address);
            if (reading.outcome() != AddressOutcome.AMBIGUOUS) {
                assertThat(reading.alternatives()).isEmpty();
                assertThat(reading.outcome())
                        .as(address.text())
                        .isEqualTo(
                                address.houseNumber().orElseThrow().isLegacy()
                                        ? AddressOutcome.LEGACY
                                        : AddressOutcome.OK);
                assertThat(reading.canonical()).contains(address.text());
            }
            first += reading.address().filter(address::equals).isPresent() ? 1 : 0;
        }
        assertThat(first).isGreaterThan((int) (ADDRESSES * 0.995));
    }

    /** The habits of people: at least nine in ten into the parts, and never another address said to be certain. */
    @Test
    void textsOfPeople_areReadIntoTheirParts() {
        Random random = new Random(12);
        int right = 0;
        int certainlyWrong = 0;
        for (int i = 0; i < ADDRESSES; i++) {
            Address address = GeneratedAddresses.address(random);
            AddressReading reading = READER.read(asPeopleWrite(address, random));
            boolean isRight =
                    reading.address().filter(read -> isSame(read, address)).isPresent();
            right += isRight ? 1 : 0;
            certainlyWrong += !isRight && reading.outcome().compareTo(AddressOutcome.AMBIGUOUS) < 0 ? 1 : 0;
        }
        assertThat(right).isGreaterThan((int) (ADDRESSES * 0.95));
        assertThat(certainlyWrong).isLessThanOrEqualTo(ADDRESSES / 1_000);
    }

    /** By the written rules a bare number from 1 to 99 is a door or a floor; above, a door. */
    @Test
    void bareNumbers_haveBothReadingsUpToNinetyNine() {
        for (String road : GeneratedAddresses.ROADS) {
            for (int number = 1; number <= 9_999; number += number < 120 ? 1 : 997) {
                Address door =
                        address(road).door(Door.parse(Integer.toString(number))).build();
                AddressReading reading = READER.read(road + " 7, " + number + ", 5000 Odense C");
                List<Address> expected = new ArrayList<>(List.of(door));
                if (number <= 99) {
                    expected.add(address(road).floor(Floor.ofLevel(number)).build());
                }
                assertThat(readings(reading)).as(road + " " + number).startsWith(expected.toArray(Address[]::new));
                // Blok alone is a word of units and no road, so that Blok 4 is surely the road.
                boolean digits = Character.isDigit(road.charAt(road.length() - 1)) && !road.equals("Blok 4");
                assertThat(reading.outcome() == AddressOutcome.AMBIGUOUS).isEqualTo(number <= 99 || digits);
            }
        }
    }

    /** By the written rules a road name may end in digits and a comma may be missing. */
    @Test
    void twoNumbers_haveEveryReading() {
        for (int first = 1; first <= 40; first++) {
            for (int second = 1; second <= 40; second++) {
                AddressReading reading = READER.read("Kaj " + first + " " + second + ", 5000 Odense C");
                AddressBuilder short1 = address("Kaj").houseNumber(HouseNumber.of(first));
                assertThat(readings(reading))
                        .containsExactly(
                                address("Kaj " + first)
                                        .houseNumber(HouseNumber.of(second))
                                        .build(),
                                short1.door(Door.parse(Integer.toString(second)))
                                        .build(),
                                short1.door(null).floor(Floor.ofLevel(second)).build());
            }
        }
    }

    /** By the written rules four digits at the end are a postcode or a door. */
    @Test
    void everyKnownPostcodeWithoutDistrict_mayBeADoor() {
        for (int number = 1; number < 9_999; number++) {
            Postcode postcode = Postcode.ofNumber(number);
            AddressReading reading = READER.read("Nygade 7, " + postcode);
            boolean both = postcode.isKnown() && number > 999;
            assertThat(readings(reading).stream()
                            .anyMatch(one ->
                                    one.postcode().filter(postcode::equals).isPresent()))
                    .as("%s", postcode)
                    .isEqualTo(postcode.isKnown());
            assertThat(reading.outcome() == AddressOutcome.AMBIGUOUS).isEqualTo(both || postcode.isKnown());
        }
    }

    /** No text of any characters throws, and every answer is whole. */
    @Test
    void anyText_getsAnAnswer() {
        Random random = new Random(13);
        String alphabet =
                "aåÅæÆøA Bb1205,.-/[];|'\"()\t\n\r\u00a0\u030a\ufeff\ud83d\ude00\ud800\u0000\u0663é stkltvthmf";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int c = 0; c < length; c++) {
                text.append(
                        random.nextInt(50) == 0
                                ? (char) random.nextInt(0x10000)
                                : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AddressReading reading = READER.read(text.toString());
            assertThat(reading.address().isPresent()).isEqualTo(reading.outcome() != AddressOutcome.INVALID);
            assertThat(reading.alternatives().isEmpty()).isEqualTo(reading.outcome() != AddressOutcome.AMBIGUOUS);
            boolean silent = reading.reasons().isEmpty();
            assertThat(silent
                            && !reading.canonical()
                                    .filter(text.toString()::equals)
                                    .isPresent())
                    .isFalse();
            AddressKey.check(text.toString());
        }
    }

    @Test
    void veryLongText_isRefusedAtOnce() {
        assertThat(READER.read("Vej 1 ".repeat(200_000)).reasons()).containsExactly(AddressReason.TOO_LONG);
    }

    private static AddressBuilder address(String road) {
        return Address.builder()
                .roadName(road)
                .houseNumber(HouseNumber.of(7))
                .postcode(Postcode.of("5000"))
                .district("Odense C");
    }

    private static List<Address> readings(AddressReading reading) {
        return Stream.concat(
                        reading.address().stream(),
                        reading.alternatives().stream().map(RoadCandidate::address))
                .toList();
    }

    private static boolean isSame(Address one, Address other) {
        return one.text().equalsIgnoreCase(other.text())
                && one.townName().isPresent() == other.townName().isPresent();
    }

    private static String asPeopleWrite(Address address, Random random) {
        StringBuilder text = new StringBuilder(address.roadName()).append(' ');
        HouseNumber number = address.houseNumber().orElseThrow();
        text.append(random.nextInt(8) == 0 ? "0" : "").append(number.number());
        String letter = random.nextBoolean() ? number.letter() : number.letter().toLowerCase(Locale.ROOT);
        text.append(random.nextInt(3) == 0 && !letter.isEmpty() ? " " : "").append(letter);
        if (address.floor().isPresent() || address.door().isPresent()) {
            boolean sided =
                    address.door().filter(door -> Door.isSide(door.toString())).isPresent();
            boolean marked = address.floor().isPresent()
                    && !Character.isDigit(
                            address.roadName().charAt(address.roadName().length() - 1));
            text.append(marked && random.nextInt(3) == 0 ? " " : random.nextBoolean() ? ", " : ",");
            text.append(unit(address, sided, random));
        }
        address.townName().ifPresent(town -> text.append(", ").append(town));
        text.append(random.nextInt(4) == 0 ? ",DK-" : ", ");
        text.append(address.postcode().orElseThrow())
                .append(' ')
                .append(address.district().orElseThrow());
        return spelt(text.toString(), random);
    }

    private static String unit(Address address, boolean sided, Random random) {
        String door = address.door().map(Object::toString).orElse("");
        String side = random.nextBoolean() ? door : door.toUpperCase(Locale.ROOT) + (random.nextBoolean() ? "." : "");
        if (address.floor().isEmpty()) {
            return sided ? side : door;
        }
        String floor = address.floor().get().toString();
        List<String> habits = switch (floor) {
            case "st" -> List.of("st.", "ST.", "stuen", "st", "stueplan");
            case "kl" -> List.of("kl.", "kld.", "kld", "KL.", "kælder");
            default ->
                Character.isDigit(floor.charAt(0))
                        ? List.of(floor + ".", floor + ". sal", floor + " sal", floor + ".sal")
                        : List.of(floor + ".", "kl" + floor.substring(1) + ".");
        };
        String habit = habits.get(random.nextInt(habits.size()));
        boolean glued = sided && random.nextInt(4) == 0;
        return habit + (door.isEmpty() || glued ? "" : " ") + (sided ? side : door);
    }

    private static String spelt(String text, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replace(" ", "  ");
            case 2 -> text.replace(' ', '\u00a0');
            case 3 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            default -> text;
        };
    }
}
