-- Every statement may run twice: a migration that was killed is run again.
-- What a utility's database tells of a consumer besides: where its meter and its connection are, metres, Y before X.
ALTER TABLE consumption_consumer_rows ADD COLUMN IF NOT EXISTS meter_y NUMERIC(24, 9);

ALTER TABLE consumption_consumer_rows ADD COLUMN IF NOT EXISTS meter_x NUMERIC(24, 9);

ALTER TABLE consumption_consumer_rows ADD COLUMN IF NOT EXISTS connection_y NUMERIC(24, 9);

ALTER TABLE consumption_consumer_rows ADD COLUMN IF NOT EXISTS connection_x NUMERIC(24, 9);

-- The control by samples that a meter of the part stands in.
ALTER TABLE consumption_meter_part ADD COLUMN IF NOT EXISTS control_lot VARCHAR;

ALTER TABLE consumption_meter_part ADD COLUMN IF NOT EXISTS control_taken_out DATE;

ALTER TABLE consumption_meter_part ADD COLUMN IF NOT EXISTS control_sample VARCHAR;

-- The file or database that said what is expected; null for what was stored before this was kept.
ALTER TABLE consumption_expected ADD COLUMN IF NOT EXISTS origin VARCHAR(200);

CREATE INDEX IF NOT EXISTS consumption_reading_origin ON consumption_reading (origin, installation_number);

-- An extract is a static set of data, so its consumers are offline; kvh is the key of the address.
DROP VIEW IF EXISTS consumption_consumer;

CREATE VIEW consumption_consumer AS
SELECT
    c.*,
    CASE WHEN c.installation_number IS NULL THEN 'PASSIVE' ELSE 'ACTIVE_OFFLINE' END AS kind,
    CASE WHEN c.road_code BETWEEN 1 AND 9999 AND c.house_number BETWEEN 1 AND 999 THEN
        c.municipality_code || LPAD(CAST(c.road_code AS VARCHAR), 4, '0')
            || LPAD(CAST(c.house_number AS VARCHAR) || COALESCE(c.letter, ''), 4, '_') END AS kvh,
    CASE WHEN c.road_code IS NOT NULL AND c.house_number IS NOT NULL THEN COUNT(c.installation_number) OVER (
        PARTITION BY c.load_id, c.municipality_code, c.road_code, c.house_number, c.letter) END AS installations_at_address,
    l.origin,
    l.loaded_at
FROM consumption_consumer_rows c
JOIN consumption_load l ON l.load_id = c.load_id AND l.state = 'LOADED';

-- Property factors; one of the three numbers says whose.
CREATE TABLE IF NOT EXISTS consumption_factor_rows (
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    installation_number BIGINT,
    consumer_number BIGINT,
    property_number VARCHAR,
    factor BIGINT NOT NULL,
    factor_start DATE,
    factor_value VARCHAR NOT NULL,
    PRIMARY KEY (load_id, row_no)
);

-- latest is true for the values with the latest start, which count; if these differ none does.
CREATE OR REPLACE VIEW consumption_factor AS
SELECT
    f.load_id,
    f.installation_number,
    f.consumer_number,
    f.property_number,
    f.factor,
    f.factor_start,
    f.factor_value,
    RANK() OVER (PARTITION BY f.load_id, f.installation_number, f.consumer_number, f.property_number, f.factor
        ORDER BY f.factor_start DESC NULLS LAST) = 1 AS latest,
    l.origin,
    l.loaded_at
FROM consumption_factor_rows f
JOIN consumption_load l ON l.load_id = f.load_id AND l.state = 'LOADED';

CREATE TABLE IF NOT EXISTS consumption_component_rows (
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    installation_number BIGINT NOT NULL,
    component VARCHAR NOT NULL,
    component_count BIGINT,
    component_serial VARCHAR,
    component_text VARCHAR,
    PRIMARY KEY (load_id, row_no)
);

CREATE OR REPLACE VIEW consumption_component AS
SELECT
    c.load_id,
    c.installation_number,
    c.component,
    COALESCE(c.component_count, 1) AS component_count,
    c.component_serial,
    c.component_text,
    l.origin,
    l.loaded_at
FROM consumption_component_rows c
JOIN consumption_load l ON l.load_id = c.load_id AND l.state = 'LOADED';

-- Which roles somebody has; who it is stands in consumption_sensitive, under the same load and row, as far as it was mapped on purpose.
CREATE TABLE IF NOT EXISTS consumption_contact_rows (
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    consumer_number BIGINT NOT NULL,
    contact_role VARCHAR(16) NOT NULL,
    PRIMARY KEY (load_id, row_no)
);

-- Results that were current once: what they were, until when, and whether others took their place (CHANGED) or none did (REMOVED).
CREATE TABLE IF NOT EXISTS consumption_period_ended (
    installation_number BIGINT NOT NULL,
    period VARCHAR(4) NOT NULL,
    years_back INTEGER NOT NULL,
    period_start DATE,
    period_end DATE,
    days BIGINT,
    intermediate_readings INTEGER,
    volume_m3 NUMERIC(38, 9),
    energy_mwh NUMERIC(38, 9),
    annual_volume_m3 NUMERIC(38, 9),
    annual_energy_mwh NUMERIC(38, 9),
    mean_cooling_c NUMERIC(38, 9),
    method VARCHAR(16) NOT NULL,
    quality VARCHAR(16) NOT NULL,
    flags VARCHAR NOT NULL,
    policy VARCHAR(100) NOT NULL,
    computed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    ended_by VARCHAR(8) NOT NULL
);

CREATE INDEX IF NOT EXISTS consumption_period_ended_installation ON consumption_period_ended (installation_number);
