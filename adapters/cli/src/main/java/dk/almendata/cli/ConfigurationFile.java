package dk.almendata.cli;

import dk.almendata.client.DataUdClient;
import dk.almendata.sync.SourceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Reads a configuration file: {@code defaults} and {@code sources}, of which each says what the options of {@code sync} say.
 *
 * <p>Read strictly: a property that is not known is a fault, and all faults are told at once, each with its place. A source begins with the
 * defaults and says what is otherwise. Decision: what belongs together is replaced together, so that a source never gets half of a default: where the
 * deliveries come from ({@code url}, {@code folder}), the key, the database; only the policy is replaced property by property.
 *
 * <p>Paths that are not absolute start in the folder of the file. The page <em>configuration</em> of the documents describes every property.
 */
final class ConfigurationFile {

    private static final List<String> DOCUMENT = List.of("defaults", "sources");
    private static final List<String> PLACE = List.of("url", "folder");
    private static final List<String> KEY = List.of("apiKeyEnv", "apiKeyFile");
    /** What a source may say. */
    static final List<String> PROPERTIES = List.of(
            "name", "url", "folder", "apiKeyEnv", "apiKeyFile", "profile", "catalogue", "spool", "database", "policy");

    private static final List<String> DEFAULTS = PROPERTIES.subList(1, PROPERTIES.size());
    /** What a database may say. */
    static final List<String> DATABASE = List.of("url", "user", "passwordEnv", "passwordFile");
    /** What a policy may say. */
    static final List<String> POLICY = List.of("withoutBase", "testDatapakker", "maxDrop", "maxRejectedRows");

