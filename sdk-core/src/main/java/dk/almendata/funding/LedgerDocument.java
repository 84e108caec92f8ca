package dk.almendata.funding;

import dk.almendata.funding.StatementBlock.Paragraph;
import dk.almendata.funding.StatementBlock.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a document in Danish says of a pool's ledger, so that a reader can check every figure by hand: the years of a frame, its entries, and what
 * is said against entries.
 *
 * <p>Stateless; thread-safe.
 */
public final class LedgerDocument {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private LedgerDocument() {}

    /**
     * Where the money of each year comes from and where it went, and how it is added up.
     *
     * @param ledger the ledger
     * @param kind a frame of its pool
     * @return a paragraph and a table; a paragraph that says why, if the rules of the frame are not known well enough
     */
    public static List<StatementBlock> years(PoolLedger ledger, FundKind kind) {
        List<List<String>> rows = new ArrayList<>();
        for (int year = ledger.pool().firstYear(); year <= ledger.pool().lastYear(); year++) {
            FreeFunds free = ledger.free(kind, year);
            if (free.frame().isEmpty()) {
                return List.of(new Paragraph(free.reason(DANISH).orElse("")));
            }
            FrameYear frame = free.frame().get();
            rows.add(List.of(
                    String.valueOf(year),
                    Kroner.danish(frame.ownFrame()),
                    Kroner.danish(frame.carriedIn()),
                    Kroner.danish(frame.advancedOut()),
                    Kroner.danish(frame.returned()),
                    Kroner.danish(frame.advanceUsed()),
                    Kroner.danish(frame.committed()),
                    Kroner.danish(frame.free())));
        }
        boolean carried =
                ledger.pool().frame(kind).flatMap(FrameRules::carriedOver).orElse(false);
        return List.of(
                new Paragraph("Frit = egen ramme + overført - fremrykket til tidligere år + annulleret og"
                        + " tilbageført + fremrykket fra senere år - tilsagn. "
                        + (carried
                                ? "Overført er det foregående års frie midler."
                                : "Intet overføres: et års frie midler bortfalder.")),
                new Table(
                        List.of(
                                "År",
                                "Egen ramme",
                                "Overført",
                                "Fremrykket til tidligere år",
                                "Annulleret og tilbageført",
                                "Fremrykket fra senere år",
                                "Tilsagn",
                                "Frit"),
                        rows));
    }

    /**
     * The entries of a frame in the order of their dates, each with what is said against it.
     *
     * @param ledger the ledger
     * @param kind a frame of its pool
     * @return the table; empty if the frame has no entry
     */
    public static Optional<Table> entries(PoolLedger ledger, FundKind kind) {
        List<List<String>> rows = ledger.outcomes().stream()
                .filter(outcome -> outcome.entry().kind() == kind)
                .sorted((one, other) ->
                        one.entry().date().compareTo(other.entry().date()))
                .map(outcome -> List.of(
                        String.valueOf(outcome.position() + 1),
                        outcome.entry().date().toString(),
                        outcome.entry().type().danish(),
                        outcome.entry().reference(),
                        Kroner.danish(outcome.entry().amount()),
                        outcome.counts() ? "ja" : "nej",
                        outcome.message(DANISH)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        List.of("Post", "Dato", "Art", "Reference", "Beløb", "Medregnet", "Bemærkning"), rows));
    }

    /**
     * The entries of all frames that something is said against.
     *
     * @param ledger the ledger
     * @return the table; empty if there is none
     */
    public static Optional<Table> remarks(PoolLedger ledger) {
        List<List<String>> rows = ledger.outcomes().stream()
                .filter(outcome -> outcome.rule().isPresent())
                .map(outcome -> List.of(
                        outcome.entry().date().toString(),
                        outcome.entry().kind().danish(),
                        outcome.entry().reference(),
                        Kroner.danish(outcome.entry().amount()),
                        outcome.message(DANISH)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(List.of("Dato", "Ramme", "Reference", "Beløb", "Bemærkning"), rows));
    }

    /**
     * The consultations that were held.
     *
     * @param held the consultations
     * @return the table; empty if there is none
     */
    public static Optional<Table> consultations(List<Consultation> held) {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        List.of("Dato", "Myndighed", "Emne", "Udfald"),
                        held.stream()
                                .map(one -> List.of(
                                        one.date().toString(),
                                        one.authority(),
                                        one.subject().danish(),
                                        one.outcome()))
                                .toList()));
    }
}
