package dk.almendata.consumption;

import java.util.EnumSet;
import java.util.Set;

/** Where data of consumers come from, which kinds of consumer that source has, and what it can tell (utility text, 2 and 3.3–3.4). */
public enum ConsumerSource {
    /** Local data: a text file of eleven fields, or an extract of the Paradox or DataFlex version. */
    LOCAL(
            EnumSet.of(ConsumerKind.ACTIVE_OFFLINE, ConsumerKind.POTENTIAL),
            EnumSet.of(
                    SourceCapability.YEARS,
                    SourceCapability.FLOW_METER_NUMBER,
                    SourceCapability.INSTALLATIONS_AT_ADDRESS)),
    /** The Paradox version, directly. No longer supported by its maker and still readable. */
    PARADOX(
            EnumSet.of(ConsumerKind.ACTIVE_ONLINE, ConsumerKind.POTENTIAL),
            EnumSet.complementOf(EnumSet.of(SourceCapability.SINCE_LATEST_YEAR, SourceCapability.PASSIVE_CONSUMERS))),
    /** The InterBase version, directly. */
    INTERBASE(
            EnumSet.of(ConsumerKind.ACTIVE_ONLINE, ConsumerKind.PASSIVE, ConsumerKind.POTENTIAL),
            EnumSet.allOf(SourceCapability.class));

    private final Set<ConsumerKind> kinds;
    private final Set<SourceCapability> capabilities;

    ConsumerSource(EnumSet<ConsumerKind> kinds, EnumSet<SourceCapability> capabilities) {
        this.kinds = Set.copyOf(kinds);
        this.capabilities = Set.copyOf(capabilities);
    }

    /**
     * Whether the source has consumers of a kind.
     *
     * @param kind the kind
     * @return true if the utility's table has a cross there
     */
    public boolean has(ConsumerKind kind) {
        return kinds.contains(kind);
    }

    /**
     * Whether the source can tell something.
     *
     * @param capability what
     * @return true if it can
     */
    public boolean can(SourceCapability capability) {
        return capabilities.contains(capability);
    }
}
