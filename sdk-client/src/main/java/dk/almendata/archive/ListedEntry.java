package dk.almendata.archive;

import dk.almendata.sync.ArchiveEntry;
import java.util.zip.ZipEntry;

/**
 * A CSV file of an archive as its directory has it.
 *
 * @param entry the file
 * @param source where its bytes are
 */
record ListedEntry(ArchiveEntry entry, ZipEntry source) {}
