-- Loads of reviews and of plans, of each kind: how many count stands here and is written last, so that a load counts as a whole or not at all.
CREATE TABLE IF NOT EXISTS condition_turn (
    kind VARCHAR(6) NOT NULL,
    loads INTEGER NOT NULL,
    PRIMARY KEY (kind)
);

-- Where each load came from.
CREATE TABLE IF NOT EXISTS condition_load (
    kind VARCHAR(6) NOT NULL,
    load_no INTEGER NOT NULL,
    origin VARCHAR NOT NULL,
    loaded_by VARCHAR NOT NULL,
    loaded_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (kind, load_no)
);

-- Building parts as they were reviewed, of every load. Rows are added, never changed; holder is the afdeling, or an organisation as a whole.
CREATE TABLE IF NOT EXISTS condition_part_rows (
    load_no INTEGER NOT NULL,
    row_no INTEGER NOT NULL,
    holder VARCHAR(7) NOT NULL,
    place VARCHAR(9) NOT NULL,
    part_no INTEGER NOT NULL,
    part VARCHAR NOT NULL,
    installed INTEGER,
    life_years INTEGER,
    condition_word VARCHAR NOT NULL,
    reviewed DATE NOT NULL,
    reviewer VARCHAR NOT NULL,
    remedy VARCHAR,
    remedy_year INTEGER,
    remedy_cost NUMERIC(18, 2),
    remedy_account VARCHAR,
    remedy_group VARCHAR,
    material VARCHAR NOT NULL,
    footprint_kg NUMERIC(18, 2),
    PRIMARY KEY (load_no, row_no)
);
CREATE INDEX IF NOT EXISTS condition_part_reviews ON condition_part_rows (holder, reviewed, load_no);

-- Items of maintenance plans, of every load.
CREATE TABLE IF NOT EXISTS condition_item_rows (
    load_no INTEGER NOT NULL,
    row_no INTEGER NOT NULL,
    holder VARCHAR(7) NOT NULL,
    place VARCHAR(9) NOT NULL,
    building VARCHAR NOT NULL,
    made DATE NOT NULL,
    plan_year INTEGER NOT NULL,
    part VARCHAR NOT NULL,
    amount NUMERIC(18, 2) NOT NULL,
    account VARCHAR NOT NULL,
    PRIMARY KEY (load_no, row_no)
);
CREATE INDEX IF NOT EXISTS condition_item_plans ON condition_item_rows (holder, made, load_no);

-- Every review that is held: what an afdeling was found to be on a day, as the last load says that has it.
CREATE OR REPLACE VIEW condition_review AS
SELECT r.holder, r.reviewed, r.load_no, r.parts, l.origin, l.loaded_by, l.loaded_at
FROM (
    SELECT p.holder, p.reviewed, p.load_no, COUNT(*) AS parts,
        ROW_NUMBER() OVER (PARTITION BY p.holder, p.reviewed ORDER BY p.load_no DESC) AS back
    FROM condition_part_rows p
    WHERE p.load_no <= (SELECT t.loads FROM condition_turn t WHERE t.kind = 'REVIEW')
    GROUP BY p.holder, p.reviewed, p.load_no
) r
JOIN condition_load l ON l.kind = 'REVIEW' AND l.load_no = r.load_no
WHERE r.back = 1;

-- The parts of those reviews.
CREATE OR REPLACE VIEW condition_part AS
SELECT p.*, r.origin, r.loaded_by, r.loaded_at
FROM condition_part_rows p
JOIN condition_review r ON r.holder = p.holder AND r.reviewed = p.reviewed AND r.load_no = p.load_no;

-- Every plan that is held: what was planned for an afdeling on a day, as the last load says that has it.
CREATE OR REPLACE VIEW condition_plan AS
SELECT r.holder, r.made, r.load_no, r.items, l.origin, l.loaded_by, l.loaded_at
FROM (
    SELECT i.holder, i.made, i.load_no, COUNT(*) AS items,
        ROW_NUMBER() OVER (PARTITION BY i.holder, i.made ORDER BY i.load_no DESC) AS back
    FROM condition_item_rows i
    WHERE i.load_no <= (SELECT t.loads FROM condition_turn t WHERE t.kind = 'PLAN')
    GROUP BY i.holder, i.made, i.load_no
) r
JOIN condition_load l ON l.kind = 'PLAN' AND l.load_no = r.load_no
WHERE r.back = 1;

-- The items of those plans.
CREATE OR REPLACE VIEW condition_item AS
SELECT i.*, p.origin, p.loaded_by, p.loaded_at
FROM condition_item_rows i
JOIN condition_plan p ON p.holder = i.holder AND p.made = i.made AND p.load_no = i.load_no;

-- What the newest plan of each afdeling needs, year by year.
CREATE OR REPLACE VIEW condition_need AS
SELECT i.holder, i.made, i.plan_year, SUM(i.amount) AS amount, COUNT(*) AS items
FROM condition_item i
JOIN (SELECT p.holder, MAX(p.made) AS made FROM condition_plan p GROUP BY p.holder) newest
    ON newest.holder = i.holder AND newest.made = i.made
GROUP BY i.holder, i.made, i.plan_year;
