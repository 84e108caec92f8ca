package dk.almendata.address;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address in codes: municipality, road, house number, floor and door, read from and written to the keys of DAWA and of the CPR register.
 *
 * <p>The layouts are told apart by their length alone (decision, domain document 3). A part that is too long or no part is refused, never cut.
 * Padding in another place, zeros and letter case are forgiven and told. A key of 12 characters without {@code _} is read, and flagged as a CPR key
 * that has lost the blanks at its end. The house number may be missing on administrative roads (code 9900 and above) only. Do not use keys as lasting
 * ids.
 *
 * <pre>{@code
 * AddressKey key = AddressKey.parse("04619725041Nst  mf");
 * key.kvhx();  // 04619725_41N_st__mf
 * key.kvh();   // 04619725_41N
 * key.cpr();   // 04619725041Nst  mf
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class AddressKey {

    /** Lengths and places in the layouts. */
    static final int CODE_LENGTH = 4;

    static final int HOUSE_AT = 8;
    static final int FLOOR_AT = 12;
    static final int CPR_DOOR_AT = 14;
    static final int KVHX_DOOR_AT = 15;
    private static final int TEN = 10;

    private final MunicipalityCode municipalityCode;
    private final RoadCode roadCode;
    private final @Nullable HouseNumber houseNumber;
    private final @Nullable Floor floor;
    private final @Nullable Door door;

    AddressKey(
            MunicipalityCode municipalityCode,
            RoadCode roadCode,
            @Nullable HouseNumber houseNumber,
            @Nullable Floor floor,
            @Nullable Door door) {
        this.municipalityCode = Objects.requireNonNull(municipalityCode, "municipalityCode");
        this.roadCode = Objects.requireNonNull(roadCode, "roadCode");
        this.houseNumber = houseNumber;
        this.floor = floor;
        this.door = door;
    }

    /**
     * The key of an entrance.
     *
     * @param municipality the municipality
     * @param road the road's code in it
     * @param houseNumber the house number
     * @return a key without floor and door
     */
    public static AddressKey of(MunicipalityCode municipality, RoadCode road, HouseNumber houseNumber) {
        return new AddressKey(municipality, road, Objects.requireNonNull(houseNumber, "houseNumber"), null, null);
    }

    /**
     * The key of an address whose codes are known.
     *
     * @param address the address
     * @return empty if a code is missing, or if it has a range of house numbers
     */
    public static Optional<AddressKey> from(Address address) {
        return address.municipalityCode()
                .flatMap(municipality -> address.roadCode()
                        .flatMap(road -> address.houseNumber()
                                .map(number -> new AddressKey(
                                        municipality,
                                        road,
                                        number,
                                        address.floor().orElse(null),
                                        address.door().orElse(null)))));
    }

    /**
     * Reads a key of 12, 18 or 19 characters.
     *
     * @param text the key, blanks at its end included
     * @return the key; use {@link #check} to learn what was set right
     * @throws InvalidAddressException if it is none; the message does not show the text
     */
    public static AddressKey parse(String text) {
        KeyScan scan = new KeyScan(text);
        AddressKey key = scan.key();
        if (key == null) {
            throw InvalidAddressException.ofText("a key", text, scan.refusal());
        }
        return key;
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text
     * @return false if it would be refused
     */
    public static boolean isReadable(String text) {
        return new KeyScan(text).key() != null;
    }

    /**
     * Reads a key and tells everything about it; never throws for a text.
     *
     * @param text the key, blanks at its end included
     * @return outcome, layout, key if any, and every reason; of a refused key the one reason of the refusal
     */
    public static KeyReading check(String text) {
        KeyScan scan = new KeyScan(text);
        AddressKey key = scan.key();
        Optional<KeyLayout> layout = Optional.ofNullable(scan.layout());
        if (key == null) {
            return new KeyReading(AddressOutcome.INVALID, layout, Optional.empty(), List.of(scan.refusal()));
        }
        Set<AddressReason> reasons = scan.reasons();
        boolean legacy = reasons.contains(AddressReason.LETTER_LEGACY);
        return new KeyReading(
                legacy ? AddressOutcome.LEGACY : AddressOutcome.OK, layout, Optional.of(key), List.copyOf(reasons));
    }

    /**
     * This key with a floor.
     *
     * @param value the floor
     * @return another key
     */
    public AddressKey withFloor(Floor value) {
        return new AddressKey(municipalityCode, roadCode, houseNumber, Objects.requireNonNull(value, "value"), door);
    }

    /**
     * This key with a door.
     *
     * @param value the door
     * @return another key
     */
    public AddressKey withDoor(Door value) {
        return new AddressKey(municipalityCode, roadCode, houseNumber, floor, Objects.requireNonNull(value, "value"));
    }

    /**
     * The municipality.
     *
     * @return the code
     */
    public MunicipalityCode municipalityCode() {
        return municipalityCode;
    }

    /**
     * The road's code in the municipality.
     *
     * @return the code
     */
    public RoadCode roadCode() {
        return roadCode;
    }

    /**
     * The house number.
     *
     * @return empty on some administrative roads
     */
    public Optional<HouseNumber> houseNumber() {
        return Optional.ofNullable(houseNumber);
    }

    /**
     * The floor.
     *
     * @return empty where there is none
     */
    public Optional<Floor> floor() {
        return Optional.ofNullable(floor);
    }

    /**
     * The door.
     *
     * @return empty where there is none
     */
    public Optional<Door> door() {
        return Optional.ofNullable(door);
    }

    /**
     * The key of the entrance in DAWA's layout; floor and door are not in it.
     *
     * @return 12 characters
     */
    public String kvh() {
        byte[] key = dawa(KeyLayout.DAWA_KVH.length());
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    /**
     * The key in DAWA's layout.
     *
     * @return 19 characters
     */
    public String kvhx() {
        byte[] key = dawa(KeyLayout.DAWA_KVHX.length());
        writeFloor(key, KVHX_DOOR_AT);
        writeDoor(key, KeyLayout.DAWA_KVHX.length());
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    /**
     * The key in the layout of the CPR register.
     *
     * @return 18 characters, blanks at the end included
     */
    public String cpr() {
        byte[] key = new byte[KeyLayout.CPR.length()];
        Arrays.fill(key, HOUSE_AT, key.length, (byte) ' ');
        writeCodes(key);
        if (houseNumber != null) {
            int number = houseNumber.number();
            key[HOUSE_AT] = digit(number / 100);
            key[HOUSE_AT + 1] = digit(number / TEN % TEN);
            key[HOUSE_AT + 2] = digit(number % TEN);
            char letter = houseNumber.letterOrNone();
            key[HOUSE_AT + 3] = (byte) (letter == 0 ? ' ' : letter);
        }
        if (floor != null && floor.level() > 0) {
            key[FLOOR_AT] = digit(floor.level() / TEN);
        }
        writeFloor(key, CPR_DOOR_AT);
        writeDoor(key, key.length);
        if (door != null && Digits.isDigit((char) key[key.length - 1]) && isNumber(door)) {
            for (int i = CPR_DOOR_AT; key[i] == ' '; i++) {
                key[i] = '0';
            }
        }
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    private static boolean isNumber(Door door) {
        return Digits.value(door.toString(), CODE_LENGTH) > 0;
    }

    private byte[] dawa(int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, HOUSE_AT, length, (byte) '_');
        writeCodes(key);
        if (houseNumber != null) {
            int at = FLOOR_AT;
            char letter = houseNumber.letterOrNone();
            if (letter != 0) {
                key[--at] = (byte) letter;
            }
            writeNumber(key, at, houseNumber.number());
        }
        return key;
    }

    private void writeCodes(byte[] key) {
        String municipality = municipalityCode.text();
        int road = roadCode.number();
        for (int i = 0; i < CODE_LENGTH; i++) {
            key[i] = (byte) municipality.charAt(i);
            key[HOUSE_AT - 1 - i] = digit(road % TEN);
            road /= TEN;
        }
    }

    /** Writes the floor so that it ends before a place. */
    private void writeFloor(byte[] key, int to) {
        if (floor == null) {
            return;
        }
        int level = floor.level();
        if (level > 0) {
            writeNumber(key, to, level);
        } else {
            key[to - 2] = (byte) (level == 0 ? 's' : 'k');
            key[to - 1] = level == 0 ? (byte) 't' : level == -1 ? (byte) 'l' : digit(-level);
        }
    }

    /** Writes the door so that it ends before a place. */
    private void writeDoor(byte[] key, int to) {
        if (door != null) {
            String text = door.toString();
            for (int i = 0; i < text.length(); i++) {
                key[to - text.length() + i] = (byte) text.charAt(i);
            }
        }
    }

    private static void writeNumber(byte[] key, int to, int number) {
        int rest = number;
        for (int at = to - 1; rest > 0; at--) {
            key[at] = digit(rest % TEN);
            rest /= TEN;
        }
    }

    private static byte digit(int value) {
        return (byte) ('0' + value);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof AddressKey other
                && municipalityCode.equals(other.municipalityCode)
                && roadCode.equals(other.roadCode)
                && Objects.equals(houseNumber, other.houseNumber)
                && Objects.equals(floor, other.floor)
                && Objects.equals(door, other.door);
    }

    @Override
    public int hashCode() {
        return Objects.hash(municipalityCode, roadCode, houseNumber, floor, door);
    }

    /** The key in DAWA's layout of 19 characters; {@code parse} gives the key back. */
    @Override
    public String toString() {
        return kvhx();
    }
}
