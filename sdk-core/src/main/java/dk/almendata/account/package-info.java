/**
 * The accounts of social housing (den almene kontoplan): numbers and idents, charts, sides and signs, financial years, control sums, and
 * comparisons that say where a series breaks.
 *
 * <p>Start at {@link dk.almendata.account.AccountRow} for what an account file holds and at
 * {@link dk.almendata.account.AccountComparison} for what is made of it. LBF's chart in force is not published in a form to check against, so
 * charts are data and account numbers are opaque text. Amounts are kroner.
 */
@NullMarked
package dk.almendata.account;

import org.jspecify.annotations.NullMarked;
