/**
 * The main job: deliveries are listed, fetched, verified, read and loaded, each exactly once, and what happened is told.
 *
 * <p>Start with {@link dk.almendata.sync.DeliverySync}, which conducts. Everything outside is reached through the ports of this package:
 * {@link dk.almendata.sync.DeliverySource} (where deliveries come from), {@link dk.almendata.sync.Spool} (whole archives on disk, by
 * digest), {@link dk.almendata.sync.DeliveryArchive} (the content), {@link dk.almendata.sync.DeliveryStore} (rows and ledger; its
 * {@link dk.almendata.sync.Leases} let several processes share a database) and {@link dk.almendata.sync.SyncObserver} (who watches).
 * {@link dk.almendata.sync.StoreReader} reads what is stored, and what changed.
 */
@NullMarked
package dk.almendata.sync;

import org.jspecify.annotations.NullMarked;
