/**
 * Who may see what on a day: CVR numbers, recipients, the grants by which advisers get access, and what follows from them.
 *
 * <p>Start at {@link dk.almendata.access.Access}.
 */
@NullMarked
package dk.almendata.access;

import org.jspecify.annotations.NullMarked;
