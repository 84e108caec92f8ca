package dk.almendata.enrichment;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import dk.almendata.lbf.LbfReason;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the key columns of each row: which data point it is about, whether it exists, and whether it had a row already. For one thread. */
final class PointReading {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final int NO_YEAR = -1;
    private static final Pattern YEAR = Pattern.compile("('?)((?:19|20|21)[0-9]{2})([.,]0)?");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(?:[.,][0-9]+)?[Ee][+-]?[0-9]+");
    private static final Pattern DOUBTFUL = Pattern.compile(
            "[0-9]+,[0-9]+|[0-9]+\\.0|[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}|[0-9]{1,2}[.-] ?[a-zæøå]{3}.*");

    private final EnrichmentCheck check;
    private final Report report;
    private final InboxColumns columns;
    private final SeenPoints seen = new SeenPoints();

    PointReading(EnrichmentCheck check, Report report, InboxColumns columns) {
        this.check = check;
        this.report = report;
        this.columns = columns;
    }

    /** The data point, or null if there is none or it had a row already, which is told. */
    @Nullable
    DataPoint read(InboxRecord record) {
        @Nullable LbfNumber number = number(record);
        boolean account = check.level().isAccount();
        int year = account ? year(record) : 0;
        @Nullable String konto = account ? account(record) : "";
        if (number == null || year == NO_YEAR || konto == null) {
            return null;
        }
        DataPoint point =
                account ? DataPoint.ofAccount(check.level(), number, year, konto) : DataPoint.of(check.level(), number);
        long before = seen.meet(number.packed(), year, konto, record.line());
        if (before > 0) {
            report.at(
                    EnrichmentCode.POINT_DUPLICATE,
                    record.line(),
                    "",
                    shown(number, year, konto) + " (linje " + before + ")",
                    shown(number, year, konto) + " (line " + before + ")");
            return null;
        }
        return point;
    }

    /** Without the account, which may hold anything. */
    private static String shown(LbfNumber number, int year, String account) {
        return year == 0 ? number.toString() : number + "/" + year + (account.isEmpty() ? "" : "/…");
    }

    private @Nullable LbfNumber number(InboxRecord record) {
        int position = columns.position(KeyColumn.LBF_NUMBER);
        if (position < 0) {
            return null;
        }
        String name = columns.shown(position);
        LbfReading reading = LbfNumber.check(check.level().lbfLevel(), record.cell(position));
        if (reading.outcome() == LbfOutcome.REFUSED) {
            refuse(reading, record.line(), name);
            return null;
        }
        LbfNumber number = reading.number().orElseThrow();
        if (reading.outcome() != LbfOutcome.OK) {
            EnrichmentCode code =
                    reading.outcome() == LbfOutcome.WARNING ? EnrichmentCode.LBF_DOUBTFUL : EnrichmentCode.LBF_REPAIRED;
            report.at(
                    code,
                    record.line(),
                    name,
                    number + ". " + reasons(reading, DANISH),
                    number + ". " + reasons(reading, Locale.ENGLISH));
        }
        return isOwn(number, record.line(), name) && exists(number, record.line(), name) ? number : null;
    }

    private void refuse(LbfReading reading, long line, String name) {
        if (reading.reasons().contains(LbfReason.EMPTY)) {
            report.at(EnrichmentCode.KEY_EMPTY, line, name, KeyColumn.LBF_NUMBER.heading());
            return;
        }
        LbfLevel level = check.level().lbfLevel();
        report.at(
                EnrichmentCode.LBF_REFUSED,
                line,
                name,
                level.digits() + " cifre. " + reasons(reading, DANISH),
                level.digits() + " digits. " + reasons(reading, Locale.ENGLISH));
    }

    /** Every reason, without the last full stop. */
    private static String reasons(LbfReading reading, Locale locale) {
        String all =
                reading.reasons().stream().map(reason -> reason.message(locale)).collect(Collectors.joining(" "));
        return all.endsWith(".") ? all.substring(0, all.length() - 1) : all;
    }

    private boolean isOwn(LbfNumber number, long line, String name) {
        Optional<LbfNumber> owner = check.organisation();
        if (owner.isPresent() && !number.isWithin(owner.get())) {
            report.at(EnrichmentCode.OTHER_ORGANISATION, line, name, number.toString());
            return false;
        }
        return true;
    }

    private boolean exists(LbfNumber number, long line, String name) {
        if (check.masterData().isEmpty()) {
            return true;
        }
        MasterDataStanding standing = check.masterData().get().standing(number);
        switch (standing.kind()) {
            case CURRENT -> {
                return true;
            }
            case FORMER -> {
                report.at(
                        EnrichmentCode.MASTER_DATA_FORMER,
                        line,
                        name,
                        number
                                + standing.lastSeen()
                                        .map(month -> " (sidst i " + month + ")")
                                        .orElse(""),
                        number
                                + standing.lastSeen()
                                        .map(month -> " (last in " + month + ")")
                                        .orElse(""));
                return true;
            }
            default -> {
                report.at(EnrichmentCode.MASTER_DATA_UNKNOWN, line, name, number.toString());
                return false;
            }
        }
    }

    private int year(InboxRecord record) {
        int position = columns.position(KeyColumn.FINANCIAL_YEAR);
        if (position < 0) {
            return NO_YEAR;
        }
        String name = columns.shown(position);
        String text = Blanks.strip(record.cell(position));
        if (text.isEmpty()) {
            report.at(EnrichmentCode.KEY_EMPTY, record.line(), name, KeyColumn.FINANCIAL_YEAR.heading());
            return NO_YEAR;
        }
        Matcher year = YEAR.matcher(text);
        if (!year.matches()) {
            report.at(EnrichmentCode.YEAR_REFUSED, record.line(), name, "");
            return NO_YEAR;
        }
        if (year.group(2).length() != text.length()) {
            report.at(EnrichmentCode.YEAR_REPAIRED, record.line(), name, year.group(2));
        }
        return Integer.parseInt(year.group(2));
    }

    private @Nullable String account(InboxRecord record) {
        int position = columns.position(KeyColumn.ACCOUNT_NUMBER);
        if (position < 0) {
            return null;
        }
        String name = columns.shown(position);
        String text = Blanks.strip(record.cell(position));
        if (SCIENTIFIC.matcher(text).matches()) {
            report.at(EnrichmentCode.ACCOUNT_DAMAGED, record.line(), name, "");
            return null;
        }
        if (!CellText.isAllowed(text)) {
            report.at(EnrichmentCode.CONTROL_CHARACTER, record.line(), name, "");
            return null;
        }
        if (ValueReader.isUnreadable(text)) {
            report.at(EnrichmentCode.TEXT_ENCODING, record.line(), name, "");
            return null;
        }
        if (DOUBTFUL.matcher(text.toLowerCase(Locale.ROOT)).matches()) {
            report.at(EnrichmentCode.ACCOUNT_DOUBTFUL, record.line(), name, "");
        }
        return text;
    }
}
