package dk.almendata.address;

import java.util.Objects;

/**
 * An installation with an address that a record gives it. Immutable; may be shared between threads.
 *
 * @param installation the utility's number of the installation, any text that is not blank
 * @param address the address
 */
public record InstallationAddress(String installation, Address address) {

    /** Checks that both are there. */
    public InstallationAddress {
        Objects.requireNonNull(installation, "installation");
        Objects.requireNonNull(address, "address");
        if (installation.isBlank()) {
            throw new IllegalArgumentException("Expected the number of an installation, found a blank text.");
        }
    }
}
