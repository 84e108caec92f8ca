/**
 * Tables of text rows as they arrive in a delivery: which columns a table has, how the rows are read one after another, and what was
 * wrong with them and where.
 *
 * <p>Start with {@link dk.almendata.table.TableSchema} for the shape of a table, {@link dk.almendata.table.RowCursor} for reading many
 * rows without an object per field, and {@link dk.almendata.table.Finding} for everything that is reported about a file.
 */
@NullMarked
package dk.almendata.table;

import org.jspecify.annotations.NullMarked;
