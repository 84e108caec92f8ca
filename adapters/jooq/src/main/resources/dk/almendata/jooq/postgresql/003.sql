-- Who works on a source, and until when. The row stays when the lease has ended, because the fence never goes back.
CREATE TABLE IF NOT EXISTS sync_lease (
    source_id VARCHAR(64) PRIMARY KEY,
    owner VARCHAR NOT NULL,
    holder VARCHAR(60) NOT NULL,
    fence BIGINT NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

-- A paused load must not stand in the way of whoever takes its delivery over: each try has files of its own, and the fence decides between
-- them. What one load changed stays unique.
ALTER TABLE sync_file DROP CONSTRAINT IF EXISTS sync_file_delivery_key_file_no_key;

CREATE INDEX IF NOT EXISTS sync_file_delivery ON sync_file (delivery_key, file_no);
