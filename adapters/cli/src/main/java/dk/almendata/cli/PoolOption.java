package dk.almendata.cli;

import dk.almendata.funding.Pool;
import dk.almendata.funding.PoolLedger;
import dk.almendata.funding.StandardPools;
import dk.almendata.text.InvalidFundingException;
import dk.almendata.text.LedgerCsv;
import dk.almendata.text.PoolJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The pool that is asked about, and its ledger. */
final class PoolOption {

    @Option(
            names = "--pool",
            paramLabel = "NAME",
            description = "The pool: baeredygtighed or digitalisering. Default: baeredygtighed.")
    private @Nullable String name;

    @Option(
            names = "--pool-file",
            paramLabel = "FILE",
            description = "A pool of a third party instead (JSON; form in docs/pools.md).")
    private @Nullable String file;

    @Option(
            names = "--ledger",
            paramLabel = "FILE|-",
            description = "Commitments, cancellations and returns (CSV: date;kind;entry;amount;reference).")
    private @Nullable String ledger;

    Pool pool(Surroundings surroundings) {
        if (file == null) {
            String asked = name == null ? StandardPools.BAEREDYGTIGHED.id() : name;
            return StandardPools.find(asked)
                    .orElseThrow(() -> Refusal.usage("--pool: there is no pool '" + asked + "'. Known are: "
                            + StandardPools.all().stream().map(Pool::id).collect(Collectors.joining(", "))
                            + "; another one is given by --pool-file."));
        }
        if (name != null) {
            throw Refusal.usage("--pool and --pool-file exclude each other.");
        }
        InputFile given = InputFile.read(file, surroundings);
        try {
            return PoolJson.read(given.bytes());
        } catch (InvalidFundingException e) {
            throw Refusal.configuration(given + ": " + Refusal.told(e.faults()));
        }
    }

    /** The name of the ledger's file; empty if none is given. */
    Optional<String> ledgerName() {
        return Optional.ofNullable(ledger);
    }

    /** The ledger; without a file an empty one. */
    PoolLedger ledger(Pool pool, Surroundings surroundings) {
        return PoolLedger.of(
                pool,
                ledger == null
                        ? List.of()
                        : InputFile.read(ledger, surroundings).rows(surroundings, LedgerCsv::read));
    }
}
