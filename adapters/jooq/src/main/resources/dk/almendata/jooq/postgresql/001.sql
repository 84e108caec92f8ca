-- Every statement may run twice: a migration that was killed is run again.
CREATE SEQUENCE IF NOT EXISTS sync_key START WITH 1;

CREATE TABLE IF NOT EXISTS sync_source (
    source_id VARCHAR(64) PRIMARY KEY,
    first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    listed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS sync_subscription (
    source_id VARCHAR(64) NOT NULL,
    subscription_id VARCHAR NOT NULL,
    datapakke VARCHAR NOT NULL,
    recipient VARCHAR NOT NULL,
    recipient_name VARCHAR NOT NULL,
    scope VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    is_active BOOLEAN NOT NULL,
    is_valid BOOLEAN NOT NULL,
    message VARCHAR NOT NULL,
    next_run DATE,
    latest_status VARCHAR,
    seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (source_id, subscription_id)
);

-- The ledger. load_seq is set together with the state LOADED, and the highest one decides what the views show.
CREATE TABLE IF NOT EXISTS sync_delivery (
    delivery_key BIGINT PRIMARY KEY,
    source_id VARCHAR(64) NOT NULL,
    delivery_id BIGINT NOT NULL,
    revision INTEGER NOT NULL,
    datapakke VARCHAR NOT NULL,
    remote_status VARCHAR NOT NULL,
    recipient VARCHAR,
    scope VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    created_by VARCHAR NOT NULL,
    period_start DATE,
    period_end DATE,
    download_status VARCHAR NOT NULL,
    subscription_id VARCHAR,
    state VARCHAR(16) NOT NULL,
    archive_sha256 VARCHAR(64),
    archive_bytes BIGINT,
    content_sha256 VARCHAR(64),
    first_seen TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    seen_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    loaded_at TIMESTAMP(6) WITH TIME ZONE,
    load_seq BIGINT,
    row_count BIGINT NOT NULL,
    message VARCHAR NOT NULL,
    UNIQUE (source_id, delivery_id, revision)
);

CREATE UNIQUE INDEX IF NOT EXISTS sync_delivery_load_seq ON sync_delivery (load_seq);

-- One file of one load. Its rows have the ids from first_row_id on: first_row_id is record 1.
CREATE TABLE IF NOT EXISTS sync_file (
    file_key BIGINT PRIMARY KEY,
    delivery_key BIGINT NOT NULL,
    file_no INTEGER NOT NULL,
    entry_name VARCHAR NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    file_bytes BIGINT NOT NULL,
    crc32 BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    first_row_id BIGINT NOT NULL,
    rows_in_file BIGINT NOT NULL,
    rows_landed BIGINT NOT NULL,
    UNIQUE (delivery_key, file_no)
);

-- Organisation x month of one file. Its rows are current while ruled_since <= highest load_seq < ruled_until.
CREATE TABLE IF NOT EXISTS sync_cell (
    cell_id BIGINT PRIMARY KEY,
    file_key BIGINT NOT NULL,
    delivery_key BIGINT NOT NULL,
    source_id VARCHAR(64) NOT NULL,
    delivery_id BIGINT NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    entry_name VARCHAR NOT NULL,
    first_row_id BIGINT NOT NULL,
    organisation VARCHAR(4) COLLATE "C" NOT NULL,
    cell_month VARCHAR(7) COLLATE "C" NOT NULL,
    row_count BIGINT NOT NULL,
    is_offered BOOLEAN NOT NULL,
    ruled_since BIGINT NOT NULL,
    ruled_until BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS sync_cell_place ON sync_cell (table_name, organisation, cell_month);

CREATE INDEX IF NOT EXISTS sync_cell_until ON sync_cell (ruled_until);

-- What a delivery offers to rule, also cells in which it has no rows.
CREATE TABLE IF NOT EXISTS sync_offer (
    file_key BIGINT NOT NULL,
    delivery_key BIGINT NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    organisation VARCHAR(4) COLLATE "C" NOT NULL,
    first_month VARCHAR(7) COLLATE "C" NOT NULL,
    last_month VARCHAR(7) COLLATE "C" NOT NULL,
    PRIMARY KEY (file_key, organisation, first_month)
);

CREATE INDEX IF NOT EXISTS sync_offer_place ON sync_offer (table_name, organisation);

CREATE TABLE IF NOT EXISTS sync_table (
    table_name VARCHAR(63) PRIMARY KEY,
    is_ready BOOLEAN NOT NULL
);

CREATE TABLE IF NOT EXISTS sync_column (
    table_name VARCHAR(63) NOT NULL,
    column_no INTEGER NOT NULL,
    header VARCHAR NOT NULL,
    column_name VARCHAR(63) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    integer_digits INTEGER NOT NULL,
    decimal_digits INTEGER NOT NULL,
    is_lbf BOOLEAN NOT NULL,
    is_period BOOLEAN NOT NULL,
    PRIMARY KEY (table_name, column_no)
);

CREATE TABLE IF NOT EXISTS sync_change (
    delivery_key BIGINT NOT NULL,
    file_no INTEGER NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    rows_replaced BIGINT NOT NULL,
    rows_inserted BIGINT NOT NULL,
    rows_updated BIGINT NOT NULL,
    rows_deleted BIGINT NOT NULL,
    PRIMARY KEY (delivery_key, file_no)
);

CREATE TABLE IF NOT EXISTS sync_finding (
    delivery_key BIGINT NOT NULL,
    finding_no INTEGER NOT NULL,
    code VARCHAR(40) NOT NULL,
    entry_name VARCHAR,
    line_no BIGINT,
    record_no BIGINT,
    header VARCHAR,
    shown VARCHAR,
    detail VARCHAR NOT NULL,
    PRIMARY KEY (delivery_key, finding_no)
);
