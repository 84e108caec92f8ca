package dk.almendata.address;

import java.util.List;
import java.util.Random;

/** Addresses as registers hold them, of every trap that the domain document names (1.6), made from a seed. */
final class GeneratedAddresses {

    static final List<String> ROADS = List.of(
            "Østergade",
            "Østre Stationsvej",
            "Vejrup-Vej",
            "Åsum Bygade",
            "Ny Vestergade",
            "Skolevej",
            "Møllers Alle",
            "Rue Verdé",
            "Pier 5",
            "Motorring 3",
            "Ringvej 1",
            "Vej 12",
            "Skovvej Nr. 2",
            "Haveforeningen Solen 7",
            "4 Maj Stræde",
            "10. Februar Vej",
            "2. Tværvej",
            "1. Maj Plads",
            "Christian 4. Gade",
            "Bjergvej A",
            "Bjergvej B",
            "Nyvej C",
            "X Vej",
            "St Algade",
            "St. Kongensgade",
            "C.Th. Zahles Vej",
            "Th. Nielsens Gade",
            "Tv. Bakken",
            "Kl. Torv",
            "Stuehuset",
            "H/F Rosen",
            "H/F Kløvermarken",
            "Omfartsvejen, Haslev",
            "Strandvejen, Ho",
            "Ho",
            "My",
            "Pi",
            "Å",
            "A",
            "Église Plads",
            "Müllers Vej",
            "Läke Vej",
            "Jÿde Alle",
            "Gl. Kongevej",
            "Ndr. Frihavnsgade",
            "Sdr. Boulevard",
            "Sct. Knuds Plads",
            "Borgm. Jensens Allé",
            "Kong Christian X's Vej",
            "Lyngby Storcenter",
            "Gildhøjhjemmet",
            "Port Arthur Vej",
            "Blok 4",
            "Hus Vest",
            "Borgm Christiansensg");

    private static final List<String> TOWNS = List.of(
            "Vejrup",
            "Aasum",
            "Ho",
            "My",
            "St. Darum",
            "V. Åby",
            "Ø. Hurup",
            "Ll. Skensved",
            "Gl. Rye",
            "Nr. Snede",
            "Kr. Såby",
            "Å",
            "Ry",
            "Kirke-Hyllinge",
            "Sct. Klemens",
            "Hals");

    private static final List<String> POSTCODES =
            List.of("5000", "8000", "2791", "4130", "2500", "9500", "3000", "1050", "9990");

    private static final List<String> DOORS = List.of(
            "tv", "mf", "th", "tv", "th", "tv", "th", "1", "2", "12", "99", "100", "101", "1005", "3212", "9999", "A",
            "B", "H", "1A", "2B", "3c", "1-1", "3-9", "A-01", "D-18", "A-10", "3/19", "tv01", "th10", "vær1", "a",
            "b2");

    private GeneratedAddresses() {}

    static HouseNumber houseNumber(Random random) {
        int number = 1 + random.nextInt(random.nextBoolean() ? 40 : 999);
        return random.nextInt(3) > 0
                ? HouseNumber.of(number)
                : HouseNumber.of(number, (char) ('A' + random.nextInt(26)));
    }

    static Door door(Random random) {
        return Door.parse(DOORS.get(random.nextInt(DOORS.size())));
    }

    static Floor floor(Random random) {
        int level = random.nextInt(8) - 2;
        return Floor.ofLevel(random.nextInt(20) == 0 ? 1 + random.nextInt(99) : level);
    }

    static Address address(Random random) {
        Postcode postcode = Postcode.of(POSTCODES.get(random.nextInt(POSTCODES.size())));
        AddressBuilder address = Address.builder()
                .roadName(ROADS.get(random.nextInt(ROADS.size())))
                .houseNumber(houseNumber(random))
                .postcode(postcode)
                .district(postcode.district().orElseThrow());
        int unit = random.nextInt(20);
        if (unit >= 10) {
            address.floor(floor(random));
        }
        if (unit >= 13 || unit == 0) {
            address.door(door(random));
        }
        if (random.nextInt(4) == 0) {
            address.townName(TOWNS.get(random.nextInt(TOWNS.size())));
        }
        return address.build();
    }
}
