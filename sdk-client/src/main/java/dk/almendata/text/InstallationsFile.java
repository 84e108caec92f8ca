package dk.almendata.text;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.NumberForm;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import dk.almendata.text.internal.HeadedCsv;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which afdeling an installation belongs to and how much dwelling area it heats, as CSV, read whole.
 *
 * <pre>
 * installationNumber,afdeling,area
 * 1,0240001,87
 * 2,0240001,
 * </pre>
 *
 * <p>UTF-8, commas or semicolons, columns in any order. {@code afdeling} is an LBF number in any form that is read without doubt;
 * {@code area} is in m2 and may be empty. An installation stands once. Immutable; may be shared between threads.
 */
public final class InstallationsFile {

    private static final List<String> REQUIRED = List.of("installationNumber", "afdeling");
    private static final List<String> OPTIONAL = List.of("area");

    private final Map<InstallationNumber, Entry> entries;

    private InstallationsFile(Map<InstallationNumber, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    /**
     * What is known of an installation.
     *
     * @param afdeling the afdeling it belongs to
     * @param area the dwelling area in m2, empty if it is not known
     */
    public record Entry(LbfNumber afdeling, Optional<BigDecimal> area) {

        /** Checks that no part is missing. */
        public Entry {
            Objects.requireNonNull(afdeling, "afdeling");
            Objects.requireNonNull(area, "area");
        }
    }

    /**
     * Reads a file.
     *
     * @param csv its bytes
     * @param form how its numbers are written
     * @return what it holds
     * @throws InvalidInstallationsException if anything of it cannot be read; carries every fault
     */
    public static InstallationsFile read(byte[] csv, NumberForm form) {
        List<String> faults = new ArrayList<>();
        HeadedCsv file = HeadedCsv.read(csv, REQUIRED, OPTIONAL, faults);
        Map<InstallationNumber, Entry> entries = new LinkedHashMap<>();
        for (HeadedCsv.Row record : file.records()) {
            int before = faults.size();
            String where = "line " + record.line() + ": ";
            if (record.fault().isPresent()) {
                faults.add(where + record.fault().get());
                continue;
            }
            String number = record.field("installationNumber");
            if (!InstallationNumber.isReadable(number)) {
                faults.add(where + "installationNumber: expected a positive whole number");
            }
            LbfReading afdeling = LbfNumber.check(LbfLevel.AFDELING, record.field("afdeling"));
            if (afdeling.outcome() == LbfOutcome.REFUSED) {
                faults.add(where + "afdeling: expected the LBF number of an afdeling, such as 0240001");
            }
            Optional<BigDecimal> area = area(record.field("area"), form, where, faults);
            if (faults.size() > before) {
                continue;
            }
            Entry entry = new Entry(afdeling.number().orElseThrow(), area);
            if (entries.putIfAbsent(InstallationNumber.parse(number), entry) != null) {
                faults.add(where + "expected every installation once, found " + number.strip() + " again");
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInstallationsException(faults);
        }
        return new InstallationsFile(entries);
    }

    private static Optional<BigDecimal> area(String text, NumberForm form, String where, List<String> faults) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> area = form.check(text).isPresent() ? Optional.empty() : Optional.of(form.parse(text));
        if (area.filter(value -> value.signum() > 0).isEmpty()) {
            faults.add(where + "area: expected m2 above 0 in the declared form, or nothing");
            return Optional.empty();
        }
        return area;
    }

    /**
     * What is known of an installation.
     *
     * @param number the installation
     * @return empty if the file does not have it
     */
    public Optional<Entry> find(InstallationNumber number) {
        return Optional.ofNullable(entries.get(Objects.requireNonNull(number, "number")));
    }

    /**
     * The installations it has.
     *
     * @return unmodifiable, by number
     */
    public List<InstallationNumber> installations() {
        return entries.keySet().stream().sorted().toList();
    }

    /**
     * How many installations it has.
     *
     * @return 0 or more
     */
    public int size() {
        return entries.size();
    }
}
