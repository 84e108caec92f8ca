package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Readings of one installation, written as a reader of a test would note them down. */
final class Readings {

    static final InstallationNumber INSTALLATION = new InstallationNumber(1);

    private final List<MeterReading> readings = new ArrayList<>();
    private Meter meter = Meter.unknown();
    private MeterReading.Builder latest = MeterReading.builder(0, ReadingKind.ANNUAL, meter);
    private boolean pending;

    /** A meter with five whole digits, two decimals for volume and three for energy. */
    static Meter meter(String flow, String electronic) {
        return plainMeter(flow, electronic).build();
    }

    static Meter.Builder plainMeter(String flow, String electronic) {
        return Meter.builder()
                .part(MeterPart.FLOW, InstalledPart.of(flow))
                .part(MeterPart.ELECTRONIC, InstalledPart.of(electronic))
                .format(Register.ENERGY, RegisterFormat.parse("####0.000"))
                .format(Register.VOLUME, RegisterFormat.parse("####0.00"));
    }

    Readings on(Meter next) {
        meter = next;
        return this;
    }

    /** A reading of energy and volume; a dash for a register that was not read. */
    Readings read(ReadingKind kind, String date, String energy, String volume) {
        flush();
        latest = MeterReading.builder(readings.size() + 1, kind, meter).line(readings.size() + 2L);
        pending = true;
        if (!date.equals("-")) {
            latest.date(LocalDate.parse(date));
        }
        value(Register.ENERGY, energy);
        return value(Register.VOLUME, volume);
    }

    Readings annual(String date, String energy, String volume) {
        return read(ReadingKind.ANNUAL, date, energy, volume);
    }

    Readings intermediate(String date, String energy, String volume) {
        return read(ReadingKind.INTERMEDIATE, date, energy, volume);
    }

    Readings out(String date, String energy, String volume) {
        return read(ReadingKind.EXCHANGE_OUT, date, energy, volume);
    }

    Readings in(String date, String energy, String volume) {
        return read(ReadingKind.EXCHANGE_IN, date, energy, volume);
    }

    Readings value(Register register, String value) {
        if (!value.equals("-")) {
            latest.value(register, new BigDecimal(value));
        }
        return this;
    }

    Readings correction(Register register, String value) {
        latest.correction(register, new BigDecimal(value));
        return this;
    }

    Readings quality(Quality quality) {
        latest.quality(quality);
        return this;
    }

    Readings mark(int year) {
        latest.yearMark(year);
        return this;
    }

    Readings priceSplit() {
        latest.priceSplit(true);
        return this;
    }

    private void flush() {
        if (pending) {
            readings.add(latest.build());
            pending = false;
        }
    }

    ReadingSeries series() {
        flush();
        return ReadingSeries.of(INSTALLATION, readings);
    }

    ConsumptionHistory history() {
        return ConsumptionHistory.of(series(), ReadingPolicy.standard());
    }

    /** Year 0. */
    PeriodConsumption year() {
        return history().periods().get(0);
    }

    /** The codes of the findings. */
    List<String> codes() {
        return history().findings().stream()
                .map(finding -> finding.code().text() + "@"
                        + finding.place().line().orElse(0) + ":"
                        + finding.place().column().orElse(""))
                .toList();
    }
}
