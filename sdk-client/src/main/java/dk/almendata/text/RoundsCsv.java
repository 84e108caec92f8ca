package dk.almendata.text;

import dk.almendata.funding.AnnouncementItem;
import dk.almendata.funding.ApplicationRound;
import dk.almendata.funding.RoundRules;
import dk.almendata.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Planned rounds as CSV, in the standard dialect.
 *
 * <pre>
 * announced;deadline;distributed;announcement
 * 2023-02-28;2023-05-31;2023-07-31;purpose criteria terms
 * </pre>
 *
 * <p>A date that is not planned is empty. {@code announcement} names what the announcement says: {@code purpose}, {@code criteria},
 * {@code terms}, with blanks between them. Without the column the dates alone are judged, as if it said everything.
 */
public final class RoundsCsv {

    private static final List<NamedColumn> COLUMNS = List.of(
            NamedColumn.present("announced", ColumnType.DATE),
            NamedColumn.present("deadline", ColumnType.DATE),
            NamedColumn.present("distributed", ColumnType.DATE));

    private RoundsCsv() {}

    /**
     * Reads planned rounds.
     *
     * @param name the name of the file in messages
     * @param source opens its bytes
     * @param rules the months that must lie between the dates
     * @return the rounds, and what is wrong
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    public static CsvReading<ApplicationRound> read(String name, CsvFile.Source source, RoundRules rules) {
        boolean told = CsvFile.of(name, "rounds", CsvDialect.standard(), source)
                .header(finding -> {})
                .contains("announcement");
        List<NamedColumn> columns = new ArrayList<>(COLUMNS);
        if (told) {
            columns.add(NamedColumn.present("announcement", ColumnType.TEXT));
        }
        return NamedRows.read(
                name,
                source,
                columns,
                row -> new ApplicationRound(
                        rules,
                        row.findDate("announced").orElse(null),
                        row.findDate("deadline").orElse(null),
                        row.findDate("distributed").orElse(null),
                        told ? items(row) : EnumSet.allOf(AnnouncementItem.class)));
    }

    private static Set<AnnouncementItem> items(NamedRow row) {
        Set<AnnouncementItem> items = EnumSet.noneOf(AnnouncementItem.class);
        for (String word : row.text("announcement").toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!word.isEmpty()) {
                items.add(row.word(
                        "announcement",
                        "purpose, criteria and terms",
                        Arrays.stream(AnnouncementItem.values())
                                .filter(item -> item.text().equals(word))
                                .findFirst()));
            }
        }
        return items;
    }
}
