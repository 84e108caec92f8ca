package dk.almendata.consumption;

import dk.almendata.table.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What an installation used in its five latest years and since: the pure function of its readings and a policy.
 *
 * <p>Year 0 lies between the two latest annual readings, the years before it backwards; every other reading lies inside a period and never
 * delimits one. Exchanges, rollovers and corrections are accounted for, and a total is the sum of its lines (utility text, note 1; decisions
 * on meters). What does not fit together is told as findings, with the readings they are at; amounts that depend on it are absent.
 *
 * <pre>{@code
 * ConsumptionHistory history = ConsumptionHistory.of(series, ReadingPolicy.standard());
 * history.periods().get(0).annual();  // year 0 in 365 days
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class ConsumptionHistory {

    /** How many years are told: year 0 to year -4. */
    public static final int YEARS = 5;

    private final InstallationNumber installation;
    private final List<PeriodConsumption> periods;
    private final List<Finding> findings;
    private final boolean read;

    private ConsumptionHistory(
            InstallationNumber installation, List<PeriodConsumption> periods, List<Finding> findings, boolean read) {
        this.read = read;
        this.installation = installation;
        this.periods = List.copyOf(periods);
        this.findings = List.copyOf(new LinkedHashSet<>(findings));
    }

    /**
     * Computes.
     *
     * @param series the readings
     * @param policy by which rules
     * @return the history; the same for the same arguments
     */
    public static ConsumptionHistory of(ReadingSeries series, ReadingPolicy policy) {
        ReadingCheck check = new ReadingCheck(series);
        Computation computation = new Computation(series, check, Objects.requireNonNull(policy, "policy"));
        return new ConsumptionHistory(
                series.installation(),
                computation.periods(),
                check.findings(),
                !series.readings().isEmpty());
    }

    /**
     * Whose history it is.
     *
     * @return the installation
     */
    public InstallationNumber installation() {
        return installation;
    }

    /**
     * The periods.
     *
     * @return unmodifiable; year 0, the years before it, and the time since the latest annual reading last if there are readings in it. At
     *     least one period, for without two annual readings year 0 says so
     */
    public List<PeriodConsumption> periods() {
        return periods;
    }

    /**
     * What is wrong with the readings, or worth saying of them.
     *
     * @return unmodifiable; order and dates first, then register by register, each once
     */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether there is any reading. */
    boolean isRead() {
        return read;
    }

    /** One run. */
    private static final class Computation {

        private final ReadingSeries series;
        private final List<MeterReading> readings;
        private final ReadingCheck check;
        private final ReadingPolicy policy;
        private final PeriodLines lines;

        Computation(ReadingSeries series, ReadingCheck check, ReadingPolicy policy) {
            this.series = series;
            this.readings = series.readings();
            this.check = check;
            this.policy = policy;
            this.lines = new PeriodLines(series, check, policy);
        }

        List<PeriodConsumption> periods() {
            List<Integer> annual = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                if (readings.get(i).kind() == ReadingKind.ANNUAL) {
                    annual.add(i);
                }
            }
            List<PeriodConsumption> periods = new ArrayList<>();
            int latest = annual.size() - 1;
            for (int back = 0; back < YEARS && back < latest; back++) {
                periods.add(period(PeriodKind.YEAR, back, annual.get(latest - back - 1), annual.get(latest - back)));
            }
            if (periods.isEmpty()) {
                periods.add(expected());
            }
            if (latest >= 0 && annual.get(latest) < readings.size() - 1) {
                periods.add(period(PeriodKind.SM, 0, annual.get(latest), readings.size() - 1));
            }
            return periods;
        }

        private PeriodConsumption period(PeriodKind kind, int back, int from, int to) {
            Integer yearsBack = kind == PeriodKind.YEAR ? back : null;
            LocalDate start = check.date(from);
            LocalDate end = check.date(to);
            if (start == null || end == null || check.isDoubtful(from, to)) {
                Consumption unknown = Consumption.ofNullable(null, null, Quality.MEASURED);
                return new PeriodConsumption.Builder(kind, yearsBack, unknown, MeanCooling.of(policy.method(), unknown))
                        .dates(start, end)
                        .intermediateReadings(intermediate(from, to))
                        .flags(Set.of(ConsumptionFlag.READINGS_AT_FAULT))
                        .build();
            }
            lines.reportMissing(from, to);
            PeriodLines.Amounts whole = lines.amounts(from, to);
            Consumption consumption = whole.consumption();
            Set<ConsumptionFlag> flags = EnumSet.noneOf(ConsumptionFlag.class);
            flags.addAll(whole.flags());
            flags.addAll(Flags.of(consumption.quality()));
            long days = policy.dayCount().days(start, end);
            PeriodConsumption.Builder period = new PeriodConsumption.Builder(
                            kind, yearsBack, consumption, whole.cooling(policy))
                    .dates(start, end)
                    .days(days)
                    .intermediateReadings(intermediate(from, to))
                    .temperatures(whole.temperatures())
                    .lines(lines.lines(from, to));
            if (kind == PeriodKind.YEAR && days > 0) {
                period.annual(policy.annualisation().annual(consumption, days));
                flags.addAll(policy.annualisation().flags(days));
            }
            return period.flags(flags).build();
        }

        private int intermediate(int from, int to) {
            int count = 0;
            for (int i = from + 1; i <= to; i++) {
                count += readings.get(i).kind() == ReadingKind.INTERMEDIATE ? 1 : 0;
            }
            return count;
        }

        /** Shown in place of a year while there are not two annual readings (utility text, note 1). */
        private PeriodConsumption expected() {
            Consumption expected = series.expected().orElse(Consumption.ofNullable(null, null, Quality.MEASURED));
            boolean known = series.expected().isPresent();
            PeriodConsumption.Builder period = new PeriodConsumption.Builder(
                            PeriodKind.YEAR,
                            0,
                            expected,
                            policy.limits().judged(MeanCooling.of(policy.method(), expected), expected))
                    .flags(Set.of(known ? ConsumptionFlag.EXPECTED : ConsumptionFlag.NO_YEAR));
            return known ? period.annual(expected).build() : period.build();
        }
    }
}
