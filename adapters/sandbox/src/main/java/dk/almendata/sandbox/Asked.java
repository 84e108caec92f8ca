package dk.almendata.sandbox;

/**
 * A call whose key is known.
 *
 * @param call the call
 * @param by whose key it has
 * @param id the id in its path; empty where the path has none
 */
record Asked(Call call, SandboxRecipient by, String id) {}
