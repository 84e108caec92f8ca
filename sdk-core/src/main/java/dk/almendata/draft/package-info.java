/**
 * What a person fills in, before it is a value: a draft tells everything that is wrong with it at once, and where.
 *
 * <p>Values of this library are valid from the moment they exist, so they cannot hold what is half filled in or wrong. Each domain
 * therefore offers a {@link dk.almendata.draft.Draft} beside a value that people fill in; forms, command lines and Jakarta Validation all
 * show the same {@link dk.almendata.draft.Violation violations}. The package stands on the ground floor, uses no other, and may be used by
 * all, because every domain has drafts and none of them owns the idea.
 */
@NullMarked
package dk.almendata.draft;

import org.jspecify.annotations.NullMarked;
