package dk.almendata.cli;

import dk.almendata.jooq.StoreExamination;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Whether the database can be worked with. Nothing is made in it that is not taken back, and no file is made. */
final class DatabaseChecks {

    private static final List<String> LATER = List.of("connections", "rights", "store", "encoding", "leases");

    /** One for the work, one to renew the lease meanwhile. */
    private static final int CONNECTIONS = 2;

    private final DatabaseOption database;
    private final Surroundings surroundings;

    DatabaseChecks(DatabaseOption database, Surroundings surroundings) {
        this.database = database;
        this.surroundings = surroundings;
    }

    List<Check> all() {
        if (!database.isGiven()) {
            return skipping(Check.skipped("database", "Not looked at: no --db is given."));
        }
        List<Check> checks = new ArrayList<>();
        Check reached = Check.of("database", () -> {
            Optional<Path> missing = database.url().missingFile();
            if (missing.isPresent()) {
                return Folder.of(missing.get().toAbsolutePath().getParent())
                        .check("database", missing.get() + " is not there yet; the first sync makes it.");
            }
            return database.examine(surroundings, dataSource -> {
                StoreExamination found = StoreExamination.of(dataSource);
                checks.addAll(within(dataSource, found));
                return Check.ok(
                        "database",
                        "Reached: " + found.database()
                                + found.schema().map(name -> ", schema " + name).orElse("") + ".");
            });
        });
        if (checks.isEmpty()) {
            return skipping(reached);
        }
        checks.add(0, reached);
        return checks;
    }

    private static List<Check> skipping(Check first) {
        return Stream.concat(
                        Stream.of(first),
                        LATER.stream()
                                .map(name -> Check.skipped(name, "Not looked at: there is no database to look at.")))
                .toList();
    }

    private static List<Check> within(DataSource dataSource, StoreExamination found) {
        return List.of(
                trying(
                        "connections",
                        "Two connections can be had at the same time, as a sync needs them.",
                        () -> StoreExamination.tryConnections(dataSource, CONNECTIONS)),
                trying(
                        "rights",
                        "A table, a view and a sequence could be made, and were taken back.",
                        () -> StoreExamination.tryRights(dataSource)),
                store(found),
                encoding(found),
                leases(found));
    }

    private static Check trying(String name, String success, Runnable trial) {
        return Check.of(name, () -> {
            trial.run();
            return Check.ok(name, success);
        });
    }

    static Check store(StoreExamination found) {
        if (found.storeVersion().isEmpty()) {
            return Check.ok("store", "None yet; the first sync makes it.");
        }
        int version = found.storeVersion().getAsInt();
        int known = found.newestVersion();
        if (version > known) {
            return Check.fault(
                    "store",
                    ExitCode.CONFIGURATION,
                    "It has version " + version + ", and this program knows none after " + known
                            + ". Use the newer program that made it.");
        }
        return Check.ok(
                "store",
                "It has version " + version
                        + (version < known
                                ? "; the next sync upgrades it to " + known + "."
                                : ", which is the newest."));
    }

    static Check encoding(StoreExamination found) {
        if (found.encoding().isEmpty()) {
            return Check.ok("encoding", "Unicode, as always with H2.");
        }
        String how = found.encoding().get()
                + found.collation().map(rules -> ", collation " + rules).orElse("");
        return found.encoding().get().equals("UTF8")
                ? Check.ok("encoding", how + ".")
                : Check.warning(
                        "encoding",
                        how + ": expected UTF8. A delivery with a character that it lacks cannot be loaded; make a new"
                                + " database with ENCODING 'UTF8' and sync into that.");
    }

    static Check leases(StoreExamination found) {
        return Check.ok(
                "leases",
                found.leases().isEmpty()
                        ? "No sync is at work."
                        : found.leases().stream()
                                .map(lease -> "A sync is at work on " + lease.source() + ": " + lease.owner()
                                        + ", at the latest until " + lease.until() + ".")
                                .collect(Collectors.joining(" ")));
    }
}
