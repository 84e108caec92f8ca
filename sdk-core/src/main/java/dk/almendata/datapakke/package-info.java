/**
 * The data packages ({@code datapakker}) of <em>Data ud</em>: their names, what they hold, how often they run and which
 * period a delivery of each may state.
 *
 * <p>Start at {@link dk.almendata.datapakke.Catalogue#standard()}, the 19 packages the portal lists. Names are open text:
 * a package that is not in the catalogue is read like any other and can be added with its own definition.
 */
@NullMarked
package dk.almendata.datapakke;

import org.jspecify.annotations.NullMarked;
