package dk.almendata.cli;

import dk.almendata.sync.SourceId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** A configuration file, which says of several sources what options say of one. */
final class ConfigOption {

    /** What stands in the file, so that nobody wonders which of the two counts. */
    private static final List<String> IN_THE_FILE = List.of(
            "--url",
            "--profile",
            "--api-key-env",
            "--api-key-file",
            "--from",
            "--db",
            "--db-user",
            "--db-password-env",
            "--db-password-file",
            "--spool",
            "--catalogue",
            "--test-datapakker",
            "--without-base",
            "--max-drop",
            "--max-rejected-rows");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb = CommandSpec.create();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "A file (JSON) that says of one or more sources where they come from and where they go; options that say"
                            + " so are left out then, and --source picks one of them. The page configuration of the documents has the form.")
    private @Nullable Path file;

    boolean isGiven() {
        return file != null;
    }

    /** The sources of the file, or the one that is picked. */
    List<SourceSettings> sources() {
        Path given = file;
        if (given == null) {
            throw new IllegalStateException("No configuration file is given");
        }
        ParseResult parsed = verb.commandLine().getParseResult();
        IN_THE_FILE.stream().filter(parsed::hasMatchedOption).findFirst().ifPresent(option -> {
            throw Refusal.usage(option + ": that stands in the file of --config. Leave it out, or leave --config out.");
        });
        List<SourceSettings> all = ConfigurationFile.read(given);
        Optional<SourceId> picked = Optional.ofNullable(parsed.<String>matchedOptionValue("--source", null))
                .map(SourceOption::parse);
        return picked.isEmpty() ? all : List.of(named(picked.get(), all));
    }

    /** The one source that a verb is about: by the file, in which it must be picked if it has several, or else by options. */
    StoredSource one(SourceOption source, DatabaseOption database) {
        if (!isGiven()) {
            return new StoredSource(source.id(), database);
        }
        List<SourceSettings> picked = sources();
        if (picked.size() > 1) {
            throw Refusal.usage("Missing required option: '--source=NAME'; the file of --config has several.");
        }
        return new StoredSource(picked.get(0).source().id(), picked.get(0).database());
    }

    private static SourceSettings named(SourceId name, List<SourceSettings> all) {
        return all.stream()
                .filter(settings -> settings.source().id().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.usage("--source: expected one of the file of --config, "
                        + all.stream()
                                .map(settings -> settings.source().id().text())
                                .collect(Collectors.joining(", "))
                        + ", found '" + name + "'."));
    }
}
