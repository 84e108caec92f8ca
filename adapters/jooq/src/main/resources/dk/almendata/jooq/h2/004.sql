-- What a user pinned: the columns themselves stand in sync_column.
CREATE TABLE IF NOT EXISTS sync_pin (
    table_name VARCHAR(63) PRIMARY KEY,
    drift VARCHAR(16) NOT NULL
);

CREATE TABLE IF NOT EXISTS sync_required (
    table_name VARCHAR(63) NOT NULL,
    header VARCHAR NOT NULL,
    PRIMARY KEY (table_name, header)
);
