/**
 * A Data ud server for development and tests: it speaks the assumed contract over real HTTP on a loopback address, and its deliveries exist
 * because the core's calendar says so for the day it is set to.
 *
 * <p>Everything in it is made up and repeatable: the same seed, size and day give the same bytes. Start at
 * {@code dk.almendata.sandbox.SandboxServer}.
 */
@NullMarked
package dk.almendata.sandbox;

import org.jspecify.annotations.NullMarked;
