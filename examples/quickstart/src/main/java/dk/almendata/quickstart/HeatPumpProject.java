package dk.almendata.quickstart;

import dk.almendata.consumption.ConsumptionHistory;
import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.Guf;
import dk.almendata.consumption.NormalYear;
import dk.almendata.consumption.NormalisedEnergy;
import dk.almendata.consumption.PeriodConsumption;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.util.List;

/**
 * A heat pump for an afdeling on district heating, and what it is expected to save in a normal year.
 *
 * @param afdeling whose buildings
 * @param squareMetres the heated area of these buildings
 * @param heat what they would use in a normal year, by the readings of their meters
 */
record HeatPumpProject(LbfNumber afdeling, BigDecimal squareMetres, Energy heat) {

    /** Illustrative: the part of the heat that the heat pump takes over, and the heat it gives for each MWh of electricity. */
    private static final BigDecimal TAKEN_OVER = new BigDecimal("0.60");

    private static final BigDecimal HEAT_FOR_ELECTRICITY = new BigDecimal("3");

    /** Illustrative: tonnes of CO2 for each MWh of district heating and of electricity. */
    private static final BigDecimal TONNES_OF_HEAT = new BigDecimal("0.10");

    private static final BigDecimal TONNES_OF_ELECTRICITY = new BigDecimal("0.12");

    /** The share of a dwelling's heat that does not depend on the weather. */
    private static final Guf HOT_WATER = Guf.ofShare(new BigDecimal("0.30"));

    /** The latest year of every meter, as it would have been in a normal year. */
    static HeatPumpProject of(
            LbfNumber afdeling, BigDecimal squareMetres, List<ReadingSeries> meters, DegreeDayTable degreeDays) {
        Energy heat = Energy.ZERO;
        for (ReadingSeries meter : meters) {
            PeriodConsumption year = ConsumptionHistory.of(meter, ReadingPolicy.standard()).periods().stream()
                    .filter(period -> period.yearsBack().orElse(-1) == 0)
                    .findFirst()
                    .orElseThrow();
            heat = heat.plus(normalised(year, degreeDays));
        }
        return new HeatPumpProject(afdeling, squareMetres, heat);
    }

    private static Energy normalised(PeriodConsumption year, DegreeDayTable degreeDays) {
        return NormalisedEnergy.of(
                        year.consumption().energy().orElseThrow(),
                        year.consumption().quality(),
                        HOT_WATER,
                        degreeDays
                                .between(year.start().orElseThrow(), year.end().orElseThrow())
                                .orElseThrow(),
                        NormalYear.ELO_3112)
                .corrected()
                .orElseThrow();
    }

    /** The district heating that is no longer used. */
    Energy saved() {
        return heat.times(TAKEN_OVER);
    }

    /** The electricity that the heat pump uses instead. */
    Energy electricity() {
        return saved().dividedBy(HEAT_FOR_ELECTRICITY);
    }

    /** The climate gain, less what the electricity costs. */
    BigDecimal tonnesOfCo2() {
        return saved().mwh()
                .multiply(TONNES_OF_HEAT)
                .subtract(electricity().mwh().multiply(TONNES_OF_ELECTRICITY));
    }
}
