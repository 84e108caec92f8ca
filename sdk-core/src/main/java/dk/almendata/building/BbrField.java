package dk.almendata.building;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A field of BBR under its names: the utility's text (names of BBR before 1.8, {@code BYG_AREAL}) and BBR 1.8 and later ({@code byg038…}).
 *
 * <p>Names of BBR carry Danish letters. Source: {@code forbrugerdatabaser.txt} 3.4 and the field names of BBR 2, with how sure we are.
 *
 * <p>Example: {@code BbrField.ofName("BYG_BOLIG_AREAL")} and {@code BbrField.ofName("byg039BygningensSamledeBoligAreal")} are the same field.
 */
public enum BbrField {
    /** Total building area. */
    BUILDING_AREA(601, "BYG_AREAL", "byg038SamletBygningsareal", Certainty.OFFICIAL),
    /** Total dwelling area. */
    DWELLING_AREA(602, "BYG_BOLIG_AREAL", "byg039BygningensSamledeBoligAreal", Certainty.OFFICIAL),
    /** Total business area. */
    BUSINESS_AREA(603, "ERHV_AREAL", "byg040BygningensSamledeErhvervsAreal", Certainty.OFFICIAL),
    /** Total attic area. */
    ATTIC_AREA(604, "TAGETAGE_AREAL", "", Certainty.UNKNOWN),
    /** Used attic area, in BBR for each floor. */
    USED_ATTIC_AREA(605, "TAGETAGE_AREAL_UDNYT", "eta021ArealAfUdnyttetDelAfTagetage", Certainty.SEEN),
    /** Basement area, in BBR for each floor; also spelt {@code eta022Kaelderareal}. */
    BASEMENT_AREA(606, "KAELDER_AREAL", "eta022Kælderareal", Certainty.SEEN),
    /** Basement area with a ceiling below 1.25 metres. */
    LOW_BASEMENT_AREA(607, "KAELDER_AREAL_U_125", "", Certainty.UNKNOWN),
    /** Built-in carport. */
    CARPORT_AREA(608, "CARPORT_INDB_ARL", "byg043ArealIndbyggetCarport", Certainty.SEEN),
    /** Built-in garage. */
    GARAGE_AREA(609, "GARAGE_INDB_ARL", "byg042ArealIndbyggetGarage", Certainty.SEEN),
    /** Covered terrace. */
    TERRACE_AREA(610, "TERRESSE_OVERD_ARL", "", Certainty.UNKNOWN),
    /** Built-in garden room. */
    GARDEN_ROOM_AREA(611, "UDESTUE_ARL", "byg045ArealIndbyggetUdestueEllerLign", Certainty.SEEN),
    /** Built-in outhouse. */
    OUTHOUSE_AREA(612, "UDHUS_INDB_ARL", "byg044ArealIndbyggetUdhus", Certainty.SEEN),
    /** Use of the building. */
    BUILDING_USE(701, "", "byg021BygningensAnvendelse", Certainty.OFFICIAL),
    /** Heating installation. */
    HEATING_INSTALLATION(702, "VARMEINSTAL_KODE", "byg056Varmeinstallation", Certainty.OFFICIAL),
    /** Supplementary heating. */
    SUPPLEMENTARY_HEATING(703, "VARME_SUPPL_KODE", "byg058SupplerendeVarme", Certainty.OFFICIAL),
    /** Heating fuel. */
    HEATING_FUEL(704, "OPVARMNING_KODE", "byg057Opvarmningsmiddel", Certainty.OFFICIAL),
    /** Energy label. */
    ENERGY_LABEL(705, "VARME_ENERGIMAERKE", "", Certainty.UNKNOWN),
    /** Year of building. */
    YEAR_BUILT(801, "", "byg026Opførelsesår", Certainty.OFFICIAL),
    /** Year of rebuilding. */
    YEAR_REBUILT(802, "OMBYG_AAR", "byg027OmTilbygningsår", Certainty.OFFICIAL),
    /** Number of floors. */
    FLOORS(0, "", "byg054AntalEtager", Certainty.OFFICIAL),
    /** Coordinate. */
    COORDINATE(0, "", "byg404Koordinat", Certainty.OFFICIAL),
    /** System of the coordinate. */
    COORDINATE_SYSTEM(0, "", "byg406Koordinatsystem", Certainty.SEEN);

    /** How sure the newer name is. */
    public enum Certainty {
        /** As BBR writes it. */
        OFFICIAL,
        /** Seen in public code; to be confirmed officially. */
        SEEN,
        /** The newer name is unknown. */
        UNKNOWN
    }

    private final int factor;
    private final String older;
    private final String newer;
    private final Certainty certainty;

    BbrField(int factor, String older, String newer, Certainty certainty) {
        this.factor = factor;
        this.older = older;
        this.newer = newer;
        this.certainty = certainty;
    }

    /**
     * The property factor that holds the same.
     *
     * @return empty where the utility has none
     */
    public OptionalInt factor() {
        return factor == 0 ? OptionalInt.empty() : OptionalInt.of(factor);
    }

    /**
     * The name in the utility's text.
     *
     * @return empty where the text gives none
     */
    public Optional<String> olderName() {
        return Optional.of(older).filter(name -> !name.isEmpty());
    }

    /**
     * The name in BBR 1.8 and later.
     *
     * @return empty where it is unknown
     */
    public Optional<String> newerName() {
        return Optional.of(newer).filter(name -> !name.isEmpty());
    }

    /**
     * How sure {@link #newerName} is.
     *
     * @return the certainty
     */
    public Certainty certainty() {
        return certainty;
    }

    /**
     * Whether BBR has it for each floor, so that a building's figure is the sum of those of its floors.
     *
     * @return true for the fields whose newer name begins with {@code eta}
     */
    public boolean perFloor() {
        return newer.startsWith("eta");
    }

    /**
     * The field of a name, old or new, whatever the case of its letters and whether {@code æ ø å} are written {@code ae oe aa}.
     *
     * @param name a name
     * @return empty if no field has it
     */
    public static Optional<BbrField> ofName(String name) {
        String wanted = folded(name);
        return wanted.isEmpty()
                ? Optional.empty()
                : Stream.of(values())
                        .filter(field -> folded(field.older).equals(wanted)
                                || folded(field.newer).equals(wanted))
                        .findFirst();
    }

    static Optional<BbrField> ofFactor(int factor) {
        return Stream.of(values())
                .filter(field -> field.factor == factor && factor != 0)
                .findFirst();
    }

    private static String folded(String name) {
        Objects.requireNonNull(name, "name");
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
