package dk.almendata.table;

import dk.almendata.lbf.LbfLevel;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Headings whose meaning is taken for known when nobody has pinned a schema.
 *
 * <p><em>Assumed</em>: the columns of the datapakker are not public. The names come from the published interface descriptions of the rent
 * register ({@code BoligorganisationIdentifikator} and its siblings) and from the portal guide ({@code LBF-nr.}, section 3.2.1). A pinned
 * schema overrules every one of them. Letter case, blanks, dots and hyphens do not matter.
 */
final class KnownColumns {

    private static final Map<String, LbfLevel> LBF = Map.ofEntries(
            Map.entry("boligorganisationidentifikator", LbfLevel.ORGANISATION),
            Map.entry("boligorganisationsnr", LbfLevel.ORGANISATION),
            Map.entry("organisationsnr", LbfLevel.ORGANISATION),
            Map.entry("lbfnrorganisation", LbfLevel.ORGANISATION),
            Map.entry("lbfnrboligorganisation", LbfLevel.ORGANISATION),
            Map.entry("afdelingidentifikator", LbfLevel.AFDELING),
            Map.entry("lbfnrafdeling", LbfLevel.AFDELING),
            Map.entry("byggeafsnitidentifikator", LbfLevel.BYGGEAFSNIT),
            Map.entry("lbfnrbyggeafsnit", LbfLevel.BYGGEAFSNIT));

    /** Decision: always a date. One value that is none is a fault of its row, never a reason to stop placing rows by their months. */
    private static final Set<String> PERIOD = Set.of(
            "opgoerelsesdato", "opgørelsesdato", "posteringsdato", "bogføringsdato", "bogfoeringsdato", "periodedato");

    /** Decision: an account number is opaque text, with its leading zeros and points ({@code 105.9}, {@code 5130.020}). */
    private static final Set<String> TEXT = Set.of("kontonr", "kontonummer", "ident");

    private KnownColumns() {}

    /** The type that a heading stands for, whatever the values look like. */
    static Optional<ColumnType> type(String header) {
        String key = key(header);
        if (TEXT.contains(key)) {
            return Optional.of(ColumnType.TEXT);
        }
        return PERIOD.contains(key)
                ? Optional.of(ColumnType.DATE)
                : Optional.ofNullable(LBF.get(key)).map(ColumnType::lbf);
    }

    static Optional<String> lbfHeader(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.type().lbfLevel().isPresent())
                .min((a, b) -> a.type().kind().compareTo(b.type().kind()))
                .map(Column::header);
    }

    static Optional<String> periodHeader(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.type().equals(ColumnType.DATE) && PERIOD.contains(key(column.header())))
                .map(Column::header)
                .findFirst();
    }

    private static String key(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.\\u00a0_-]+", "");
    }
}
