package dk.almendata.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Predictable names for tables and columns in a database, so that a user reads everything with plain SQL and plain names.
 *
 * <p>A name is {@code [a-z][a-z0-9_]{0,58}}: lower case, æ→ae, ø→oe, å→aa, other accents dropped, everything else becomes one {@code _}.
 * Words reserved in H2 or PostgreSQL get a trailing {@code _}; a name that is taken gets {@code _2}, {@code _3} and so on (decision 4 of the
 * design). Tables named as a store names its own do not stay so: {@code sync_x} becomes {@code t_sync_x}, {@code x_rows} becomes
 * {@code x_rows_}.
 *
 * <p>Example: {@code Regnskabsår} → {@code regnskabsaar}, {@code LBF-nr.} → {@code lbf_nr}, {@code 2024 Beløb} → {@code c_2024_beloeb},
 * {@code Order} → {@code order_}.
 */
public final class SqlNames {

    private static final int MAX_LENGTH = 59;

    private static final Pattern TWIN_SUFFIX = Pattern.compile("_(fuld|delvis)(?=_|$)");
    private static final Pattern DATE_PART = Pattern.compile(
            "_?(?<![0-9])(19|20)[0-9]{2}_?(0[1-9]|1[0-2])_?(0[1-9]|[12][0-9]|3[01])(_?[0-9]{4,6})?(?![0-9])");

    /** Reserved in H2 2.4 or PostgreSQL 14 to 18, or read as a function or value when unquoted. */
    private static final Set<String> RESERVED =
            Set.of(("all analyse analyze and any array as asc asymmetric authorization between binary"
                            + " both case cast check collate collation column concurrently constraint create cross current_catalog current_date"
                            + " current_path current_role current_schema current_time current_timestamp current_user day default deferrable desc"
                            + " distinct do else end except exists false fetch for foreign freeze from full grant group groups having hour if ilike"
                            + " in initially inner intersect interval into is isnull join key lateral leading left like limit localtime"
                            + " localtimestamp minus minute month natural not notnull null offset on only or order outer over overlaps partition"
                            + " placing primary qualify range references regexp returning right row rownum rows second select session_user set"
                            + " similar some symmetric system_user table tablesample then to today top trailing true uescape union unique unknown"
                            + " user using value values variadic verbose when where window with year _rowid_")
                    .split(" "));

    private SqlNames() {}

    /**
     * The table that the rows of an archive entry go to: the entry's name without folder, extension, date and {@code _Fuld} or
     * {@code _Delvis}, so that a full and a partial delivery land in one table.
     *
     * @param entryName the entry's name, for example {@code Huslejedata_Delvis/Lejekontrakt_Delvis_2025-03.csv}
     * @return the name, here {@code lejekontrakt}
     */
    public static String tableOf(String entryName) {
        String file = entryName.substring(Math.max(entryName.lastIndexOf('/'), entryName.lastIndexOf('\\')) + 1);
        int dot = file.lastIndexOf('.');
        String plain = plain(dot > 0 ? file.substring(0, dot) : file);
        String dated = DATE_PART.matcher(plain).replaceAll("");
        String monthly = dated.replaceAll("_(19|20)[0-9]{2}(_?(0[1-9]|1[0-2]))?(?=_|$)", "");
        String base = TWIN_SUFFIX.matcher(monthly).replaceAll("");
        String name = finish(trimmed(base).isEmpty() ? plain : base, "t_", Set.of());
        if (name.startsWith("sync_")) {
            name = cut("t_" + name, MAX_LENGTH);
        }
        return name.endsWith("_rows") ? cut(name, MAX_LENGTH - 1) + "_" : name;
    }

    /**
     * The name of a column.
     *
     * @param header the heading in the file
     * @param taken the names of the table that are in use already
     * @return a name that is not among {@code taken}
     */
    public static String columnOf(String header, Set<String> taken) {
        return finish(plain(header), "c_", taken);
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace("ß", "ss");
        String ascii = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return ascii.replaceAll("[^a-z0-9]+", "_");
    }

    private static String trimmed(String text) {
        return text.replaceAll("^_+|_+$", "");
    }

    private static String finish(String plain, String prefix, Set<String> taken) {
        String name = trimmed(plain);
        if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
            name = trimmed(prefix + name);
        }
        name = cut(name, MAX_LENGTH);
        if (RESERVED.contains(name)) {
            name = cut(name, MAX_LENGTH - 1) + "_";
        }
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            String suffix = (name.endsWith("_") ? "" : "_") + n;
            free = cut(name, MAX_LENGTH - suffix.length()) + suffix;
        }
        return free;
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
