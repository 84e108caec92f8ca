package dk.almendata.cli;

import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import dk.almendata.enrichment.KeyColumn;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data points that exist, from a file: CSV with any of the separators, or a plain list. The column of the numbers is {@code LBF-nr.} or the one
 * by which Stamdata name the level ({@code AfdelingIdentifikator}), otherwise the first; a column {@code Til} holds the last month of a number that
 * ended, a column {@code OpgoerelsesDato} or {@code Periode} the month of each row, the newest of which is today's.
 */
final class MasterDataFile implements InboxSink {

    private static final Map<LbfLevel, String> IDENTIFIERS = new EnumMap<>(Map.of(
            LbfLevel.ORGANISATION, "boligorganisationidentifikator",
            LbfLevel.AFDELING, "afdelingidentifikator",
            LbfLevel.BYGGEAFSNIT, "byggeafsnitidentifikator"));
    private static final Pattern UNTIL = Pattern.compile("til|gyldigtil|slut|slutdato|oph[oø]rt?|sidstemåned");
    private static final Pattern PERIOD = Pattern.compile("opg(?:oe|ø)relsesdato|periode|periodedato|måned");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])(?:-[0-9]{2})?.*");

    private final LbfLevel level;
    private final KnownNumbers.Builder known = KnownNumbers.builder();
    private boolean begun;
    private int numbers;
    private int until = -1;
    private int period = -1;
    private long refused;

    private MasterDataFile(LbfLevel level) {
        this.level = level;
    }

    static KnownNumbers read(String file, EnrichmentLevel level, Surroundings surroundings) {
        MasterDataFile reader = new MasterDataFile(level.lbfLevel());
        InboxSource.read(file, surroundings, reader);
        KnownNumbers known = reader.known.build();
        if (known.size() == 0) {
            throw Refusal.configuration("--master-data: expected LBF numbers of " + reader.level.digits()
                    + " digits in " + file + ", found none.");
        }
        if (reader.refused > 0) {
            surroundings.say("Master data: " + reader.refused + " lines of " + file + " hold no LBF number of "
                    + reader.level.digits() + " digits and were passed over.");
        }
        return known;
    }

    @Override
    public void separator(InboxSeparator separator) {}

    @Override
    public void finding(EnrichmentFinding finding) {}

    @Override
    public void record(InboxRecord record) {
        if (record.size() == 0) {
            return;
        }
        if (!begun) {
            begun = true;
            if (headings(record)) {
                return;
            }
        }
        take(record);
    }

    /** Whether the record holds headings; a number in its first cell says that it does not. */
    private boolean headings(InboxRecord record) {
        for (int i = 0; i < record.size(); i++) {
            String heading = record.cell(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            if (heading.equals(IDENTIFIERS.get(level))
                    || KeyColumn.find(record.cell(i))
                            .filter(KeyColumn.LBF_NUMBER::equals)
                            .isPresent()) {
                numbers = i;
            } else if (UNTIL.matcher(heading).matches()) {
                until = i;
            } else if (PERIOD.matcher(heading).matches()) {
                period = i;
            }
        }
        return record.cell(0).chars().noneMatch(Character::isDigit);
    }

    private void take(InboxRecord record) {
        LbfReading reading = LbfNumber.check(level, numbers < record.size() ? record.cell(numbers) : "");
        if (reading.outcome() == LbfOutcome.REFUSED || reading.outcome() == LbfOutcome.WARNING) {
            refused++;
            return;
        }
        LbfNumber number = reading.number().orElseThrow();
        Optional<YearMonth> last = month(record, until);
        Optional<YearMonth> month = month(record, period);
        if (last.isPresent()) {
            known.until(number, last.get());
        } else if (month.isPresent()) {
            known.seen(number, month.get());
        } else {
            known.current(number);
        }
    }

    private static Optional<YearMonth> month(InboxRecord record, int position) {
        if (position < 0 || position >= record.size()) {
            return Optional.empty();
        }
        Matcher month = MONTH.matcher(record.cell(position).strip());
        return month.matches()
                ? Optional.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2))))
                : Optional.empty();
    }
}
