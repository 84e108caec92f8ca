package dk.almendata.sync;

import dk.almendata.delivery.Delivery;

/** Where deliveries come from: the service, or a folder of archives that somebody fetched in the browser. */
public interface DeliverySource {

    /**
     * The name of the source.
     *
     * @return the name, the same for the life of the object
     */
    SourceId id();

    /**
     * Everything the source has now. Never only what is new: late and repeated ids are the rule, not the exception.
     *
     * @return the complete listing
     * @throws SourceException if the source cannot be reached, refuses, or answers what cannot be understood
     */
    Listing list();

    /**
     * Brings the archive of one delivery, whole or not at all.
     *
     * @param delivery a delivery of the listing that may be downloaded
     * @param incoming takes the bytes; the source completes it, the caller closes it
     * @return what {@link Incoming#complete} gave
     * @throws SourceException if the bytes cannot be had
     * @throws SpoolException if they cannot be written
     */
    SpooledArchive fetch(Delivery delivery, Incoming incoming);
}
