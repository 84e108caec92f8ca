/**
 * Danish addresses: their parts as values, reading them as people write them, writing them as officials do, keys, and comparing.
 *
 * <p>Start with {@link dk.almendata.address.AddressReader}, which reads a text, {@link dk.almendata.address.Address}, which writes one,
 * {@link dk.almendata.address.AddressKey} for the keys of DAWA and the CPR register, and {@link dk.almendata.address.AddressMatch}. A
 * {@link dk.almendata.address.RoadDirectory} that the host supplies finds the codes. Municipalities and postcodes come with the library; everything
 * works offline.
 */
@NullMarked
package dk.almendata.address;

import org.jspecify.annotations.NullMarked;
