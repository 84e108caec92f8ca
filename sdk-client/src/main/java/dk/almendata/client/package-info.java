/**
 * Data ud over HTTP: listings, downloads and re-runs with an API key, told how by a wire profile.
 *
 * <p>Start with {@link dk.almendata.client.DataUdClient}; give {@link dk.almendata.client.DataUdSource} to the sync. The wire contract of
 * the service is not public, so everything that is <em>assumed</em> about it stands in {@link dk.almendata.client.WireProfile} and can be
 * changed there. Calls that read are repeated as {@code RetryPolicy} says, and {@code DataUdException} says what each fault means.
 */
@NullMarked
package dk.almendata.client;

import org.jspecify.annotations.NullMarked;
