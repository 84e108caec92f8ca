-- Who works on a source, and until when. The row stays when the lease has ended, because the fence never goes back.
CREATE TABLE IF NOT EXISTS sync_lease (
    source_id VARCHAR(64) PRIMARY KEY,
    owner VARCHAR NOT NULL,
    holder VARCHAR(60) NOT NULL,
    fence BIGINT NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
