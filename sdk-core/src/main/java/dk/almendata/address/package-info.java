/**
 * Danish addresses and the numbers of municipalities. For now the municipality code alone.
 */
@NullMarked
package dk.almendata.address;

import org.jspecify.annotations.NullMarked;
