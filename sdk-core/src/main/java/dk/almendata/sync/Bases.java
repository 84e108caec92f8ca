package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.Extent;
import dk.almendata.delivery.Delivery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The full deliveries that are loaded, on which partial ones build.
 *
 * <p>Decision on holding: a month counts only on top of a full load of the same data area whose filter covers the month's own.
 */
final class Bases {

    private final Catalogue catalogue;
    private final List<Delivery> full = new ArrayList<>();

    Bases(Catalogue catalogue, Collection<Delivery> loaded) {
        this.catalogue = catalogue;
        loaded.forEach(this::add);
    }

    /** Takes note of a delivery that is loaded. */
    void add(Delivery loaded) {
        if (catalogue.definitionOf(loaded.datapakke()).extent() == Extent.FULL) {
            full.add(loaded);
        }
    }

    boolean isMissingFor(Delivery delivery) {
        Datapakke definition = catalogue.definitionOf(delivery.datapakke());
        return definition.extent() == Extent.PARTIAL
                && definition
                        .twin()
                        .filter(twin -> full.stream()
                                .noneMatch(base -> base.datapakke().equals(twin)
                                        && base.scope().covers(delivery.scope())))
                        .isPresent();
    }
}
