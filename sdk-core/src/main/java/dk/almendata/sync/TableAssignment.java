package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DataArea;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.SqlNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which table the rows of each file of a delivery go to.
 *
 * <p>Decision: the table that the file's name says, unless it holds the rows of another data area already; then {@code <area>_<table>},
 * because two packages whose files have one name would otherwise replace one another's rows. The first area to come keeps the plain name.
 * The rows of a test datapakke go to {@code <table>_test} and never among the others.
 */
final class TableAssignment {

    private final DeliveryStore store;
    private final Catalogue catalogue;

    TableAssignment(DeliveryStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /** The files, each with its table; what is not as the file's name says is told. */
    List<ArchiveEntry> assign(Datapakke definition, List<ArchiveEntry> entries, Findings findings) {
        List<ArchiveEntry> named = entries.stream()
                .map(entry -> definition.isTest() ? entry.into(SqlNames.tableOf(entry.table() + "_test")) : entry)
                .toList();
        Map<String, Set<DatapakkeName>> owners =
                store.datapakker(named.stream().map(ArchiveEntry::table).toList());
        List<ArchiveEntry> assigned = new ArrayList<>();
        for (ArchiveEntry own : named) {
            Set<DataArea> areas = owners.getOrDefault(own.table(), Set.of()).stream()
                    .map(name -> catalogue.definitionOf(name).area())
                    .collect(Collectors.toSet());
            if (areas.isEmpty() || areas.contains(definition.area())) {
                assigned.add(own);
            } else {
                ArchiveEntry other = own.into(SqlNames.tableOf(definition.area() + "_" + own.table()));
                findings.accept(Finding.of(
                        FindingCode.TABLE_TAKEN,
                        Place.ofFile(own.name()),
                        "found table " + own.table() + " with the rows of "
                                + areas.iterator().next() + ", so these rows go to " + other.table()));
                assigned.add(other);
            }
        }
        return assigned;
    }
}
