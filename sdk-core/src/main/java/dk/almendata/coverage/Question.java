package dk.almendata.coverage;

import dk.almendata.lbf.LbfNumber;
import java.util.SortedSet;

/**
 * What every subscription of one coverage is asked with.
 *
 * @param organisations those that are known to stand behind the filter {@code all}; empty where none is
 */
record Question(
        Expected expected, Standings standings, Absence absence, FullCover fulls, SortedSet<LbfNumber> organisations) {}
