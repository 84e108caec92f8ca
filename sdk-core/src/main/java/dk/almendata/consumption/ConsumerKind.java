package dk.almendata.consumption;

import java.util.Set;

/**
 * What a consumer is to the utility, and what it may be used for (utility text, 2.1). Passive ones have no installation and serve counts
 * only.
 */
public enum ConsumerKind {
    /** Has an installation; read from the utility's database as it stands now. */
    ACTIVE_ONLINE("Aktiv online", Set.of(ConsumerUse.values())),
    /** Has an installation; from an extract or a file, as it was when that was made. */
    ACTIVE_OFFLINE("Aktiv offline", Set.of(ConsumerUse.values())),
    /** Has no installation; read from the utility's database. */
    PASSIVE("Passiv", Set.of(ConsumerUse.COUNTS)),
    /** May become one: entered by hand or by file, without numbers. */
    POTENTIAL("Potentiel", Set.of(ConsumerUse.values()));

    private final String danish;
    private final Set<ConsumerUse> uses;

    ConsumerKind(String danish, Set<ConsumerUse> uses) {
        this.danish = danish;
        this.uses = uses;
    }

    /**
     * The name that people know.
     *
     * @return in Danish
     */
    public String danish() {
        return danish;
    }

    /**
     * Whether consumers of this kind may be used for something.
     *
     * @param use for what
     * @return true if the utility's text says so
     */
    public boolean serves(ConsumerUse use) {
        return uses.contains(use);
    }

    /**
     * Whether the consumer has an installation.
     *
     * @return true for the two active kinds
     */
    public boolean isActive() {
        return this == ACTIVE_ONLINE || this == ACTIVE_OFFLINE;
    }
}
