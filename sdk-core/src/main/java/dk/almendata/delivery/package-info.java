/**
 * A delivery ({@code dataleverance}) as the service reports it and as we hold it: its id, status, scope and period, the
 * cells its rows belong to, and which delivery rules.
 *
 * <p>Start at {@link dk.almendata.delivery.Delivery}.
 */
@NullMarked
package dk.almendata.delivery;

import org.jspecify.annotations.NullMarked;
