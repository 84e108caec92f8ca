package dk.almendata.text;

import dk.almendata.consumption.DegreeDayTable;
import dk.almendata.consumption.NumberForm;
import dk.almendata.consumption.WeatherStation;
import dk.almendata.text.internal.HeadedCsv;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Degree days as CSV: station, day and value, in any order of rows and columns.
 *
 * <pre>
 * station,day,value
 * 06180,2025-01-01,14.2
 * 06180,2025-01-02,13.8
 * </pre>
 *
 * <p>UTF-8 with or without byte order mark, commas or semicolons, days as {@code 2025-01-31}, values 0 or more in the form that is declared.
 * Several stations may share a file. A day that is missing is not known, never zero. Nothing of Teknologisk Institut is shipped; where the
 * figures come from is the user's affair (consumption, 2.5). All faults are told at once.
 */
public final class DegreeDayFile {

    private static final List<String> COLUMNS = List.of("station", "day", "value");

    private DegreeDayFile() {}

    /**
     * Reads a file.
     *
     * @param csv its bytes
     * @param form how its numbers are written
     * @return the tables by station
     * @throws InvalidDegreeDaysException if anything is not of this form, or a day stands twice; carries every fault
     */
    public static SortedMap<WeatherStation, DegreeDayTable> read(byte[] csv, NumberForm form) {
        List<String> faults = new ArrayList<>();
        SortedMap<WeatherStation, Map<LocalDate, BigDecimal>> days = new TreeMap<>();
        for (HeadedCsv.Row row : HeadedCsv.read(csv, COLUMNS, List.of(), faults).records()) {
            String where = "line " + row.line() + ": ";
            if (row.fault().isPresent()) {
                faults.add(where + row.fault().get());
                continue;
            }
            @Nullable LocalDate day = day(row.field("day"));
            boolean named = !row.field("station").isEmpty();
            boolean number = form.check(row.field("value")).isEmpty()
                    && form.parse(row.field("value")).signum() >= 0;
            if (!named) {
                faults.add(where + "station: expected a name, found nothing");
            }
            if (day == null) {
                faults.add(where + "day: expected a day such as 2025-01-31");
            }
            if (!number) {
                faults.add(where + "value: expected degree days of 0 or more in the declared form of numbers");
            }
            if (named && day != null && number) {
                WeatherStation station = new WeatherStation(row.field("station"));
                BigDecimal before = days.computeIfAbsent(station, name -> new HashMap<>())
                        .putIfAbsent(day, form.parse(row.field("value")));
                if (before != null) {
                    faults.add(where + "day: " + day + " stands twice for this station");
                }
            }
        }
        if (faults.isEmpty() && days.isEmpty()) {
            faults.add("expected at least one day, found none");
        }
        if (!faults.isEmpty()) {
            throw new InvalidDegreeDaysException(faults);
        }
        SortedMap<WeatherStation, DegreeDayTable> tables = new TreeMap<>();
        days.forEach((station, values) -> tables.put(station, DegreeDayTable.of(station, values)));
        return Collections.unmodifiableSortedMap(tables);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            return null;
        }
    }
}
