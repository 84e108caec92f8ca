package dk.almendata.cli;

/** What the process says to a script when it ends. Part of the contract of the command line; where several apply, {@link #worse} decides. */
final class ExitCode {

    /** In step, or everything valid. */
    static final int OK = 0;
    /** Behind, or some input was refused. */
    static final int BEHIND = 1;
    /** Somebody has to decide. */
    static final int DECISION_NEEDED = 2;
    /** The service or the database cannot be reached or refuses us. */
    static final int UNREACHABLE = 3;
    /** Wrong usage. */
    static final int USAGE = 64;
    /** Configuration or schema is not valid. */
    static final int CONFIGURATION = 65;
    /** A fault of the program. */
    static final int INTERNAL = 70;
    /** A local file or disk. */
    static final int LOCAL_FILE = 74;
    /** Ctrl-C. */
    static final int INTERRUPTED = 130;

    private static final int[] WORST_FIRST = {UNREACHABLE, LOCAL_FILE, DECISION_NEEDED, BEHIND};

    private ExitCode() {}

    /** The one of two codes to end with: a fault of usage, configuration or program first, then 3, 74, 2, 1, 0. */
    static int worse(int one, int other) {
        if (isFault(one) || isFault(other)) {
            return isFault(one) ? one : other;
        }
        for (int code : WORST_FIRST) {
            if (one == code || other == code) {
                return code;
            }
        }
        return OK;
    }

    private static boolean isFault(int code) {
        return code >= USAGE && code <= INTERNAL;
    }
}
