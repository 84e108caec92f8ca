package dk.almendata.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A database as the command line takes it: an H2 file or PostgreSQL, with a short list of parameters.
 *
 * <p>Parameters of a JDBC URL can run scripts and load classes ({@code INIT}, {@code socketFactory}), open ports ({@code AUTO_SERVER}) or
 * hold a password, so that all but a few harmless ones are refused. A path may be relative to the working directory or begin with
 * {@code ~/}.
 */
final class DatabaseUrl {

    /**
     * Else H2 closes itself while an interrupted run still works, which then reports faults of its own. What is not closed is as after a
     * kill, and the store is made for that.
     */
    static final String NO_CLOSE_ON_EXIT = ";DB_CLOSE_ON_EXIT=FALSE";

    /** H2 writes stack traces of its own beside the database and to the console; what is worth saying is said by us. */
    static final String NO_TRACE = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final String H2 = "jdbc:h2:file:";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final List<String> H2_PARAMETERS = List.of("CACHE_SIZE", "LOCK_TIMEOUT");
    private static final List<String> POSTGRESQL_PARAMETERS = List.of(
            "sslmode",
            "sslrootcert",
            "connectTimeout",
            "loginTimeout",
            "socketTimeout",
            "tcpKeepAlive",
            "ApplicationName",
            "currentSchema");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** H2 reads {@code zip:}, {@code nio:} and the like as file systems; one letter is a Windows drive. */
    private static final Pattern FILE_SYSTEM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final String url;
    private final Optional<Path> file;

    private DatabaseUrl(String url, Optional<Path> file) {
        this.url = url;
        this.file = file;
    }

    /** Reads what stands after {@code --db}. */
    static DatabaseUrl parse(String text) {
        return parse(text, Path.of(""));
    }

    /** The same where a path that is not absolute starts in a folder. */
    static DatabaseUrl parse(String text, Path base) {
        if (text.startsWith(H2)) {
            return h2(text.substring(H2.length()), base);
        }
        if (text.startsWith(POSTGRESQL)) {
            return postgresql(text);
        }
        throw Refusal.usage("--db: expected " + H2 + "PATH or " + POSTGRESQL
                + "//HOST/DATABASE, found another kind of address. In memory, over the network or through a script"
                + " H2 is not opened.");
    }

    private static DatabaseUrl h2(String rest, Path base) {
        String[] parts = rest.split(";", -1);
        String path = parts[0];
        if (path.isBlank() || FILE_SYSTEM.matcher(path).matches()) {
            throw Refusal.usage("--db: expected " + H2 + " and the path of a file, such as " + H2
                    + "./almendata, found '" + path + "'.");
        }
        if (path.endsWith(".mv.db")) {
            throw Refusal.usage("--db: write the path without .mv.db, which H2 adds itself.");
        }
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : List.of(parts).subList(1, parts.length)) {
            String name = name(parameter);
            String value = parameter.substring(Math.min(parameter.length(), name.length() + 1));
            if (!H2_PARAMETERS.contains(name)) {
                throw refused(name, H2_PARAMETERS, " with a whole number");
            }
            if (!NUMBER.matcher(value).matches()) {
                throw Refusal.usage("--db: the parameter " + name
                        + " takes a whole number of at most nine digits, such as " + name + "=16384.");
            }
            parameters.put(name, value);
        }
        Path file = absolute(path, base);
        StringBuilder url = new StringBuilder(H2).append(file);
        parameters.forEach(
                (name, value) -> url.append(';').append(name).append('=').append(value));
        return new DatabaseUrl(url.toString(), Optional.of(file));
    }

    /** A path as people write it in an address or a file: from a folder on, from their home ({@code ~/}), or absolute. */
    static Path from(Path base, String path) {
        boolean home = path.startsWith("~/") || path.startsWith("~\\");
        return (home ? Path.of(System.getProperty("user.home"), path.substring(2)) : base.resolve(path))
                .toAbsolutePath()
                .normalize();
    }

    private static Path absolute(String path, Path base) {
        try {
            Path absolute = from(base, path);
            if (absolute.toString().indexOf(';') >= 0) {
                throw Refusal.usage("--db: H2 cannot open a file in a folder whose name has a semicolon: " + absolute
                        + ". Choose another folder.");
            }
            return absolute;
        } catch (InvalidPathException e) {
            throw Refusal.usage("--db: '" + path + "' cannot be the path of a file: " + e.getReason() + ".");
        }
    }

    private static DatabaseUrl postgresql(String text) {
        int mark = text.indexOf('?');
        String place = mark < 0 ? text : text.substring(0, mark);
        if (place.indexOf('@') >= 0) {
            throw Refusal.usage("--db: expected no user and no password in the address. Give the user by --db-user and"
                    + " the password by --db-password-env or --db-password-file.");
        }
        List<String> names = new ArrayList<>();
        if (mark >= 0) {
            for (String parameter : text.substring(mark + 1).split("&", -1)) {
                names.add(name(parameter));
            }
        }
        for (String name : names) {
            if (!POSTGRESQL_PARAMETERS.contains(name)) {
                throw refused(name, POSTGRESQL_PARAMETERS, "");
            }
        }
        return new DatabaseUrl(text, Optional.empty());
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    /** Names the parameter, never its value, which may be a password. */
    private static Refusal refused(String name, List<String> allowed, String how) {
        String shown = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return Refusal.usage("--db: the parameter '" + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown)
                + "' is not taken, because parameters can run code. Allowed are " + String.join(", ", allowed) + how
                + "; user and password have options of their own.");
    }

    boolean isH2() {
        return file.isPresent();
    }

    /** The file of an H2 database without the ending that H2 adds, absolute; empty for PostgreSQL. */
    Optional<Path> file() {
        return file;
    }

    /** The file of an H2 database that is not there yet. */
    Optional<Path> missingFile() {
        return file.map(path -> Path.of(path + ".mv.db")).filter(path -> !Files.exists(path));
    }

    /** The URL of the same H2 database for a second user. */
    String withoutParameters() {
        int end = url.indexOf(';');
        return end < 0 ? url : url.substring(0, end);
    }

    /** The URL for the driver: nothing of it came from outside but what was checked. */
    String text() {
        return url;
    }
}
