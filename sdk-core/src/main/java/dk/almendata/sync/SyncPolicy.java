package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a sync takes and what it holds.
 *
 * @param catalogue the definitions of the datapakker
 * @param testDatapakker whether test datapakker are loaded
 * @param baseRequired whether a partial delivery waits for a full one
 * @param dropGuard how many rows may go
 * @param maxRejectedRows how many rows of a delivery may be refused
 * @param recheck whether what is loaded is fetched again and compared
 * @param reconciliation what is done with a full delivery that differs from the months it replaces
 * @param until the last month that is taken; empty takes every one
 */
record SyncPolicy(
        Catalogue catalogue,
        boolean testDatapakker,
        boolean baseRequired,
        DropGuard dropGuard,
        int maxRejectedRows,
        boolean recheck,
        ReconciliationPolicy reconciliation,
        Optional<YearMonth> until) {}
