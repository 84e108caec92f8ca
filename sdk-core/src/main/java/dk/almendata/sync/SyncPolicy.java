package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;

/**
 * What a sync takes and what it holds.
 *
 * @param catalogue the definitions of the datapakker
 * @param testDatapakker whether test datapakker are loaded
 * @param baseRequired whether a partial delivery waits for a full one
 * @param dropGuard how many rows may go
 * @param maxRejectedRows how many rows of a delivery may be refused
 * @param reconciliation what is done with a full delivery that differs from the months it replaces
 */
record SyncPolicy(
        Catalogue catalogue,
        boolean testDatapakker,
        boolean baseRequired,
        DropGuard dropGuard,
        int maxRejectedRows,
        ReconciliationPolicy reconciliation) {}
