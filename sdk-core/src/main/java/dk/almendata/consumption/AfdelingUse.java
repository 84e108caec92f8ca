package dk.almendata.consumption;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an afdeling used in its five years. Immutable; may be shared between threads. */
public final class AfdelingUse {

    private final @Nullable LbfNumber afdeling;
    private final int installations;
    private final BigDecimal squareMetres;
    private final List<YearUse> years;

    AfdelingUse(
            @Nullable LbfNumber afdeling,
            List<ReportedInstallation> installations,
            LocalDate latest,
            ReadingPolicy policy) {
        this.afdeling = afdeling;
        this.installations = installations.size();
        this.squareMetres = installations.stream()
                .map(installation -> installation.squareMetres().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.years = IntStream.range(0, ConsumptionHistory.YEARS)
                .mapToObj(back -> YearUse.of(back, installations, latest, policy))
                .toList();
    }

    /**
     * Which afdeling.
     *
     * @return empty for the installations of which that is not known
     */
    public Optional<LbfNumber> afdeling() {
        return Optional.ofNullable(afdeling);
    }

    /**
     * How many installations it has.
     *
     * @return at least 1
     */
    public int installations() {
        return installations;
    }

    /**
     * The dwelling area of the installations whose area is known.
     *
     * @return m2, 0 or more
     */
    public BigDecimal squareMetres() {
        return squareMetres;
    }

    /**
     * Its years.
     *
     * @return unmodifiable; five, the latest first, also where no installation has one
     */
    public List<YearUse> years() {
        return years;
    }

    /** Its number. */
    @Override
    public String toString() {
        return Objects.toString(afdeling, "no afdeling") + ", " + installations + " installations";
    }
}
