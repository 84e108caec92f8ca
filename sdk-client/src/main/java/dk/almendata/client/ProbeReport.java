package dk.almendata.client;

import java.util.List;

/**
 * What a {@link Probe} found: one finding for each setting, a profile that says the same, and a text to mail.
 *
 * <p>Immutable; may be shared between threads. None of it holds the key or a value of a row.
 */
public final class ProbeReport {

    private final boolean reached;
    private final List<ProbeFinding> findings;
    private final WireProfile proposal;
    private final String markdown;

    ProbeReport(boolean reached, List<ProbeFinding> findings, WireProfile proposal, String markdown) {
        this.reached = reached;
        this.findings = List.copyOf(findings);
        this.proposal = proposal;
        this.markdown = markdown;
    }

    /**
     * Whether the service took the key and gave at least one list.
     *
     * @return false if it cannot be reached, refuses the key, or nothing there looks like Data ud
     */
    public boolean isReached() {
        return reached;
    }

    /**
     * Whether the profile that the probe was told fits.
     *
     * @return true if a list was given and every finding {@linkplain ProbeFinding#fits() fits}
     */
    public boolean fits() {
        return reached && findings.stream().allMatch(ProbeFinding::fits);
    }

    /**
     * What was found, in the order of a profile file.
     *
     * @return one finding a setting
     */
    public List<ProbeFinding> findings() {
        return findings;
    }

    /**
     * The profile that the findings give, for {@link WireProfileJson#write}. What could not be told is as it was.
     *
     * @return the profile
     */
    public WireProfile proposal() {
        return proposal;
    }

    /**
     * The whole as a text for people, to read and to mail.
     *
     * @return Markdown in English, lines ended by LF
     */
    public String markdown() {
        return markdown;
    }
}
