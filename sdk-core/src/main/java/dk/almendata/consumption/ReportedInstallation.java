package dk.almendata.consumption;

import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An installation in a report: what it used, the afdeling it belongs to, and the dwelling area it heats. Immutable; may be shared between
 * threads.
 */
public final class ReportedInstallation {

    private static final int HALF_A_YEAR = 182;

    private final ConsumptionHistory history;
    private final @Nullable LbfNumber afdeling;
    private final @Nullable BigDecimal squareMetres;

    private ReportedInstallation(
            ConsumptionHistory history, @Nullable LbfNumber afdeling, @Nullable BigDecimal squareMetres) {
        this.history = history;
        this.afdeling = afdeling;
        this.squareMetres = squareMetres;
    }

    /**
     * An installation of which neither afdeling nor area is known.
     *
     * @param history what it used
     * @return the installation
     */
    public static ReportedInstallation of(ConsumptionHistory history) {
        return new ReportedInstallation(Objects.requireNonNull(history, "history"), null, null);
    }

    /**
     * The same in an afdeling.
     *
     * @param number the afdeling
     * @return the installation
     */
    public ReportedInstallation in(LbfNumber number) {
        return new ReportedInstallation(history, Objects.requireNonNull(number, "number"), squareMetres);
    }

    /**
     * The same with an area.
     *
     * @param area the dwelling area in m2, above 0
     * @return the installation
     * @throws IllegalArgumentException if the area is not above 0
     */
    public ReportedInstallation heating(BigDecimal area) {
        if (area.signum() <= 0) {
            throw new IllegalArgumentException("Expected an area above 0 m2, found " + area);
        }
        return new ReportedInstallation(history, afdeling, area);
    }

    /**
     * Its number.
     *
     * @return the number
     */
    public InstallationNumber number() {
        return history.installation();
    }

    /**
     * What it used.
     *
     * @return its periods and what is wrong with its readings
     */
    public ConsumptionHistory history() {
        return history;
    }

    /**
     * The afdeling it belongs to.
     *
     * @return empty if that is not known
     */
    public Optional<LbfNumber> afdeling() {
        return Optional.ofNullable(afdeling);
    }

    /**
     * The dwelling area it heats.
     *
     * @return m2; empty if that is not known
     */
    public Optional<BigDecimal> squareMetres() {
        return Optional.ofNullable(squareMetres);
    }

    /**
     * One of its years.
     *
     * @param yearsBack 0 for the latest
     * @return empty if it has no such year between two annual readings
     */
    public Optional<PeriodConsumption> year(int yearsBack) {
        return history.periods().stream()
                .filter(period -> period.kind() == PeriodKind.YEAR
                        && period.yearsBack().orElse(-1) == yearsBack
                        && period.start().isPresent())
                .findFirst();
    }

    /** Whether there is any reading of it. */
    boolean isRead() {
        return history.isRead();
    }

    /** The last day of its latest year. */
    Optional<LocalDate> latestEnd() {
        return year(0).flatMap(PeriodConsumption::end);
    }

    /** How many years its latest one lies before a day, to the nearest. */
    int yearsBehind(LocalDate latest) {
        return latestEnd()
                .map(end -> (int) ((ChronoUnit.DAYS.between(end, latest) + HALF_A_YEAR) / Annualisation.DAYS_OF_A_YEAR))
                .orElse(0);
    }

    /** Its number. */
    @Override
    public String toString() {
        return "installation " + number();
    }
}
