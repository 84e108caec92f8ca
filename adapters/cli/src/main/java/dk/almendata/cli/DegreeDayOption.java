package dk.almendata.cli;

import dk.almendata.consumption.ConsumptionPeriod;
import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.WeatherStation;
import dk.almendata.text.DegreeDayFile;
import dk.almendata.text.InvalidDegreeDaysException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The degree days of a station, from a file that somebody keeps. */
final class DegreeDayOption {

    @Option(
            names = "--degree-day-file",
            paramLabel = "FILE|-",
            description =
                    "Degree days by day: CSV with the columns station, day and value (form in docs/consumption.md).")
    private @Nullable String file;

    @Option(
            names = "--station",
            paramLabel = "NAME",
            description = "Which station of the file. Default: the only one it has.")
    private @Nullable String station;

    /** The table of the station; empty if no file is given. */
    Optional<DegreeDayTable> table(NumberForm form, Surroundings surroundings) {
        if (file == null) {
            if (station != null) {
                throw Refusal.usage(
                        "--station goes with --degree-day-file, the file that has the station's degree days.");
            }
            return Optional.empty();
        }
        InputFile input = InputFile.read(file, surroundings);
        try {
            return Optional.of(chosen(DegreeDayFile.read(input.bytes(), form)));
        } catch (InvalidDegreeDaysException e) {
            throw Refusal.configuration(input + ": " + Refusal.told(e.faults()));
        }
    }

    /** Which days of a period the table does not know. */
    static String missing(DegreeDayTable table, ConsumptionPeriod period) {
        List<LocalDate> days = table.missing(period.start(), period.end());
        String first = "There are no degree days of " + days.get(0);
        String station = " from station " + table.station().name();
        return days.size() == 1
                ? first + station + "."
                : first + " and " + (days.size() - 1) + " more days, the last " + days.get(days.size() - 1) + ","
                        + station + ".";
    }

    private DegreeDayTable chosen(SortedMap<WeatherStation, DegreeDayTable> tables) {
        if (station == null) {
            if (tables.size() > 1) {
                throw Refusal.usage(
                        "--station is missing: the file has degree days of " + tables.size() + " stations.");
            }
            return tables.values().iterator().next();
        }
        DegreeDayTable table = station.isBlank() ? null : tables.get(new WeatherStation(station.strip()));
        if (table == null) {
            throw Refusal.usage("--station: the file has no degree days of '" + station + "'.");
        }
        return table;
    }
}
