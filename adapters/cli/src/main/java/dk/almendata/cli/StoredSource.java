package dk.almendata.cli;

import dk.almendata.sync.SourceId;

/**
 * One source and the database that its deliveries are in.
 *
 * @param id the name of the source
 * @param database the database
 */
record StoredSource(SourceId id, DatabaseOption database) {}
