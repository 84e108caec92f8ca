/**
 * Meters and heat consumption: what people who bill heat compute, in a way that can be checked by hand.
 *
 * <p>Start with the values {@link dk.almendata.consumption.Energy}, {@link dk.almendata.consumption.Volume},
 * {@link dk.almendata.consumption.Temperature} and {@link dk.almendata.consumption.ConsumptionPeriod}. Amounts are exact, divisions keep 34
 * digits ({@link dk.almendata.consumption.NumericPolicy}), and nothing is rounded before a person reads it. A result says by which method it
 * was computed, how good what went in was ({@link dk.almendata.consumption.Quality}) and what a reader should know
 * ({@link dk.almendata.consumption.ConsumptionFlag}).
 */
@NullMarked
package dk.almendata.consumption;

import org.jspecify.annotations.NullMarked;
