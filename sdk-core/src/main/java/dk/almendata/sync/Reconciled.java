package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.Extent;
import dk.almendata.delivery.Delivery;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.LoadOrder.Reconciling;
import dk.almendata.table.Finding;
import dk.almendata.table.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one try to load is compared with, what came of it, and what the policy makes of that. */
final class Reconciled {

    private final SyncPolicy policy;
    private final Set<DatapakkeName> months;
    private final List<FileLoad> files;
    private final List<Reconciliation> all = new ArrayList<>();

    Reconciled(SyncPolicy policy, Delivery delivery, List<FileLoad> files) {
        this.policy = policy;
        this.months = months(policy.catalogue(), delivery);
        this.files = List.copyOf(files);
    }

    /** The partial twin of a full datapakke; there is nothing to compare a partial one with. */
    private static Set<DatapakkeName> months(Catalogue catalogue, Delivery delivery) {
        Datapakke definition = catalogue.definitionOf(delivery.datapakke());
        return definition.extent() == Extent.FULL
                ? definition.twin().map(Set::of).orElse(Set.of())
                : Set.of();
    }

    Reconciling reconciling() {
        return new Reconciling(months, all::add);
    }

    /** Whether anything was to be compared at all, be it that there was nothing. */
    boolean isAsked() {
        return !months.isEmpty();
    }

    List<Reconciliation> all() {
        return List.copyOf(all);
    }

    /** One for each table that differs, where that is to be told. */
    List<Finding> findings() {
        return policy.reconciliation() == ReconciliationPolicy.ACCEPT
                ? List.of()
                : all.stream()
                        .map(reconciliation -> reconciliation.finding(place(reconciliation.table())))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Those for which the delivery has to stay out. */
    List<Finding> holds() {
        return policy.reconciliation() == ReconciliationPolicy.HOLD ? findings() : List.of();
    }

    private Place place(String table) {
        return files.stream()
                .filter(file -> file.schema().table().equals(table))
                .findFirst()
                .map(file -> Place.ofFile(file.entry().name()))
                .orElse(Place.ARCHIVE);
    }
}
