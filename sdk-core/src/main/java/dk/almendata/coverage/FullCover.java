package dk.almendata.coverage;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Ruling;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The loaded full deliveries, which hold what a partial delivery would have brought.
 *
 * <p>Decision (December rule): a period counts as covered if a full delivery of the same area, with a scope that covers the
 * subscription's, is loaded and reaches its last day. So December is satisfied by a December Delvis or by a Fuld that ends on
 * 31 December or later, and a hole in last year closes when the new year's Fuld is loaded.
 */
final class FullCover {

    private static final Comparator<Known> NEWEST_FIRST =
            Comparator.comparing(Known::id, Ruling.ORDER).reversed();

    /** The full deliveries of one area, by what they hold: there may be one for every organisation of the country. */
    private static final class Fulls {
        private final List<Known> ofAll = new ArrayList<>();
        private final Map<LbfNumber, List<Known>> ofOrganisation = new HashMap<>();

        void add(Known full) {
            if (full.scope().isAll()) {
                ofAll.add(full);
            }
            for (LbfNumber organisation : full.scope().organisations()) {
                ofOrganisation
                        .computeIfAbsent(organisation, number -> new ArrayList<>(1))
                        .add(full);
            }
        }
    }

    private final Map<DataArea, Fulls> loaded = new HashMap<>();

    /**
     * Looks the full deliveries out.
     *
     * @param all every delivery; those of one datapakke should follow each other, so that its definition is looked up once
     */
    FullCover(Catalogue catalogue, Collection<Known> all) {
        Datapakke datapakke = null;
        for (Known known : all) {
            DatapakkeName name = known.delivery().datapakke();
            if (datapakke == null || !datapakke.name().equals(name)) {
                datapakke = catalogue.definitionOf(name);
            }
            if (known.isLoaded()
                    && datapakke.extent() == Extent.FULL
                    && !datapakke.isTest()
                    && known.period().end().isPresent()) {
                loaded.computeIfAbsent(datapakke.area(), area -> new Fulls()).add(known);
            }
        }
    }

    /**
     * The full deliveries that hold at least one of the organisations, the newest first. Under
     * {@code all} those of all, and those of the organisations that are known to stand behind it.
     */
    List<Known> holding(Datapakke datapakke, @Nullable RecipientId recipient, Scope all, Collection<LbfNumber> asked) {
        Fulls fulls = datapakke.isTest() ? null : loaded.get(datapakke.area());
        if (fulls == null) {
            return List.of();
        }
        TreeSet<Known> found = new TreeSet<>(NEWEST_FIRST);
        found.addAll(fulls.ofAll);
        Collection<LbfNumber> organisations = all.isAll() ? asked : all.organisations();
        organisations.forEach(number -> found.addAll(fulls.ofOrganisation.getOrDefault(number, List.of())));
        return found.stream()
                .filter(full -> recipient == null
                        || full.delivery().recipient().map(recipient::equals).orElse(true))
                .toList();
    }

    /** The newest of these full deliveries that reaches the last day of the period, or null. */
    static @Nullable Known newest(List<Known> newestFirst, DeliveryPeriod period) {
        for (Known full : newestFirst) {
            if (full.period().covers(period)) {
                return full;
            }
        }
        return null;
    }
}
