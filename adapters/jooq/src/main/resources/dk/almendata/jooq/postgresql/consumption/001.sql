-- Every statement may run twice: a migration that was killed is run again.
-- One reading of a file or database into these tables. Its rows are seen while state is LOADED.
CREATE TABLE IF NOT EXISTS consumption_load (
    load_id BIGINT PRIMARY KEY,
    origin VARCHAR(200) NOT NULL,
    consumer_source VARCHAR(16) NOT NULL,
    content VARCHAR(16) NOT NULL,
    municipality_code VARCHAR(4),
    postcode VARCHAR(4),
    town VARCHAR,
    loaded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    state VARCHAR(16) NOT NULL,
    row_count BIGINT NOT NULL,
    refused_count BIGINT NOT NULL
);

-- Lines of consumer files: row_id is the line, cell_id the load.
CREATE TABLE IF NOT EXISTS consumption_line_rows (
    row_id BIGINT NOT NULL,
    cell_id BIGINT NOT NULL,
    row_hash BIGINT NOT NULL,
    consumer_number BIGINT,
    installation_number BIGINT,
    road_code BIGINT NOT NULL,
    house_number BIGINT NOT NULL,
    letter VARCHAR,
    unit_text VARCHAR,
    volume_m3 NUMERIC(18, 9),
    energy_mwh NUMERIC(18, 9),
    period_start DATE NOT NULL,
    period_end DATE NOT NULL,
    flags VARCHAR,
    PRIMARY KEY (cell_id, row_id)
);

-- What people read. Annual values of potential consumers (without numbers) are as they stand.
CREATE OR REPLACE VIEW consumption_line AS
SELECT
    r.cell_id AS load_id,
    r.row_id AS line,
    CASE WHEN r.consumer_number IS NULL THEN 'potential' ELSE 'active' END AS kind,
    r.consumer_number,
    r.installation_number,
    l.municipality_code,
    r.road_code,
    r.house_number,
    r.letter,
    r.unit_text,
    l.municipality_code || LPAD(CAST(r.road_code AS VARCHAR), 4, '0')
        || LPAD(CAST(r.house_number AS VARCHAR) || COALESCE(r.letter, ''), 4, '_') AS kvh,
    l.postcode,
    l.town,
    r.period_start,
    r.period_end,
    (r.period_end - r.period_start) + CASE WHEN r.consumer_number IS NULL THEN 1 ELSE 0 END AS days,
    r.volume_m3,
    r.energy_mwh,
    CASE WHEN r.consumer_number IS NULL THEN CAST(r.volume_m3 AS NUMERIC(38, 9))
        ELSE ROUND(CAST(r.volume_m3 AS NUMERIC(38, 18)) * 365 / (r.period_end - r.period_start), 9) END AS annual_volume_m3,
    CASE WHEN r.consumer_number IS NULL THEN CAST(r.energy_mwh AS NUMERIC(38, 9))
        ELSE ROUND(CAST(r.energy_mwh AS NUMERIC(38, 18)) * 365 / (r.period_end - r.period_start), 9) END AS annual_energy_mwh,
    CASE WHEN r.volume_m3 > 0 THEN ROUND(CAST(r.energy_mwh AS NUMERIC(38, 18)) * 860 / r.volume_m3, 9) END AS mean_cooling_c,
    COUNT(*) OVER (PARTITION BY r.cell_id, r.road_code, r.house_number, r.letter) AS installations_at_address,
    r.flags,
    l.origin,
    l.loaded_at
FROM consumption_line_rows r
JOIN consumption_load l ON l.load_id = r.cell_id AND l.state = 'LOADED';

CREATE TABLE IF NOT EXISTS consumption_meter_part (
    installation_number BIGINT NOT NULL,
    part VARCHAR(16) NOT NULL,
    serial_number VARCHAR NOT NULL,
    type_number VARCHAR,
    description VARCHAR,
    make VARCHAR,
    mounted DATE,
    first_mounted DATE,
    battery_changed DATE,
    PRIMARY KEY (installation_number, part, serial_number)
);

