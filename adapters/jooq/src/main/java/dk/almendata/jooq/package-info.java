/**
 * The user's database behind the core's port, on H2 and PostgreSQL, written with jOOQ: rows, cells, ledger, and the views that show what is
 * current. Start with {@link dk.almendata.jooq.JooqDeliveryStore}; inside, {@code Load} is the heart and {@code Dialect} holds what differs
 * between the databases.
 */
@NullMarked
package dk.almendata.jooq;

import org.jspecify.annotations.NullMarked;
