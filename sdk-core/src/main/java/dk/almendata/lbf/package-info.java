/**
 * LBF numbers: the numbers by which Landsbyggefonden knows boligorganisationer, afdelinger and byggeafsnit, in all the ways people and
 * files write them.
 *
 * <p>Start with {@link dk.almendata.lbf.LbfNumber}: it reads text ({@code parse}, {@code check}, {@code isValid}), knows what lies in what,
 * and has a form without objects for reading millions of rows. What was repaired, doubted or refused, and why, is told by
 * {@link dk.almendata.lbf.LbfReading} with reasons from the closed list {@link dk.almendata.lbf.LbfReason}. This is the ground floor: it
 * uses no other package.
 */
@NullMarked
package dk.almendata.lbf;

import org.jspecify.annotations.NullMarked;
