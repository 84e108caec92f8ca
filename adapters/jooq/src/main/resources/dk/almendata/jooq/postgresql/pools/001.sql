-- The ledger of each pool. How many of its entries count stands here and is written last, so that a batch counts as a whole or not at all.
CREATE TABLE IF NOT EXISTS sync_pool (
    pool_id VARCHAR(40) COLLATE "C" NOT NULL,
    entries INTEGER NOT NULL,
    PRIMARY KEY (pool_id)
);

-- Commitments, cancellations and returns, with who, when and why. Rows are added, never changed.
CREATE TABLE IF NOT EXISTS sync_pool_entry (
    pool_id VARCHAR(40) COLLATE "C" NOT NULL,
    entry_no INTEGER NOT NULL,
    entry_date DATE NOT NULL,
    kind VARCHAR(10) COLLATE "C" NOT NULL,
    entry_type VARCHAR(12) COLLATE "C" NOT NULL,
    amount NUMERIC(18, 2) NOT NULL,
    reference VARCHAR NOT NULL,
    need VARCHAR NOT NULL,
    recorded_by VARCHAR NOT NULL,
    recorded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (pool_id, entry_no)
);

-- Every version of every application and agreement.
CREATE TABLE IF NOT EXISTS sync_pool_document (
    pool_id VARCHAR(40) COLLATE "C" NOT NULL,
    document_kind VARCHAR(11) COLLATE "C" NOT NULL,
    document_id VARCHAR COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    body VARCHAR NOT NULL,
    saved_by VARCHAR NOT NULL,
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (pool_id, document_kind, document_id, version)
);
