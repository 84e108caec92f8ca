package dk.almendata.consumption;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Five years of heat by afdeling, the installations that cool least, and what is doubtful in the data: what a housing organisation asks of its
 * consumption. A pure function of the installations. Immutable; may be shared between threads.
 *
 * <pre>{@code
 * ConsumptionReport report = ConsumptionReport.of(installations, 10);
 * report.afdelinger().get(0).years().get(0).kwhPerSquareMetre();
 * }</pre>
 */
public final class ConsumptionReport {

    private final List<AfdelingUse> afdelinger;
    private final List<ReportedInstallation> worst;
    private final Map<ConsumptionFlag, Integer> flags;
    private final int installations;
    private final int withFaults;
    private final int withoutArea;

    private final int withoutReadings;
    private final int behind;
    private final CoolingMethod method;

    private ConsumptionReport(Collection<ReportedInstallation> installations, int mostWorst, ReadingPolicy policy) {
        LocalDate latest = installations.stream()
                .flatMap(installation -> installation.latestEnd().stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        int unread = 0;
        int late = 0;
        Map<Optional<LbfNumber>, List<ReportedInstallation>> grouped = new TreeMap<>(
                Comparator.comparing(number -> number.map(LbfNumber::toString).orElse("~")));
        Map<ConsumptionFlag, Integer> counted = new EnumMap<>(ConsumptionFlag.class);
        int faulty = 0;
        int areaMissing = 0;
        for (ReportedInstallation installation : installations) {
            grouped.computeIfAbsent(installation.afdeling(), key -> new ArrayList<>())
                    .add(installation);
            installation.history().periods().stream()
                    .flatMap(period -> period.flags().stream())
                    .distinct()
                    .forEach(flag -> counted.merge(flag, 1, Integer::sum));
            boolean error = installation.history().findings().stream()
                    .anyMatch(finding -> finding.severity() == Severity.ERROR);
            faulty += error ? 1 : 0;
            unread += installation.isRead() ? 0 : 1;
            late += installation.yearsBehind(latest) > 0 ? 1 : 0;
            areaMissing += installation.squareMetres().isPresent() ? 0 : 1;
        }
        List<AfdelingUse> uses = new ArrayList<>();
        grouped.forEach((afdeling, own) -> uses.add(new AfdelingUse(afdeling.orElse(null), own, latest, policy)));
        this.afdelinger = List.copyOf(uses);
        this.worst = installations.stream()
                .filter(installation -> cooling(installation).isPresent())
                .sorted(Comparator.comparing((ReportedInstallation installation) ->
                                cooling(installation).orElseThrow())
                        .thenComparing(ReportedInstallation::number))
                .limit(mostWorst)
                .toList();
        this.flags = Collections.unmodifiableMap(counted);
        this.installations = installations.size();
        this.withFaults = faulty;
        this.withoutArea = areaMissing;
        this.withoutReadings = unread;
        this.behind = late;
        this.method = policy.method();
    }

    /**
     * Reports by the standard rules.
     *
     * @param installations each once; their histories by {@link ReadingPolicy#standard()}
     * @param mostWorst how many of those that cool least are named, 0 or more
     * @return the report
     */
    public static ConsumptionReport of(Collection<ReportedInstallation> installations, int mostWorst) {
        return of(installations, mostWorst, ReadingPolicy.standard());
    }

    /**
     * Reports. Every cooling is by the method of the policy, for two methods are never mixed on one page.
     *
     * @param installations each once; their histories by the same policy
     * @param mostWorst how many of those that cool least are named, 0 or more
     * @param policy by which rules sums are judged
     * @return the report
     */
    public static ConsumptionReport of(
            Collection<ReportedInstallation> installations, int mostWorst, ReadingPolicy policy) {
        return new ConsumptionReport(installations, mostWorst, Objects.requireNonNull(policy, "policy"));
    }

    private static Optional<TemperatureDifference> cooling(ReportedInstallation installation) {
        return installation.year(0).flatMap(year -> year.cooling().difference());
    }

    /**
     * The afdelinger.
     *
     * @return unmodifiable, by number; installations of which none is known come last
     */
    public List<AfdelingUse> afdelinger() {
        return afdelinger;
    }

    /**
     * The installations that cooled least in year 0.
     *
     * @return unmodifiable, the worst first; those whose cooling cannot be told are not among them
     */
    public List<ReportedInstallation> worst() {
        return worst;
    }

    /**
     * What a reader should know, with the number of installations in one of whose periods it is so.
     *
     * @return unmodifiable, in the order of the flags
     */
    public Map<ConsumptionFlag, Integer> flags() {
        return flags;
    }

    /**
     * How many installations it is about.
     *
     * @return 0 or more
     */
    public int installations() {
        return installations;
    }

    /**
     * How many of them have readings at fault.
     *
     * @return 0 or more
     */
    public int withFaults() {
        return withFaults;
    }

    /**
     * Of how many no dwelling area is known.
     *
     * @return 0 or more
     */
    public int withoutArea() {
        return withoutArea;
    }

    /**
     * Of how many there is no reading at all, though they are known.
     *
     * @return 0 or more
     */
    public int withoutReadings() {
        return withoutReadings;
    }

    /**
     * Of how many the latest year lies a year or more before the latest of the report. Each of their years is summed up with the years of others
     * that end about the same time.
     *
     * @return 0 or more
     */
    public int behind() {
        return behind;
    }

    /**
     * How every cooling of the report is computed.
     *
     * @return the method
     */
    public CoolingMethod method() {
        return method;
    }
}
