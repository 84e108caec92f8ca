/**
 * Delivery archives: zips received whole into a spool on disk, read entry by entry, and verified before anything that was read takes effect.
 *
 * <p>Start with {@link dk.almendata.archive.FileSpool}, the folder that holds archives, and {@link dk.almendata.archive.ZipArchive}, one
 * verified archive. {@link dk.almendata.archive.ArchiveFolder} offers archives that somebody fetched in the browser, and
 * {@link dk.almendata.archive.ArchiveVerification} looks through an archive without a database.
 */
@NullMarked
package dk.almendata.archive;

import org.jspecify.annotations.NullMarked;
