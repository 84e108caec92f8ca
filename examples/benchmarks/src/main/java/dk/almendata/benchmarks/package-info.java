/**
 * Measurements, each as a ratio to a baseline or limit of the same run; a time on its own says nothing about another machine. Start with
 * {@link dk.almendata.benchmarks.LbfNumberBenchmark}.
 */
@NullMarked
package dk.almendata.benchmarks;

import org.jspecify.annotations.NullMarked;
