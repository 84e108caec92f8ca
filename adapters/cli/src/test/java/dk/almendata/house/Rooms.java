package dk.almendata.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which package belongs to which module, and which room of the core may use which other. */
final class Rooms {

    static final String HOUSE = "dk.almendata";

    /** The rooms of the core from the ground up, each with what it may use; a new room is added here and in the docs. */
    static final Map<String, Set<String>> CORE = core();

    /** The module of every room outside the core. */
    static final Map<String, String> OUTSIDE = Map.of(
            "client", "sdk-client",
            "archive", "sdk-client",
            "text", "sdk-client",
            "jooq", "adapters/jooq",
            "validation", "adapters/validation",
            "excel", "adapters/excel",
            "geo", "adapters/geo",
            "sandbox", "adapters/sandbox",
            "cli", "adapters/cli");

    private Rooms() {}

    private static Map<String, Set<String>> core() {
        Map<String, Set<String>> rooms = new TreeMap<>();
        rooms.put("draft", Set.of());
        rooms.put("lbf", Set.of());
        rooms.put("address", Set.of());
        rooms.put("building", Set.of());
        rooms.put("table", Set.of("lbf"));
        rooms.put("datapakke", Set.of("lbf"));
        rooms.put("access", Set.of("lbf", "address", "datapakke"));
        rooms.put("delivery", Set.of("lbf", "datapakke"));
        rooms.put("subscription", withBelow(rooms, "access", "delivery"));
        rooms.put("coverage", withBelow(rooms, "subscription"));
        rooms.put("sync", withBelow(rooms, "coverage", "table"));
        rooms.put("consumption", Set.of("lbf", "address", "building", "table"));
        rooms.put("enrichment", Set.of("lbf", "address", "table"));
        rooms.put("account", Set.of("lbf", "table"));
        rooms.put("condition", Set.of("lbf", "table", "account"));
        rooms.put("funding", Set.of("lbf", "access"));
        rooms.replaceAll((room, below) -> withDraft(room, below));
        return Map.copyOf(rooms);
    }

    /** Every subject has drafts and none of them owns the idea. */
    private static Set<String> withDraft(String room, Set<String> below) {
        Set<String> all = new TreeSet<>(below);
        all.add("draft");
        all.remove(room);
        return all;
    }

    private static Set<String> withBelow(Map<String, Set<String>> rooms, String... names) {
        Set<String> all = new TreeSet<>();
        for (String name : names) {
            all.add(name);
            all.addAll(rooms.get(name));
        }
        return all;
    }

    /** The first package segment below the house, such as {@code lbf}; empty outside the house. */
    static String roomOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(HOUSE + ".")) {
            return "";
        }
        String room = name.substring(HOUSE.length() + 1);
        int dot = room.indexOf('.');
        return dot < 0 ? room : room.substring(0, dot);
    }

    static String moduleOf(JavaClass type) {
        String room = roomOf(type);
        return CORE.containsKey(room) ? "sdk-core" : OUTSIDE.getOrDefault(room, "");
    }

    static DescribedPredicate<JavaClass> in(String module) {
        return describe("are in " + module, type -> moduleOf(type).equals(module));
    }

    static DescribedPredicate<JavaClass> inRoom(String... rooms) {
        return describe(
                "are in " + String.join(", ", rooms), type -> Set.of(rooms).contains(roomOf(type)));
    }

    static DescribedPredicate<JavaClass> inTheHouse() {
        return describe("are ours", type -> !roomOf(type).isEmpty());
    }
}
