/**
 * The condition of buildings: building parts as a review saw them, when the next review is due, maintenance plans at mixed levels, what they
 * need against what is set aside, a condition mark by a scale that is data, and the comparison of alike afdelinger.
 *
 * <p>Start at {@link dk.almendata.condition.MaintenancePlan} for money and at {@link dk.almendata.condition.ConditionMark} for condition. The
 * real scale of the tilstandsmærke is unknown; the scale that comes with the library is illustrative and says so. Amounts are kroner.
 */
@NullMarked
package dk.almendata.condition;

import org.jspecify.annotations.NullMarked;
