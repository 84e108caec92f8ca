package dk.almendata.sandbox;

import dk.almendata.access.Access;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What can be subscribed to: the datapakker of a catalogue that there are data for, and the organisations that the data are about.
 *
 * @param catalogue the definitions
 * @param contents the data
 */
record Offer(Catalogue catalogue, DeliveryContents contents) {

    /** The definition of a datapakke; empty if it is not offered. */
    Optional<Datapakke> find(DatapakkeName name) {
        return catalogue.find(name).filter(datapakke -> contents.has(datapakke.name()));
    }

    /** The datapakker that an access allows for at least one organisation, by name. */
    List<Datapakke> to(Access access) {
        return catalogue.all().stream()
                .filter(datapakke -> contents.has(datapakke.name()) && access.allowsSome(datapakke.name()))
                .toList();
    }

    /** The organisations of a filter that there are no data about. */
    SortedSet<LbfNumber> strangersIn(Scope scope) {
        TreeSet<LbfNumber> strangers = new TreeSet<>(scope.organisations());
        strangers.removeAll(contents.organisations());
        return strangers;
    }
}
