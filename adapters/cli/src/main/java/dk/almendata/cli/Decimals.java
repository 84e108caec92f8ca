package dk.almendata.cli;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.MeanCooling;
import dk.almendata.consumption.NumericPolicy;
import dk.almendata.consumption.TemperatureDifference;
import dk.almendata.consumption.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How decimal numbers stand in answers: as they are for programs, rounded as bills are for people. */
final class Decimals {

    private static final int OF_VOLUME = 2;
    private static final int OF_ENERGY = 3;
    private static final int OF_TEMPERATURES = 1;

    private final boolean forPeople;

    Decimals(boolean forPeople) {
        this.forPeople = forPeople;
    }

    @Nullable
    BigDecimal volume(Consumption consumption) {
        return shown(consumption.volume().map(Volume::cubicMetres), OF_VOLUME);
    }

    @Nullable
    BigDecimal energy(Consumption consumption) {
        return energy(consumption.energy());
    }

    @Nullable
    BigDecimal energy(Optional<Energy> energy) {
        return shown(energy.map(Energy::mwh), OF_ENERGY);
    }

    @Nullable
    BigDecimal cooling(MeanCooling cooling) {
        return celsius(cooling.difference().map(TemperatureDifference::kelvin));
    }

    @Nullable
    BigDecimal celsius(Optional<BigDecimal> celsius) {
        return shown(celsius, OF_TEMPERATURES);
    }

    /** A number, rounded where people read it. */
    @Nullable
    BigDecimal shown(Optional<BigDecimal> value, int decimals) {
        return value.map(number -> forPeople ? NumericPolicy.presented(number, decimals) : plain(number))
                .orElse(null);
    }

    /** Energies that add up, as they are read, to what is shown of their sum. */
    List<@Nullable BigDecimal> energies(List<Consumption> parts) {
        return parts(parts, this::energy);
    }

    /** Volumes that add up, as they are read, to what is shown of their sum. */
    List<@Nullable BigDecimal> volumes(List<Consumption> parts) {
        return parts(parts, this::volume);
    }

    /** Each is what the sum up to it grows by as it is shown: a rounding is made up for by the next one. Beside one that is not known each stands alone. */
    private static List<@Nullable BigDecimal> parts(
            List<Consumption> parts, Function<Consumption, @Nullable BigDecimal> shown) {
        List<@Nullable BigDecimal> result = new ArrayList<>();
        Consumption sum = Consumption.NOTHING;
        BigDecimal before = BigDecimal.ZERO;
        for (Consumption part : parts) {
            sum = sum.plus(part);
            BigDecimal until = shown.apply(sum);
            result.add(until == null ? shown.apply(part) : until.subtract(before));
            before = until == null ? before : until;
        }
        return result;
    }

    /** A part of a number that is shown, with no more decimals than let it and the rest add up to that number. */
    @Nullable
    BigDecimal within(@Nullable BigDecimal whole, Optional<BigDecimal> part) {
        if (whole == null || part.isEmpty()) {
            return null;
        }
        int decimals = forPeople
                ? whole.scale()
                : Math.max(whole.scale(), NumericPolicy.DIGITS - (whole.precision() - whole.scale()));
        BigDecimal rounded = NumericPolicy.presented(part.get(), decimals);
        return forPeople ? rounded : plain(rounded);
    }

    /** What is left of a number that is shown beside a part of it that is shown, so that the two add up as they are read. */
    @Nullable
    BigDecimal rest(@Nullable BigDecimal whole, @Nullable BigDecimal part) {
        if (whole == null || part == null) {
            return null;
        }
        BigDecimal rest = whole.subtract(part);
        return forPeople ? rest : plain(rest);
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
