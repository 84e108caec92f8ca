package dk.almendata.cli;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.SourceId;
import picocli.CommandLine.Parameters;

/** The delivery that a verb is about. */
final class DeliveryParameter {

    @Parameters(paramLabel = "ID", description = "The id of the delivery, as sync and status show it.")
    private long id;

    /** The delivery that a word names which is a number. */
    static DeliveryParameter of(String number) {
        DeliveryParameter parameter = new DeliveryParameter();
        try {
            parameter.id = Long.parseLong(number);
        } catch (NumberFormatException tooLong) {
            throw Refusal.usage("ID: expected a number of at most 18 digits, found '" + number + "'.");
        }
        return parameter;
    }

    DeliveryId id() {
        if (id < 1) {
            throw Refusal.usage("ID: expected a number from 1 on, found " + id + ".");
        }
        return DeliveryId.of(id);
    }

    /** Its life so far. */
    DeliveryLife life(DeliveryStore store, SourceId source) {
        return store.life(source, id())
                .orElseThrow(() -> Refusal.input("Delivery " + id + " is not known in the source " + source
                        + ". status lists those that are; check --source."));
    }
}
