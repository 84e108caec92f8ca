package dk.almendata.jooq;

import dk.almendata.address.AddressKey;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Which dwelling an installation heats, by whatever is known: the enhedsID, the byggeafsnit or afdeling, the address. Immutable; may be shared
 * between threads.
 *
 * @param installation the installation
 * @param enhedsId the unit's id in the LBF data
 * @param lbfNumber the byggeafsnit or afdeling
 * @param address the key of the access address
 * @param area the dwelling area in m2
 */
public record DwellingLink(
        InstallationNumber installation,
        Optional<String> enhedsId,
        Optional<LbfNumber> lbfNumber,
        Optional<AddressKey> address,
        Optional<BigDecimal> area) {

    /** Checks that no part is missing. */
    public DwellingLink {
        Objects.requireNonNull(installation, "installation");
        Objects.requireNonNull(enhedsId, "enhedsId");
        Objects.requireNonNull(lbfNumber, "lbfNumber");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(area, "area");
    }
}
