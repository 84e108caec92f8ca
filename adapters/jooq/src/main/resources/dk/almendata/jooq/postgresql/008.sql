-- Enrichments: one row for each version of each. It is written last, so that a version which is here is whole.
CREATE TABLE IF NOT EXISTS sync_enrichment (
    organisation VARCHAR(4) COLLATE "C" NOT NULL,
    enrichment_level VARCHAR(30) COLLATE "C" NOT NULL,
    description VARCHAR(200) COLLATE "C" NOT NULL,
    version INTEGER NOT NULL,
    enrichment_key BIGINT NOT NULL,
    made_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    made_by VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    row_count BIGINT NOT NULL,
    PRIMARY KEY (organisation, enrichment_level, description, version)
);

-- The own columns of a version.
CREATE TABLE IF NOT EXISTS sync_enrichment_column (
    enrichment_key BIGINT NOT NULL,
    column_no INTEGER NOT NULL,
    heading VARCHAR NOT NULL,
    is_number BOOLEAN NOT NULL,
    notation VARCHAR(20) NOT NULL,
    decimals INTEGER NOT NULL,
    PRIMARY KEY (enrichment_key, column_no)
);

-- Its values. Column 0 stands for the row itself, which may have no value; a year of 0 and an empty account for a level without accounts.
CREATE TABLE IF NOT EXISTS sync_enrichment_value (
    enrichment_key BIGINT NOT NULL,
    lbf_nr VARCHAR(9) COLLATE "C" NOT NULL,
    financial_year INTEGER NOT NULL,
    account VARCHAR COLLATE "C" NOT NULL,
    column_no INTEGER NOT NULL,
    cell_value VARCHAR NOT NULL,
    PRIMARY KEY (enrichment_key, lbf_nr, financial_year, account, column_no)
);
