-- A cell that ruled, ceased to rule and rules again, because somebody decided so.
ALTER TABLE sync_cell ADD COLUMN IF NOT EXISTS ruled_again BIGINT DEFAULT 9223372036854775807 NOT NULL;

CREATE INDEX IF NOT EXISTS sync_cell_again ON sync_cell (ruled_again);

-- While which events a cell ruled before its present time.
CREATE TABLE IF NOT EXISTS sync_cell_past (
    cell_id BIGINT NOT NULL,
    ruled_since BIGINT NOT NULL,
    ruled_until BIGINT NOT NULL,
    PRIMARY KEY (cell_id, ruled_since)
);

-- Everything that changed what is current. Written before the row of sync_delivery whose load_seq makes it so.
CREATE TABLE IF NOT EXISTS sync_event (
    seq BIGINT PRIMARY KEY,
    delivery_key BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

INSERT INTO sync_event (seq, delivery_key, kind, happened_at)
    SELECT load_seq, delivery_key, 'LOADED', loaded_at FROM sync_delivery
    WHERE load_seq IS NOT NULL AND load_seq NOT IN (SELECT seq FROM sync_event);

-- Accepted, rejected, taken back: one row for each time that somebody decided, and which event was the newest then.
CREATE TABLE IF NOT EXISTS sync_decision (
    decision_no BIGINT PRIMARY KEY,
    source_id VARCHAR(64) NOT NULL,
    delivery_id BIGINT NOT NULL,
    verdict VARCHAR(8) NOT NULL,
    reason VARCHAR NOT NULL,
    decided_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    after_seq BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS sync_decision_delivery ON sync_decision (source_id, delivery_id);

-- The views have to read the new column, so all of them are made again.
UPDATE sync_table SET is_ready = FALSE;
