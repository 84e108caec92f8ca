package dk.almendata.building;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A code list of BBR. The same number means something else in another list, so a code is always read by a list and for a day.
 *
 * <p>Lists of buildings and of units share numbers: 320 is office and trade for a building, wholesale for a unit. Decision: a unit is never read
 * by the list of buildings. Immutable; may be shared between threads.
 *
 * <p>Example: {@code BbrList.BUILDING_USE.read("140", day).code()} is the block of flats.
 */
public enum BbrList {
    /** What a building is used for ({@code byg021BygningensAnvendelse}, property factor 701). */
    BUILDING_USE("building-use", 701),
    /** What a unit is used for ({@code enh020EnhedensAnvendelse}): a dwelling or business in a building. The oldest list here is of 2019. */
    UNIT_USE("unit-use", 0),
    /** How a building is heated ({@code byg056Varmeinstallation}, property factor 702). There is no code 4; 99 is for buildings only. */
    HEATING_INSTALLATION("heating-installation", 702),
    /** What heats beside it ({@code byg058SupplerendeVarme}, property factor 703), which the utility's text writes with two digits. */
    SUPPLEMENTARY_HEATING("supplementary-heating", 703),
    /** What is burnt or used ({@code byg057Opvarmningsmiddel}, property factor 704). There is no 5 and no 8. */
    HEATING_FUEL("heating-fuel", 704),
    /** The label of the older ELO scale, A to M, A is best (property factor 705). Unknown: today's official list. */
    ENERGY_LABEL("energy-label", 705),
    /** The system of coordinates of a building ({@code byg406Koordinatsystem}). */
    COORDINATE_SYSTEM("coordinate-system", 0);

    /** The day of the older official list that was compared. */
    static final LocalDate LIST_OF_2017 = LocalDate.of(2017, 1, 3);

    /** Decision: what the list of September 2019 says holds from its first day. */
    static final LocalDate LIST_OF_2019 = LocalDate.of(2019, 9, 1);

    private static final LocalDate UTILITY_TEXT = LocalDate.of(2017, 8, 18);

    private static final String DIGITS = "[0-9]{1,4}";
    private static final String LETTER = "[A-Ma-m]";

    private final String id;
    private final int factor;
    private final BbrEntries entries;

    BbrList(String id, int factor) {
        this.id = id;
        this.factor = factor;
        this.entries = BbrEntries.of(id);
    }

    /**
     * The list's name in files and on the command line.
     *
     * @return such as {@code building-use}
     */
    public String id() {
        return id;
    }

    /**
     * The property factor whose value is a code of the list.
     *
     * @return empty for lists that no factor holds
     */
    public OptionalInt factor() {
        return factor == 0 ? OptionalInt.empty() : OptionalInt.of(factor);
    }

    /**
     * The list of a name.
     *
     * @param id such as {@code building-use}
     * @return the list, empty if there is none
     */
    public static Optional<BbrList> of(String id) {
        Objects.requireNonNull(id, "id");
        return List.of(values()).stream().filter(list -> list.id.equals(id)).findFirst();
    }

    /**
     * The codes of the list on a day.
     *
     * @param on the day
     * @return in the order of the list, those that are being phased out too; a code that came later is missing
     */
    public List<BbrCode> codes(LocalDate on) {
        return entries.on(on).stream()
                .filter(entry -> !entry.isAfter(on))
                .map(entry -> entry.code(this, on))
                .toList();
    }

    /**
     * Reads a code as people and registers write it.
     *
     * @param text the code, with or without zeros in front and blanks around it
     * @param on the day whose list counts
     * @return the reading; an unknown code is kept and flagged
     */
    public BbrReading read(String text, LocalDate on) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(on, "on");
        Set<BbrReason> reasons = EnumSet.noneOf(BbrReason.class);
        String code = text.replace('\u00a0', ' ').strip();
        if (code.isEmpty()) {
            return new BbrReading(this, on, text, Optional.empty(), List.of(BbrReason.EMPTY));
        }
        if (code.length() != text.length()) {
            reasons.add(BbrReason.BLANKS_STRIPPED);
        }
        if (!code.matches(this == ENERGY_LABEL ? LETTER : DIGITS)) {
            BbrReason reason = this == ENERGY_LABEL ? BbrReason.NO_LETTER : BbrReason.NO_NUMBER;
            return new BbrReading(this, on, text, Optional.empty(), List.of(reason));
        }
        String canonical = canonical(code);
        if (!canonical.equals(code)) {
            reasons.add(this == ENERGY_LABEL ? BbrReason.CAPITAL_MADE : BbrReason.ZEROS_REMOVED);
        }
        Optional<BbrEntries.Entry> entry = entries.find(canonical, on);
        entry.ifPresentOrElse(found -> reasons.addAll(found.remarks(on)), () -> reasons.add(BbrReason.NOT_IN_LIST));
        if (entry.isPresent() && on.isBefore(oldestList())) {
            reasons.add(BbrReason.BEFORE_OLDEST_LIST);
        }
        return new BbrReading(this, on, text, entry.map(found -> found.code(this, on)), new ArrayList<>(reasons));
    }

    /**
     * The day of the oldest list that is known here.
     *
     * @return what is read for a day before says so ({@link BbrReason#BEFORE_OLDEST_LIST})
     */
    public LocalDate oldestList() {
        return switch (this) {
            case UNIT_USE, COORDINATE_SYSTEM -> LIST_OF_2019;
            case ENERGY_LABEL -> UTILITY_TEXT;
            case BUILDING_USE, HEATING_INSTALLATION, SUPPLEMENTARY_HEATING, HEATING_FUEL -> LIST_OF_2017;
        };
    }

    private String canonical(String code) {
        return this == ENERGY_LABEL
                ? String.valueOf((char) (code.charAt(0) & ~' '))
                : Integer.toString(Integer.parseInt(code));
    }
}
