package dk.almendata.cli;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryLife.FileLife;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Reconciliation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code reconcile}: a full delivery against the months that it replaced, or two deliveries against one another. */
@Command(
        name = "reconcile",
        header = "Compare a full delivery with the months that it replaced, or any two deliveries, by rows and sums.",
        description = {
            "",
            "One line for each organisation and month that differs: the rows, and the sum of every amount (a column with",
            "decimals), before and after. Without --with it shows what was kept when the delivery was loaded or held.",
            "Reads the database and changes nothing. Exit code 0 if nothing differs, 1 if anything does.",
        },
        footer = {
            "",
            "Example:",
            "  almendata reconcile 1207 --db jdbc:h2:file:./almendata",
            "  almendata reconcile 1207 --html afstemning.html --db jdbc:h2:file:./almendata",
            "  almendata reconcile 1207 --with 1033 --all --format csv --db jdbc:h2:file:./almendata",
        })
final class ReconcileCommand extends Verb {

    @Mixin
    private final DeliveryParameter delivery = new DeliveryParameter();

    @Option(
            names = "--with",
            paramLabel = "ID",
            description =
                    "Compare with this delivery instead, row by row and whatever rules now; the lower id counts as before.")
    private @Nullable Long with;

    @Option(names = "--all", description = "Show what is alike as well.")
    private boolean all;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Write a page to this file as well, a new one or an older page of its own; it needs neither network nor scripts.")
    private @Nullable Path html;

    @Option(
            names = "--language",
            paramLabel = "en|da",
            defaultValue = "da",
            description = "The language of the page. Default: da.")
    private Language language = Language.DA;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final DatabaseOption database = new RequiredDatabase();

    @Mixin
    private final SourceOption source = new SourceOption();

    ReconcileCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        delivery.id();
        if (with != null && with < 1) {
            throw Refusal.usage("--with: expected a number from 1 on, found " + with + ".");
        }
        if (with != null && with == delivery.id().value()) {
            throw Refusal.usage("--with: expected another delivery than " + with + ".");
        }
        if (html != null) {
            PageFile.of(html);
        }
        return database.look(surroundings(), store -> show(with == null ? kept(store) : ofTwo(store, with)));
    }

    private Comparison kept(DeliveryStore store) {
        DeliveryLife life = life(store, delivery.id());
        List<Reconciliation> kept = store.reconciliation(source.id(), delivery.id());
        if (kept.isEmpty() && life.entry().loadedAt().isEmpty()) {
            throw Refusal.usage("Delivery " + delivery.id() + " is not loaded and was not compared with anything yet.");
        }
        return Comparison.withMonths(life, kept);
    }

    private Comparison ofTwo(DeliveryStore store, long other) {
        DeliveryId older = DeliveryId.of(Math.min(other, delivery.id().value()));
        DeliveryId newer = DeliveryId.of(Math.max(other, delivery.id().value()));
        DeliveryLife before = loaded(store, older);
        DeliveryLife after = loaded(store, newer);
        if (Collections.disjoint(tables(before), tables(after))) {
            throw Refusal.usage("Deliveries " + older + " and " + newer + " have no table in common: "
                    + String.join(", ", tables(before)) + " and " + String.join(", ", tables(after)) + ".");
        }
        return Comparison.ofTwo(after, before, store.difference(source.id(), older, newer));
    }

    private DeliveryLife loaded(DeliveryStore store, DeliveryId id) {
        DeliveryLife life = life(store, id);
        if (life.files().isEmpty()) {
            boolean pruned = life.entry().state() == DeliveryState.PRUNED;
            throw Refusal.usage("Delivery " + id + (pruned ? " was run again and its rows removed" : " is not loaded")
                    + ", so its rows are not here to compare.");
        }
        return life;
    }

    /** That it is not known is wrong usage here, because 1 says that something differs. */
    private DeliveryLife life(DeliveryStore store, DeliveryId id) {
        return store.life(source.id(), id)
                .orElseThrow(() -> Refusal.usage("Delivery " + id + " is not known in the source " + source.id()
                        + ". status lists those that are; check --source."));
    }

    private static Set<String> tables(DeliveryLife life) {
        return life.files().stream().map(FileLife::table).collect(Collectors.toCollection(TreeSet::new));
    }

    private int show(Comparison comparison) {
        new ComparisonRows(comparison, all).print(format, surroundings(), source.id());
        if (html != null) {
            PageFile file = PageFile.of(html);
            file.write(new ReconciliationPage(language.locale(), all).render(comparison, source.id()));
            surroundings().say("The page is in " + file + ".");
        }
        return comparison.exitCode();
    }
}
