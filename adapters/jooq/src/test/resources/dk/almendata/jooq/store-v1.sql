-- A store as the first version of its schema held it: a full load, two loads of January of which the later one rules, and February

-- held. Made by that version; run after its 001.sql. The same statements for both databases.

CREATE TABLE sync_version (version INTEGER PRIMARY KEY);

INSERT INTO sync_version VALUES (1);

CREATE TABLE finanspostering_rows (
    row_id BIGINT PRIMARY KEY,
    cell_id BIGINT NOT NULL,
    row_hash BIGINT NOT NULL,
    afdelingidentifikator VARCHAR(7),
    bogfoeringsdato DATE,
    beloeb NUMERIC(18, 2),
    bilag BIGINT,
    tekst VARCHAR
);

CREATE VIEW finanspostering AS
SELECT r.afdelingidentifikator, r.bogfoeringsdato, r.beloeb, r.bilag, r.tekst,
    c.delivery_id AS from_delivery, c.entry_name AS from_file, r.row_id - c.first_row_id + 1 AS from_row, c.source_id AS from_source
FROM finanspostering_rows r
JOIN sync_cell c ON c.cell_id = r.cell_id
WHERE c.ruled_since <= (SELECT COALESCE(MAX(load_seq), 0) FROM sync_delivery)
    AND c.ruled_until > (SELECT COALESCE(MAX(load_seq), 0) FROM sync_delivery);

INSERT INTO sync_source VALUES
    ('data-ud', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00');

INSERT INTO sync_delivery VALUES
    (1, 'data-ud', 1, 1, 'Finanspostering_Fuld', 'Succes', NULL, '0240,0397', '', '', NULL, DATE '2024-12-31', '', NULL, 'LOADED', NULL, NULL, '0000000000000000000000000000000000000000000000000000000000000001', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', 1, 2, ''),
    (2, 'data-ud', 2, 1, 'Finanspostering_Delvis', 'Succes', NULL, '0240,0397', '', '', DATE '2025-01-01', DATE '2025-01-31', '', NULL, 'LOADED', NULL, NULL, '0000000000000000000000000000000000000000000000000000000000000002', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', 2, 2, ''),
    (3, 'data-ud', 3, 1, 'Finanspostering_Delvis', 'Succes', NULL, '0240,0397', '', '', DATE '2025-02-01', DATE '2025-02-28', '', NULL, 'HELD', NULL, NULL, NULL, TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', NULL, NULL, 0, 'found none'),
    (4, 'data-ud', 4, 1, 'Finanspostering_Delvis', 'Succes', NULL, '0240,0397', '', '', DATE '2025-01-01', DATE '2025-01-31', '', NULL, 'LOADED', NULL, NULL, '0000000000000000000000000000000000000000000000000000000000000004', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', TIMESTAMP WITH TIME ZONE '2025-06-01 10:00:00+00', 3, 1, '');

INSERT INTO sync_file VALUES
    (5, 1, 1, 'Finans/finanspostering.csv', 'finanspostering', 1000, 17, '0000000000000000000000000000000000000000000000000000000000000001', 21474836481, 2, 2),
    (6, 2, 1, 'Finans/finanspostering.csv', 'finanspostering', 1000, 17, '0000000000000000000000000000000000000000000000000000000000000001', 25769803777, 2, 2),
    (7, 4, 1, 'Finans/finanspostering.csv', 'finanspostering', 1000, 17, '0000000000000000000000000000000000000000000000000000000000000001', 30064771073, 1, 1);

INSERT INTO sync_cell VALUES
    (83886080, 5, 1, 'data-ud', 1, 'finanspostering', 'Finans/finanspostering.csv', 21474836481, '0240', '2024-03', 1, TRUE, 1, 9223372036854775807),
    (83886081, 5, 1, 'data-ud', 1, 'finanspostering', 'Finans/finanspostering.csv', 21474836481, '0397', '2024-04', 1, TRUE, 1, 9223372036854775807),
    (100663296, 6, 2, 'data-ud', 2, 'finanspostering', 'Finans/finanspostering.csv', 25769803777, '0240', '2025-01', 1, TRUE, 2, 3),
    (100663297, 6, 2, 'data-ud', 2, 'finanspostering', 'Finans/finanspostering.csv', 25769803777, '0397', '2025-01', 1, TRUE, 2, 3),
    (117440512, 7, 4, 'data-ud', 4, 'finanspostering', 'Finans/finanspostering.csv', 30064771073, '0240', '2025-01', 1, TRUE, 3, 9223372036854775807);

INSERT INTO sync_offer VALUES
    (5, 1, 'finanspostering', '0240', '0000', '2024-12'),
    (5, 1, 'finanspostering', '0240', 'none', 'none'),
    (5, 1, 'finanspostering', '0397', '0000', '2024-12'),
    (5, 1, 'finanspostering', '0397', 'none', 'none'),
    (5, 1, 'finanspostering', 'none', '0000', '2024-12'),
    (5, 1, 'finanspostering', 'none', 'none', 'none'),
    (6, 2, 'finanspostering', '0240', '2025-01', '2025-01'),
    (6, 2, 'finanspostering', '0397', '2025-01', '2025-01'),
    (6, 2, 'finanspostering', 'none', '2025-01', '2025-01'),
    (7, 4, 'finanspostering', '0240', '2025-01', '2025-01'),
    (7, 4, 'finanspostering', '0397', '2025-01', '2025-01'),
    (7, 4, 'finanspostering', 'none', '2025-01', '2025-01');

INSERT INTO sync_table VALUES
    ('finanspostering', TRUE);

INSERT INTO sync_column VALUES
    ('finanspostering', 1, 'AfdelingIdentifikator', 'afdelingidentifikator', 'LBF_AFDELING', 0, 0, TRUE, FALSE),
    ('finanspostering', 2, 'Bogføringsdato', 'bogfoeringsdato', 'DATE', 0, 0, FALSE, TRUE),
    ('finanspostering', 3, 'Beløb', 'beloeb', 'DECIMAL', 9, 2, FALSE, FALSE),
    ('finanspostering', 4, 'Bilag', 'bilag', 'INTEGER', 6, 0, FALSE, FALSE),
    ('finanspostering', 5, 'Tekst', 'tekst', 'TEXT', 0, 0, FALSE, FALSE);

INSERT INTO sync_change VALUES
    (1, 1, 'finanspostering', 0, 2, 0, 0),
    (2, 1, 'finanspostering', 0, 2, 0, 0),
    (4, 1, 'finanspostering', 2, 1, 0, 2);

INSERT INTO sync_finding VALUES
    (3, 1, 'ROWS_VANISHED', NULL, NULL, NULL, NULL, NULL, 'found none');

INSERT INTO finanspostering_rows VALUES
    (21474836481, 83886080, 671414245889417778, '0240001', DATE '2024-03-01', 10.00, 1, 'Postering nr. 1 æøå'),
    (21474836482, 83886081, 2800508324466101834, '0397001', DATE '2024-04-02', -20.50, 2, 'Postering nr. 2 æøå'),
    (25769803777, 100663296, -4425337453394852226, '0240001', DATE '2025-01-15', 30.00, 3, 'Postering nr. 3 æøå'),
    (25769803778, 100663297, 4806638261552246007, '0397001', DATE '2025-01-16', 40.00, 4, 'Postering nr. 4 æøå'),
    (30064771073, 117440512, 237893206023263605, '0240001', DATE '2025-01-15', 31.00, 3, 'Postering nr. 3 æøå');
