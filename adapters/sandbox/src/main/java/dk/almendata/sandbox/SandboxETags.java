package dk.almendata.sandbox;

/** What entity tags the downloads of a sandbox have. */
public enum SandboxETags {
    /** Strong ones, made of the SHA-256 of the bytes; the <em>assumed</em> contract. */
    STRONG,
    /** The same as weak ones ({@code W/}), which no range may be asked for with. */
    WEAK,
    /** None. */
    ABSENT
}
