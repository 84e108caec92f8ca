/**
 * Enrichments as Excel workbooks: {@link dk.almendata.excel.EnrichmentWorkbook} writes a set with the findings of its check, and reads what
 * people have made of it. {@link dk.almendata.excel.SheetCsv} gives the first sheet of any workbook as the CSV that a person might have written.
 *
 * <p>The workbook is the outside form; everything that is checked is checked by the core, which takes the cells as it takes pasted text.
 */
@NullMarked
package dk.almendata.excel;

import org.jspecify.annotations.NullMarked;
