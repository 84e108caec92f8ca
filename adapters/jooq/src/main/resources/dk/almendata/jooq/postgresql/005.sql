-- How deliveries become the current rows of a pinned table; null for what is usual.
ALTER TABLE sync_pin ADD COLUMN IF NOT EXISTS merge_mode VARCHAR(16);

-- The columns of the key of a pinned table, in their order.
CREATE TABLE IF NOT EXISTS sync_key_column (
    table_name VARCHAR(63) NOT NULL,
    key_no INTEGER NOT NULL,
    header VARCHAR NOT NULL,
    PRIMARY KEY (table_name, key_no)
);

-- Up to which event what was current of a table can no longer be told, because rows of it were removed.
CREATE TABLE IF NOT EXISTS sync_pruned (
    table_name VARCHAR(63) PRIMARY KEY,
    until_seq BIGINT NOT NULL
);
