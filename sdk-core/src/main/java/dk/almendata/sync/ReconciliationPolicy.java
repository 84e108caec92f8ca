package dk.almendata.sync;

/**
 * What is done with a full delivery whose rows or sums are not those of the months that it replaces.
 *
 * <p>Decision on a new Fuld over old months: corrections that were made after a month was delivered make the two differ each January, so a
 * difference is normal and told; whoever must see it first has it held. Whatever the policy, the {@link Reconciliation} is kept and can be read
 * ({@link DeliveryStore#reconciliation}).
 */
public enum ReconciliationPolicy {
    /** It stays out, nothing is replaced, until somebody accepts it; its reconciliation can be read meanwhile. */
    HOLD,
    /** It is loaded with a warning for each table that differs. */
    WARN,
    /** It is loaded and nothing is said. */
    ACCEPT
}
