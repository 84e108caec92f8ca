/** The first program of the README; start and end with {@link dk.almendata.quickstart.Quickstart}. */
@NullMarked
package dk.almendata.quickstart;

import org.jspecify.annotations.NullMarked;
