/**
 * Expected against present: which deliveries must exist by a day, what is there, and why something is not.
 *
 * <p>Start at {@link dk.almendata.coverage.Coverage}; {@link dk.almendata.coverage.CoverageMatrix} lays it out as a table.
 */
@NullMarked
package dk.almendata.coverage;

import org.jspecify.annotations.NullMarked;
