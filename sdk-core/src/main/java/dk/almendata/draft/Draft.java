package dk.almendata.draft;

import java.util.List;

/**
 * Something a person fills in: it may be incomplete or wrong, and can tell so.
 *
 * <p>A form shows all violations beside its fields:
 *
 * <pre>{@code
 * for (Violation violation : draft.check()) {
 *     form.field(violation.path()).show(violation.message(locale));
 * }
 * }</pre>
 *
 * <p>With {@code almendata-validation} on the class path, {@code @Checked} lets Jakarta Validation report the same violations.
 */
@FunctionalInterface
public interface Draft {

    /**
     * Checks everything, without stopping at the first fault. Reads nothing but the draft itself, so it may be called at any time and as
     * often as wished; it never throws for what a person has written.
     *
     * @return what is wrong, in the order in which a reader meets it; empty if the draft can become a value
     */
    List<Violation> check();
}
