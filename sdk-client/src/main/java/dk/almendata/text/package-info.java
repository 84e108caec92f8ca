/**
 * Text formats from outside: CSV files read row by row without an object per field, and the JSON forms of core types.
 *
 * <p>Start with {@link dk.almendata.text.CsvFile}, which reads one file of a delivery, and {@link dk.almendata.text.CsvDialect}, which says
 * how it is written. {@link dk.almendata.text.TableSchemaJson} reads and writes schemas that a user pins. {@link dk.almendata.text.OpenExport} writes
 * what a store holds. CsvTable is for the small files that people make.
 */
@NullMarked
package dk.almendata.text;

import org.jspecify.annotations.NullMarked;
