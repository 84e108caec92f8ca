-- How many versions of each chart and mapping count; written last, so that a version counts as a whole or not at all.
CREATE TABLE IF NOT EXISTS account_turn (
    subject VARCHAR(40) NOT NULL,
    versions INTEGER NOT NULL,
    PRIMARY KEY (subject)
);

-- Where each version came from.
CREATE TABLE IF NOT EXISTS account_version_rows (
    subject VARCHAR(40) NOT NULL,
    version INTEGER NOT NULL,
    origin VARCHAR NOT NULL,
    kept_by VARCHAR NOT NULL,
    kept_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (subject, version)
);

-- The lines of charts, of every version. Rows are added, never changed.
CREATE TABLE IF NOT EXISTS account_chart_rows (
    subject VARCHAR(40) NOT NULL,
    version INTEGER NOT NULL,
    line_no INTEGER NOT NULL,
    chart_level VARCHAR(12) NOT NULL,
    chart_year INTEGER NOT NULL,
    ident VARCHAR NOT NULL,
    line_type VARCHAR NOT NULL,
    side VARCHAR(1),
    account VARCHAR NOT NULL,
    account_text VARCHAR NOT NULL,
    PRIMARY KEY (subject, version, line_no)
);

-- The steps of mappings, of every version; without new_account the account is gone.
CREATE TABLE IF NOT EXISTS account_mapping_rows (
    subject VARCHAR(40) NOT NULL,
    version INTEGER NOT NULL,
    step_no INTEGER NOT NULL,
    chart_level VARCHAR(12) NOT NULL,
    first_start DATE NOT NULL,
    account VARCHAR NOT NULL,
    new_account VARCHAR,
    PRIMARY KEY (subject, version, step_no)
);

-- The newest version of every chart.
CREATE OR REPLACE VIEW account_chart AS
SELECT c.chart_level, c.chart_year, c.line_no, c.ident, c.line_type, c.side, c.account, c.account_text, c.version, v.origin, v.kept_by, v.kept_at
FROM account_chart_rows c
JOIN account_turn t ON t.subject = c.subject AND t.versions = c.version
JOIN account_version_rows v ON v.subject = c.subject AND v.version = c.version;

-- The newest version of every mapping.
CREATE OR REPLACE VIEW account_mapping AS
SELECT m.chart_level, m.step_no, m.first_start, m.account, m.new_account, m.version, v.origin, v.kept_by, v.kept_at
FROM account_mapping_rows m
JOIN account_turn t ON t.subject = m.subject AND t.versions = m.version
JOIN account_version_rows v ON v.subject = m.subject AND v.version = m.version;
