package dk.almendata.cli;

import dk.almendata.sync.SourceId;
import picocli.CommandLine.Option;

/** The name under which the deliveries of one service are kept. */
final class SourceOption {

    @Option(
            names = "--source",
            paramLabel = "NAME",
            defaultValue = "data-ud",
            description =
                    "The name under which the deliveries of this service are kept, also those that come by --from;"
                            + " a test service gets another one. Default: data-ud.")
    private String name = "data-ud";

    /** By a name that is valid. */
    static SourceOption of(SourceId id) {
        SourceOption source = new SourceOption();
        source.name = id.text();
        return source;
    }

    SourceId id() {
        return parse(name);
    }

    static SourceId parse(String name) {
        try {
            return new SourceId(name);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--source: " + e.getMessage() + ".");
        }
    }
}
