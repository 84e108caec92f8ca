/**
 * The command line: one class per verb, wiring the core, the client, the store and the sandbox. Start with
 * {@link dk.almendata.cli.Almendata}.
 */
@NullMarked
package dk.almendata.cli;

import org.jspecify.annotations.NullMarked;
