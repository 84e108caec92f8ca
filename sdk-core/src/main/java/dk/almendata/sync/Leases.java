package dk.almendata.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * Lets one run at a time work on a source, whichever process or machine it belongs to.
 *
 * <p>A lease is a promise with an end, kept where the rows are: it is claimed at the beginning of a run, renewed by the progress of the run,
 * never by a thread of its own, and given back at its end. Who is killed or paused for longer than it lasts loses it. Time is the database's, so
 * that machines whose clocks differ agree.
 *
 * <p>Decision: one lease for each source, not for each data area of it. A run lists all of a source before it knows its areas, and works on
 * them by id, so leases of areas would only let two runs take turns at the same list.
 *
 * <p>A lease makes it unlikely that two runs do the same work; that nothing is loaded twice is certain only because whoever writes compares
 * the fence last: see {@link DeliveryStore#load}.
 */
public interface Leases {

    /**
     * Claims a source. The claim is granted if the source is free, if the lease on it has run out, if whoever holds it cannot be alive, or if
     * it is this object's own.
     *
     * @param source the source
     * @param owner who claims, for people who find the source taken; may be empty. The process is added to it
     * @param length how long the lease lasts from each renewal; positive
     * @return the lease of another that still runs; empty if the source is ours now
     * @throws StoreException if the database fails
     */
    Optional<Lease> claim(SourceId source, String owner, Duration length);

    /**
     * Makes the lease last its whole length again. Cheap enough to be called at every step: most calls do nothing. That the database cannot
     * be reached is no fault here; the write that follows will say so.
     *
     * @param source a source; one that is not claimed is left alone
     * @throws StoreException with {@link StoreException.Reason#SOURCE_TAKEN} if another has claimed the source meanwhile
     */
    void renew(SourceId source);

    /**
     * Gives a source back, so that the next run need not wait. What is not claimed, or was taken over, is left alone.
     *
     * @param source the source
     * @throws StoreException if the database fails; the lease then runs out by itself
     */
    void release(SourceId source);
}
