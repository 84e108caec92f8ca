/**
 * The pools that give money to projects of social housing: their rules as data, the ledger of commitments and what is free, rounds,
 * applications, ranking and distribution, agreements, and the yearly statement.
 *
 * <p>Start at {@link dk.almendata.funding.Pool}; {@link dk.almendata.funding.StandardPools} has the two that are known. A rule of a pool may
 * be unknown, and the answers then say so instead of guessing. Amounts are kroner with at most two decimals. Nothing here judges a text:
 * what only a person can decide is told as a finding.
 */
@NullMarked
package dk.almendata.funding;

import org.jspecify.annotations.NullMarked;
