/**
 * Where Danish buildings lie and what lies near them: coordinates in ETRS89/UTM zone 32, DKTM and WGS84, distances to pipes and masts, sight
 * lines over terrain, energy districts.
 *
 * <p>Start with {@link dk.almendata.geo.GridPoint} and {@link dk.almendata.geo.GeographicPoint}. Then {@link dk.almendata.geo.PipeNetwork} for
 * the nearest pipe, {@link dk.almendata.geo.RadioMast} for distance and sight, {@link dk.almendata.geo.EnergyDistrict} for what lies inside.
 * The host brings the elevations by the port {@link dk.almendata.geo.Terrain}; {@link dk.almendata.geo.ElevationGrid} is one over a grid.
 *
 * <p>Sources swap their axes: the utility text lists Y (north) before X, DAWA east before north, GeoJSON longitude before latitude, WKT east
 * before north. So no constructor takes two bare numbers: every factory says its order in its name, and a point outside the box of Denmark,
 * such as one with swapped axes, is refused. Figures are {@code double}, as geometry needs them; metres and degrees stand in the names.
 */
@NullMarked
package dk.almendata.geo;

import org.jspecify.annotations.NullMarked;
