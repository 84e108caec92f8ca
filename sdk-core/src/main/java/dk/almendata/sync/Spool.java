package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import java.util.Optional;

/** Keeps archives until their rows are safe: whole files only, found by their digest. */
public interface Spool {

    /**
     * Opens a place for the archive of a delivery.
     *
     * @param delivery the delivery
     * @return the place; the caller closes it
     * @throws SpoolException if nothing can be written there
     */
    Incoming receive(DeliveryId delivery);

    /**
     * The archive with this digest, read again from end to end: one whose bytes are no longer what they were is taken out.
     *
     * @param digest the digest of its bytes
     * @return the archive, empty if the spool does not hold it, or not whole
     * @throws SpoolException if the spool cannot be read
     */
    Optional<SpooledArchive> find(Sha256 digest);

    /**
     * Verifies the directory of an archive and opens it for reading. Its bytes are verified by then, or while it is read.
     *
     * @param archive an archive of this spool
     * @param datapakke the package it is a delivery of, on which the form of its files may depend
     * @return the content; the caller closes it
     * @throws ArchiveRefusedException if it is damaged, hostile or no archive
     * @throws SpoolException if it cannot be read
     */
    DeliveryArchive open(SpooledArchive archive, DatapakkeName datapakke);

    /**
     * Takes an archive out of the spool: one that was refused, so that the next run fetches it again, or one whose rows are safe. Does
     * nothing if it is gone already.
     *
     * @param digest the digest of its bytes
     * @throws SpoolException if it cannot be removed
     */
    void discard(Sha256 digest);
}