-- Readings as the meter showed them, with the file or database and the line they came from.
CREATE TABLE IF NOT EXISTS consumption_reading (
    installation_number BIGINT NOT NULL,
    reading_number INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    read_on DATE,
    year_mark INTEGER,
    method INTEGER,
    quality VARCHAR(16) NOT NULL,
    price_split BOOLEAN NOT NULL,
    energy NUMERIC(24, 9),
    volume NUMERIC(24, 9),
    supply_register NUMERIC(24, 9),
    return_register NUMERIC(24, 9),
    energy_correction NUMERIC(24, 9),
    volume_correction NUMERIC(24, 9),
    supply_correction NUMERIC(24, 9),
    return_correction NUMERIC(24, 9),
    energy_unit VARCHAR(4) NOT NULL,
    energy_format VARCHAR(32),
    volume_format VARCHAR(32),
    supply_format VARCHAR(32),
    return_format VARCHAR(32),
    volume_part VARCHAR(16) NOT NULL,
    factor NUMERIC(24, 9) NOT NULL,
    flow_meter VARCHAR,
    electronic_meter VARCHAR,
    other_meter VARCHAR,
    origin VARCHAR(200) NOT NULL,
    origin_line BIGINT,
    stored_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (installation_number, reading_number)
);

-- What a year would be expected to use, where the utility has registered it.
CREATE TABLE IF NOT EXISTS consumption_expected (
    installation_number BIGINT PRIMARY KEY,
    volume_m3 NUMERIC(24, 9),
    energy_mwh NUMERIC(24, 9)
);

-- Results. years_back is 0 for SM. computed_at stays as it is where computing again changed nothing.
CREATE TABLE IF NOT EXISTS consumption_period (
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
    PRIMARY KEY (installation_number, period, years_back)
);

-- Which dwelling and byggeafsnit an installation heats: joined by enhedsID or by the key of the address.
CREATE TABLE IF NOT EXISTS consumption_dwelling (
    installation_number BIGINT PRIMARY KEY,
    enheds_id VARCHAR(64),
    lbf_nr VARCHAR(9),
    kvh VARCHAR(12),
    area_m2 NUMERIC(18, 2)
);

CREATE INDEX IF NOT EXISTS consumption_dwelling_enhed ON consumption_dwelling (enheds_id);

CREATE INDEX IF NOT EXISTS consumption_dwelling_kvh ON consumption_dwelling (kvh);

-- Results beside the dwelling.
CREATE OR REPLACE VIEW consumption_use AS
SELECT
    p.installation_number,
    d.enheds_id,
    d.lbf_nr,
    d.kvh,
    d.area_m2,
    p.period,
    p.years_back,
    p.period_start,
    p.period_end,
    p.volume_m3,
    p.energy_mwh,
    p.annual_volume_m3,
    p.annual_energy_mwh,
    p.mean_cooling_c,
    CASE WHEN d.area_m2 > 0 THEN ROUND(p.annual_energy_mwh * 1000 / d.area_m2, 3) END AS kwh_per_m2,
    p.flags
FROM consumption_period p
LEFT JOIN consumption_dwelling d ON d.installation_number = p.installation_number;

-- Consumers as a utility's own database has them.
CREATE TABLE IF NOT EXISTS consumption_consumer_rows (
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    consumer_number BIGINT,
    active_number BIGINT,
    installation_number BIGINT,
    connected_on DATE,
    reading_method BIGINT,
    flow_meter_number VARCHAR,
    municipality_code VARCHAR,
    road_code BIGINT,
    house_number BIGINT,
    letter VARCHAR,
    unit_text VARCHAR,
    utility_road_number BIGINT,
    cadastral_number VARCHAR,
    property_number VARCHAR,
    building_number VARCHAR,
    energy_district VARCHAR,
    large_consumer VARCHAR,
    price_list VARCHAR,
    finance_group VARCHAR,
    bbr_type VARCHAR,
    building_area NUMERIC(24, 9),
    node VARCHAR,
    from_node VARCHAR,
    to_node VARCHAR,
    terrain_height NUMERIC(24, 9),
    distance_to_pipe NUMERIC(24, 9),
    PRIMARY KEY (load_id, row_no)
);

DROP VIEW IF EXISTS consumption_consumer;

CREATE OR REPLACE VIEW consumption_consumer AS
SELECT
    c.*,
    CASE WHEN c.installation_number IS NULL THEN 'PASSIVE' ELSE 'ACTIVE_ONLINE' END AS kind,
    COUNT(*) OVER (PARTITION BY c.load_id, c.municipality_code, c.road_code, c.house_number, c.letter)
        AS installations_at_address,
    l.origin,
    l.loaded_at
FROM consumption_consumer_rows c
JOIN consumption_load l ON l.load_id = c.load_id AND l.state = 'LOADED';

-- Credentials and personal data, only those that somebody mapped on purpose; no view shows them.
CREATE TABLE IF NOT EXISTS consumption_sensitive (
    load_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    field VARCHAR(32) NOT NULL,
    field_value VARCHAR NOT NULL,
    PRIMARY KEY (load_id, row_no, field)
);
