/**
 * Codes of buildings as Danish registers and utilities write them: the code lists of Bygnings- og Boligregistret (BBR) with their dates, and the
 * property factors ({@code ejendomsfaktorer}) of a utility's billing system.
 *
 * <p>Sources: BBR's code lists in the state of 2019 (DanmarksAdresser/BBRkodelister), and {@code forbrugerdatabaser.txt} 3.4. An unknown code is
 * kept and flagged, never refused, because lists grow.
 */
@NullMarked
package dk.almendata.building;

import org.jspecify.annotations.NullMarked;
