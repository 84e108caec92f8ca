package dk.almendata.archive;

import dk.almendata.sync.ArchiveEntry;
import java.util.zip.ZipEntry;

/**
 * A CSV file of an archive whose bytes were read once and agree with what the archive says of them.
 *
 * @param entry the file
 * @param source where its bytes are
 */
record VerifiedEntry(ArchiveEntry entry, ZipEntry source) {}
