package dk.almendata.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that is to be said of one source: by options, or by an entry of a configuration file. */
final class SourceSettings {

    @Mixin
    private final SourceOption source;

    @Mixin
    private final ServiceOption service;

    @Option(
            names = "--from",
            paramLabel = "PATH",
            description =
                    "Instead of --url: a zip fetched in the browser, or a folder of them, named as the portal names"
                            + " them. The files are copied and stay as they are; folders inside are not entered.")
    private @Nullable Path folder;

    @Mixin
    private final DatabaseOption database;

    @Mixin
    private final SpoolOption spool;

    @Mixin
    private final CatalogueOption catalogue;

    @Mixin
    private final PolicyOption policy;

    /** To be filled by options. */
    SourceSettings() {
        this(
                new SourceOption(),
                new ServiceOption(),
                null,
                new OptionalDatabase(),
                new SpoolOption(),
                new CatalogueOption(),
                new PolicyOption());
    }

    SourceSettings(
            SourceOption source,
            ServiceOption service,
            @Nullable Path folder,
            DatabaseOption database,
            SpoolOption spool,
            CatalogueOption catalogue,
            PolicyOption policy) {
        this.source = source;
        this.service = service;
        this.folder = folder;
        this.database = database;
        this.spool = spool;
        this.catalogue = catalogue;
        this.policy = policy;
    }

    SourceOption source() {
        return source;
    }

    ServiceOption service() {
        return service;
    }

    /** Where zips that somebody fetched lie, in place of the service. */
    Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    DatabaseOption database() {
        return database;
    }

    SpoolOption spool() {
        return spool;
    }

    CatalogueOption catalogue() {
        return catalogue;
    }

    PolicyOption policy() {
        return policy;
    }
}
