/**
 * Subscriptions ({@code abonnementer}) to datapakker: what the service lists of one, and which deliveries it makes on which
 * day.
 *
 * <p>Start at {@link dk.almendata.subscription.DeliveryCalendar}.
 */
@NullMarked
package dk.almendata.subscription;

import org.jspecify.annotations.NullMarked;
