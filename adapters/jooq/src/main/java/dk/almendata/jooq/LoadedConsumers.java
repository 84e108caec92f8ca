package dk.almendata.jooq;

/**
 * What a load of consumers came to. Immutable; may be shared between threads.
 *
 * @param load its number, which the rows carry
 * @param rows how many rows are stored
 * @param refused how many lines were refused
 */
public record LoadedConsumers(long load, long rows, long refused) {}
