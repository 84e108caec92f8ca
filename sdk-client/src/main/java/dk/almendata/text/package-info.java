/**
 * Text formats from outside: CSV files read row by row without an object per field..
 *
 * <p>Start with {@link dk.almendata.text.CsvFile}, which reads one file of a delivery, and {@link dk.almendata.text.CsvDialect}, which says
 * how it is written. CsvTable is for the small files that people make, TableSchemaJson
 * for schemas that a user pins.
 */
@NullMarked
package dk.almendata.text;

import org.jspecify.annotations.NullMarked;
