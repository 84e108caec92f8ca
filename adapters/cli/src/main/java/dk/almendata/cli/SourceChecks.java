package dk.almendata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that one source needs, looked at in its order. */
final class SourceChecks {

    private final ServiceOption service;
    private final DatabaseOption database;
    private final SpoolOption spool;
    private final CatalogueOption catalogue;
    private final Surroundings surroundings;

    SourceChecks(
            ServiceOption service,
            DatabaseOption database,
            SpoolOption spool,
            CatalogueOption catalogue,
            Surroundings surroundings) {
        this.service = service;
        this.database = database;
        this.spool = spool;
        this.catalogue = catalogue;
        this.surroundings = surroundings;
    }

    List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(Check.of("catalogue", this::catalogue));
        checks.addAll(new ServiceChecks(service, surroundings).all());
        checks.addAll(new DatabaseChecks(database, surroundings).all());
        checks.add(Check.of("spool", this::spool));
        return checks;
    }

    private Check catalogue() {
        int known = catalogue.catalogue().all().size();
        return Check.ok(
                "catalogue",
                "Datapakker known: " + known
                        + (catalogue.isGiven() ? ", those of the file among them." : ", as assumed."));
    }

    private Check spool() {
        Path folder;
        try {
            folder = database.isGiven() ? spool.folder(database.url()) : spool.folder();
        } catch (Refusal said) {
            return Check.skipped("spool", "Not looked at: where it lies hangs on the database.");
        }
        return Folder.of(folder).check("spool", folder + " can be written into.");
    }
}
