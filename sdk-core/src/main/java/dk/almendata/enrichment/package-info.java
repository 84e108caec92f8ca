/**
 * Enrichment (berigelse): the columns that an organisation adds to its own data points, checked before they are pasted into the portal.
 *
 * <p>Start with {@link dk.almendata.enrichment.EnrichmentCheck}, which looks at an inbox record by record and tells every fault with its
 * place, and {@link dk.almendata.enrichment.EnrichmentSet}, which holds rows that passed, and knows what another set would change. What may be
 * personal data is told by {@link dk.almendata.enrichment.PersonalDataReport}, without repeating it. Rules: portal guide 3.2. Where sets are
 * kept is behind the port {@link dk.almendata.enrichment.EnrichmentStore}, and which data points exist behind
 * {@link dk.almendata.enrichment.MasterData}.
 */
@NullMarked
package dk.almendata.enrichment;

import org.jspecify.annotations.NullMarked;