    private static final int USUAL_DROP = 30;

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,60}");

    private final Path file;
    private final Path base;
    private final List<String> faults = new ArrayList<>();

    private ConfigurationFile(Path file) {
        this.file = file;
        Path folder = file.toAbsolutePath().normalize().getParent();
        this.base = folder == null ? file.toAbsolutePath() : folder;
    }

    /** The sources of a file, in its order. */
    static List<SourceSettings> read(Path file) {
        return new ConfigurationFile(file).sources();
    }

    private List<SourceSettings> sources() {
        ConfigEntry document = new ConfigEntry(ConfigJson.read(file, faults), "", faults);
        stopAtFaults();
        document.requireKnown(DOCUMENT);
        ConfigEntry defaults = document.object("defaults");
        defaults.requireKnown(DEFAULTS);
        check(defaults);
        List<ConfigEntry> entries = document.objects("sources");
        Set<String> names = new HashSet<>();
        for (ConfigEntry entry : entries) {
            entry.requireKnown(PROPERTIES);
            check(entry);
            checkName(entry, names);
            checkTogether(entry, defaults);
        }
        stopAtFaults();
        return entries.stream().map(entry -> settings(entry, defaults)).toList();
    }

    private void stopAtFaults() {
        if (!faults.isEmpty()) {
            throw Refusal.configuration(file + ": " + Refusal.told(faults));
        }
    }

    /** What can be said of an entry by itself, be it that of the defaults. */
    private void check(ConfigEntry entry) {
        entry.check("url", url -> DataUdClient.builder().baseUrl(url));
        for (String path : List.of("folder", "apiKeyFile", "profile", "catalogue", "spool")) {
            entry.path(path, base);
        }
        checkVariable(entry, "apiKeyEnv");
        requireOne(entry, PLACE);
        requireOne(entry, KEY);
        checkDatabase(entry);
        ConfigEntry policy = entry.object("policy");
        policy.requireKnown(POLICY);
        policy.flag("withoutBase");
        policy.flag("testDatapakker");
        checkNumber(policy, "maxDrop", PolicyOption::requireDrop);
        checkNumber(policy, "maxRejectedRows", PolicyOption::requireRejectedRows);
    }

    private void checkDatabase(ConfigEntry entry) {
        ConfigEntry database = entry.object("database");
        database.requireKnown(DATABASE);
        database.check("url", url -> DatabaseUrl.parse(url, base));
        database.text("user");
        checkVariable(database, "passwordEnv");
        database.path("passwordFile", base);
        requireOne(database, List.of("passwordEnv", "passwordFile"));
        if (entry.has("database") && !database.has("url")) {
            database.fault("url", "expected the address of a database, found none");
        }
    }

    private static void requireOne(ConfigEntry entry, List<String> names) {
        if (names.stream().allMatch(entry::has)) {
            entry.fault("expected one of " + String.join(" and ", names) + ", found both");
        }
    }

    /** Not shown where it is no name: it may be the key itself. */
    private static void checkVariable(ConfigEntry entry, String name) {
        entry.check(name, value -> {
            if (!VARIABLE.matcher(value).matches()) {
                throw new IllegalArgumentException(
                        "expected the name of an environment variable, of letters, digits and _, never the key or password"
                                + " itself");
            }
        });
    }

    private static void checkNumber(ConfigEntry entry, String name, IntConsumer check) {
        try {
            check.accept(entry.number(name, 0));
        } catch (IllegalArgumentException e) {
            entry.fault(name, String.valueOf(e.getMessage()));
        }
    }

    private static void checkName(ConfigEntry entry, Set<String> names) {
        if (!entry.has("name")) {
            entry.fault("name", "expected the name under which its deliveries are kept, found none");
        }
        entry.check("name", name -> {
            SourceId id = new SourceId(name);
            if (!names.add(id.text())) {
                throw new IllegalArgumentException("expected another name for each source, found '" + id + "' again");
            }
        });
    }

    /** What an entry and the defaults say together. */
    private static void checkTogether(ConfigEntry entry, ConfigEntry defaults) {
        boolean ownPlace = PLACE.stream().anyMatch(entry::says);
        boolean folder = entry.has("folder") || (!ownPlace && defaults.has("folder"));
        boolean url = entry.has("url") || (!ownPlace && defaults.has("url"));
        boolean ownKey = KEY.stream().anyMatch(entry::says);
        boolean key = KEY.stream().anyMatch(name -> entry.has(name) || (!ownKey && defaults.has(name)));
        if (folder && KEY.stream().anyMatch(entry::has)) {
            entry.fault("a folder of zips asks no service and takes no key; leave the key out");
        }
        if (!folder && !url && !isThere("profile", entry, defaults)) {
            entry.fault("expected a url or a folder of zips, found neither");
        }
        if (!folder && !key) {
            entry.fault("expected one of apiKeyEnv and apiKeyFile, found neither");
        }
        if (!isThere("database", entry, defaults)) {
            entry.fault("database", "expected the database into which it goes, found none");
        }
    }

    private static boolean isThere(String name, ConfigEntry entry, ConfigEntry defaults) {
        return entry.says(name) ? entry.has(name) : defaults.has(name);
    }

    private SourceSettings settings(ConfigEntry own, ConfigEntry defaults) {
        List<String> replaced = new ArrayList<>();
        if (PLACE.stream().anyMatch(own::says)) {
            replaced.addAll(PLACE);
        }
        if (own.has("folder") || KEY.stream().anyMatch(own::says)) {
            replaced.addAll(KEY);
        }
        ConfigEntry entry = own.over(defaults, replaced);
        Path folder = entry.path("folder", base);
        ConfigEntry database = entry.object("database");
        return new SourceSettings(
                SourceOption.of(new SourceId(required(own, "name"))),
                ServiceOption.of(
                        entry.text("url"),
                        ProfileOption.of(entry.path("profile", base)),
                        folder == null ? entry.text("apiKeyEnv") : null,
                        folder == null ? entry.path("apiKeyFile", base) : null),
                folder,
                DatabaseOption.of(
                        DatabaseUrl.parse(required(database, "url"), base),
                        database.text("user"),
                        database.text("passwordEnv"),
                        database.path("passwordFile", base)),
                SpoolOption.of(entry.path("spool", base), base),
                CatalogueOption.of(entry.path("catalogue", base)),
                policy(own.object("policy").over(defaults.object("policy"), List.of())));
    }

    private static PolicyOption policy(ConfigEntry policy) {
        return PolicyOption.of(
                policy.flag("testDatapakker"),
                policy.flag("withoutBase"),
                policy.number("maxDrop", USUAL_DROP),
                policy.number("maxRejectedRows", 0));
    }

    private static String required(ConfigEntry entry, String name) {
        String value = entry.text(name);
        if (value == null) {
            throw new IllegalStateException("Checked to be there: " + name);
        }
        return value;
    }
}
