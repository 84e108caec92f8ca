package dk.almendata.client;

import java.util.Objects;

/**
 * What a probe says about one setting of the wire profile.
 *
 * <p>Immutable; may be shared between threads. It holds neither the key nor a value of a row.
 *
 * @param setting the place in a profile file, such as {@code names.status}
 * @param assumed what the profile has that the probe was told
 * @param found what the proposed profile has
 * @param certainty how sure that is
 * @param reason why, in half a sentence
 */
public record ProbeFinding(String setting, String assumed, String found, Certainty certainty, String reason) {

    /** Checks that nothing is null. */
    public ProbeFinding {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(assumed, "assumed");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(certainty, "certainty");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Whether the service is otherwise than the profile says.
     *
     * @return false also where nothing could be told
     */
    public boolean differs() {
        return !found.equals(assumed);
    }

    /**
     * Whether this setting fits, or nothing that was looked for speaks against it.
     *
     * @return false for what differs and for what is unknown
     */
    public boolean fits() {
        return !differs() && certainty != Certainty.UNKNOWN;
    }
}
