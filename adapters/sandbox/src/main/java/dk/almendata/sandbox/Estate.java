package dk.almendata.sandbox;

import dk.almendata.sandbox.Draw.Subject;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Houses that were built together. They stay what they are when the byggeafsnit that they make up gets another number.
 *
 * @param key what its draws depend on
 * @param id a number among all estates, from 0
 * @param opened the first month in which anybody can live there
 * @param kind whom all its dwellings are built for
 * @param stacked whether these are flats ({@code etagebyggeri}), otherwise houses in rows ({@code tæt-lav})
 * @param place postcode and municipality
 * @param dwellings how many
 */
record Estate(long key, int id, int opened, Dwelling.Kind kind, boolean stacked, Place place, int dwellings) {

    /** Dwellings in one building, at most. */
    static final int PER_BUILDING = 12;

    /** Entrances on one road; a larger estate has more roads. */
    static final int NUMBERS_PER_ROAD = 90;

    private static final String[] TREES = {
        "Birke",
        "Elme",
        "Æble",
        "Røn",
        "Ærte",
        "Løvfald",
        "Bøge",
        "Åkande",
        "Hassel",
        "Hyld",
        "Kirsebær",
        "Lærke",
        "Musvåge",
        "Nøddehegns",
        "Pære",
        "Slåen",
        "Tjørne",
        "Viben",
        "Ørne",
        "Agerhøne"
    };
    private static final String[] ROADS = {
        "vej", "haven", "parken", "vænget", "engen", "bakken", "lunden", "toften", "stien", "højen", "gården", "krogen"
    };

    /** Postcode, post town and the code of the municipality, which is no LBF number although it has four digits too. */
    enum Place {
        NAESTVED(4700, "Næstved", "0370"),
        KOEGE(4600, "Køge", "0259"),
        SOROE(4180, "Sorø", "0340"),
        KORSOER(4220, "Korsør", "0330"),
        SLAGELSE(4200, "Slagelse", "0330");

        final int postcode;
        final String town;
        final String municipality;

        Place(int postcode, String town, String municipality) {
            this.postcode = postcode;
            this.town = town;
            this.municipality = municipality;
        }
    }

    static Estate of(long seed, int id, int opened, Place place, int size) {
        long key = Draw.key(seed, Subject.ESTATE, id);
        int draw = Draw.below(10, key, Subject.KIND);
        Dwelling.Kind kind = draw < 7 ? Dwelling.Kind.FAMILY : draw < 9 ? Dwelling.Kind.ELDERLY : Dwelling.Kind.YOUTH;
        boolean stacked = kind == Dwelling.Kind.YOUTH || Draw.percent(55, key, Subject.BUILDING);
        return new Estate(key, id, opened, kind, stacked, place, Draw.between(5 * size, 8 * size, key, Subject.SIZE));
    }

    Stream<Dwelling> eachDwelling() {
        return IntStream.range(0, dwellings).mapToObj(index -> Dwelling.of(this, index));
    }

    int buildings() {
        return (dwellings + PER_BUILDING - 1) / PER_BUILDING;
    }

    String buildingUuid(int building) {
        return Dwelling.uuid(Draw.key(key, Subject.BUILDING, building));
    }

    /** The name of its first road, or of a further one. */
    String road(int further) {
        int road = id + 113 * further;
        return TREES[road % TREES.length] + ROADS[road / TREES.length % ROADS.length];
    }

    /** The year in which it was built, for estates that stood before the history begins. */
    int built() {
        return opened > Months.month(Months.FIRST_YEAR, 1)
                ? Months.year(opened)
                : Draw.between(1948, 2016, key, Subject.YEAR);
    }

    /** Every third has garages, one for every four dwellings. */
    int garages() {
        return id % 3 == 0 ? dwellings / 4 : 0;
    }

    /** Whether the landlord sells the heat, so that rent comes with a payment on account for it. */
    boolean sharedHeating() {
        return Draw.percent(50, key, Subject.HEAT);
    }
}
