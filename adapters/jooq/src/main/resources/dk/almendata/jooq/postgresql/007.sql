-- Every run, for people who ask when the last one was. ended_at stays null where a run was killed.
CREATE TABLE IF NOT EXISTS sync_attempt (
    attempt_id BIGINT PRIMARY KEY,
    source_id VARCHAR(64) NOT NULL,
    owner VARCHAR NOT NULL,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE,
    message VARCHAR NOT NULL
);
