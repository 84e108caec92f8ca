package dk.almendata.archive;

import dk.almendata.sync.ArchiveEntry;
import java.util.zip.ZipEntry;

/**
 * A CSV file of an archive as its directory has it.
 *
 * @param entry the file
 * @param item what the directory says of it
 * @param source where its bytes are
 */
record ListedEntry(ArchiveEntry entry, CentralDirectory.Item item, ZipEntry source) {}
