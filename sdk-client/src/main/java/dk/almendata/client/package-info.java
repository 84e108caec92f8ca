/**
 * Data ud over HTTP: listings, downloads and re-runs with an API key, told how by a wire profile.
 *
 * <p>Start with {@link dk.almendata.client.DataUdClient}; give {@link dk.almendata.client.DataUdSource} to the sync. The wire contract of
 * the service is not public, so everything that is <em>assumed</em> about it stands in {@link dk.almendata.client.WireProfile} and can be
 * changed there. Nothing is retried yet: every call is sent once, and {@code SourceException.Reason} says which faults may pass.
 */
@NullMarked
package dk.almendata.client;

import org.jspecify.annotations.NullMarked;
