package dk.almendata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that one source needs, looked at in its order. */
final class SourceChecks {

    private final SourceSettings settings;
    private final Surroundings surroundings;

    SourceChecks(SourceSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of("policy", this::policy));
        checks.add(Check.of("catalogue", this::catalogue));
        checks.addAll(settings.folder()
                .map(SourceChecks::ofFolder)
                .orElseGet(() -> new ServiceChecks(settings.service(), surroundings).all()));
        checks.addAll(new DatabaseChecks(settings.database(), surroundings).all());
        checks.add(Check.of("spool", this::spool));
        return checks;
    }

    private Check policy() {
        settings.policy().check();
        return Check.ok("policy", "What is taken and what is held can be as it is set.");
    }

    private static List<Check> ofFolder(Path folder) {
        return List.of(
                Files.isReadable(folder)
                        ? Check.ok("folder", folder + " can be read.")
                        : Check.fault(
                                "folder",
                                ExitCode.LOCAL_FILE,
                                folder + " cannot be read. Check the path and its permissions."));
    }

    private Check catalogue() {
        CatalogueOption catalogue = settings.catalogue();
        int known = catalogue.catalogue().all().size();
        return Check.ok(
                "catalogue",
                "Datapakker known: " + known
                        + (catalogue.isGiven() ? ", those of the file among them." : ", as assumed."));
    }

    private Check spool() {
        DatabaseOption database = settings.database();
        SpoolOption spool = settings.spool();
        Path folder;
        try {
            folder = database.isGiven() ? spool.folder(database.url()) : spool.folder();
        } catch (Refusal said) {
            return Check.skipped("spool", "Not looked at: where it lies hangs on the database.");
        }
        return Folder.of(folder).check("spool", folder + " can be written into.");
    }
}
