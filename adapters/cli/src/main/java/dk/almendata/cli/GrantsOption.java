package dk.almendata.cli;

import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Grants;
import dk.almendata.coverage.AccessHistory;
import dk.almendata.coverage.GrantHistory;
import dk.almendata.text.GrantsJson;
import dk.almendata.text.InvalidGrantsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The grants of advisers, from a file that somebody keeps, because the API is not known to tell them. */
final class GrantsOption {

    @Option(
            names = "--grants",
            paramLabel = "FILE",
            description = "The grants of advisers (JSON in the portal's words; form in the Javadoc of GrantsJson).")
    private @Nullable Path file;

    @Option(
            names = "--adviser",
            paramLabel = "CVR",
            description = "Whose access is asked about. Default: the only adviser of the file.")
    private @Nullable String adviser;

    /** What the file tells of access that has ended; nothing without a file. */
    AccessHistory history() {
        if (file == null) {
            if (adviser != null) {
                throw Refusal.usage("--adviser goes with --grants, the file that has the adviser's grants.");
            }
            return AccessHistory.unknown();
        }
        Grants grants = grants();
        return GrantHistory.of(grants, adviser(grants));
    }

    Grants grants() {
        Path given = file;
        if (given == null) {
            throw Refusal.usage("--grants is missing: a file with the grants.");
        }
        try {
            return GrantsJson.read(Files.readAllBytes(given));
        } catch (InvalidGrantsException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        } catch (IOException e) {
            throw Refusal.file("The grants " + given + " cannot be read. Check the path.", e);
        }
    }

    /** The adviser that is named; empty where none is. */
    Optional<CvrNumber> named() {
        try {
            return Optional.ofNullable(adviser).map(CvrNumber::parse);
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("--adviser: " + Refusal.ended(e.getMessage()));
        }
    }

    /** A number with a slip in it would otherwise get the answer of somebody who has no access at all. */
    void checkKnown(Grants grants, CvrNumber asked) {
        if (grants.all().stream().noneMatch(grant -> grant.adviser().equals(asked))) {
            throw Refusal.usage("--adviser: the file has no grant of " + asked + ".");
        }
    }

    /** The adviser that is named, or the only one there is. */
    CvrNumber adviser(Grants grants) {
        List<CvrNumber> known =
                grants.all().stream().map(Grant::adviser).distinct().toList();
        Optional<CvrNumber> named = named();
        named.ifPresent(asked -> checkKnown(grants, asked));
        return named.orElseGet(() -> {
            if (known.isEmpty()) {
                throw Refusal.configuration(file + " holds no grant.");
            }
            if (known.size() != 1) {
                throw Refusal.usage("--adviser is missing: the file has grants of " + known.size() + " advisers.");
            }
            return known.get(0);
        });
    }
}
