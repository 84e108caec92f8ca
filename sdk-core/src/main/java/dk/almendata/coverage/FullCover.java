package dk.almendata.coverage;

import dk.almendata.coverage.CoverageRow.Standing;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Ruling;
import dk.almendata.delivery.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The loaded full deliveries, which hold what a partial delivery would have brought.
 *
 * <p>Decision (December rule): a period counts as covered if a full delivery of the same area, with a scope that covers the
 * subscription's, is loaded and reaches its last day. So December is satisfied by a December Delvis or by a Fuld that ends on
 * 31 December or later, and a hole in last year closes when the new year's Fuld is loaded.
 */
final class FullCover {

    private final Map<DataArea, List<Known>> loadedFull = new HashMap<>();

    FullCover(Catalogue catalogue, Collection<Known> all) {
        for (Known known : all) {
            Datapakke datapakke = catalogue.definitionOf(known.delivery().datapakke());
            if (known.isLoaded()
                    && datapakke.extent() == Extent.FULL
                    && !datapakke.isTest()
                    && known.delivery().period().end().isPresent()) {
                loadedFull
                        .computeIfAbsent(datapakke.area(), area -> new ArrayList<>())
                        .add(known);
            }
        }
    }

    /** The standing of a period as covered, if it is. */
    Optional<Standing> find(Datapakke datapakke, @Nullable RecipientId recipient, Scope scope, DeliveryPeriod period) {
        if (datapakke.isTest()) {
            return Optional.empty();
        }
        return loadedFull.getOrDefault(datapakke.area(), List.of()).stream()
                .filter(full -> full.delivery().period().covers(period))
                .filter(full -> full.delivery().scope().covers(scope))
                .filter(full -> recipient == null
                        || full.delivery().recipient().map(recipient::equals).orElse(true))
                .max(Comparator.comparing(Known::id, Ruling.ORDER))
                .map(full -> new Standing(
                        CoverageState.COVERED,
                        CoverageCause.COVERED_BY_FULL,
                        full.id(),
                        "Delivery " + full.id() + ", " + full.delivery().datapakke() + " "
                                + full.delivery().period() + ".",
                        false));
    }
}
