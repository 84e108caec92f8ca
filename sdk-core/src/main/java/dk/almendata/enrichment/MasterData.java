package dk.almendata.enrichment;

import dk.almendata.lbf.LbfNumber;

/**
 * Port: which data points exist, from Stamdata. The portal checks the LBF number of every row (guide 3.2.2).
 *
 * <p>Asked once a row, so an implementation answers from memory.
 */
@FunctionalInterface
public interface MasterData {

    /**
     * How a number stands.
     *
     * @param number an organisation, afdeling or byggeafsnit
     * @return {@link MasterDataStanding#unknown()} for a number that no period holds
     */
    MasterDataStanding standing(LbfNumber number);
}
