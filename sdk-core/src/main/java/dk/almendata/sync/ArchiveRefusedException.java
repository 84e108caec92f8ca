package dk.almendata.sync;

import dk.almendata.table.Finding;
import java.util.List;

/** An archive is damaged, hostile or no archive at all. Carries every finding. */
public class ArchiveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final transient List<Finding> findings;

    /**
     * Makes the exception.
     *
     * @param findings why, at least one
     */
    public ArchiveRefusedException(List<Finding> findings) {
        super(findings.get(0).message());
        this.findings = List.copyOf(findings);
    }

    /**
     * Why the archive was refused.
     *
     * @return at least one finding
     */
    public List<Finding> findings() {
        return findings;
    }
}
