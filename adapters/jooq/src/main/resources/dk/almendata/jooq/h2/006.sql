-- How a full delivery compared with the months that it replaces, place by place; kept for a delivery that is held as well.
CREATE TABLE IF NOT EXISTS sync_reconciliation (
    delivery_key BIGINT NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    organisation VARCHAR(4) NOT NULL,
    cell_month VARCHAR(7) NOT NULL,
    rows_before BIGINT NOT NULL,
    rows_after BIGINT NOT NULL,
    PRIMARY KEY (delivery_key, table_name, organisation, cell_month)
);

-- The sums of its amounts: of all values, and of those above zero. Wide enough for any number of values of 18 digits; decimals are those of the column.
CREATE TABLE IF NOT EXISTS sync_reconciliation_sum (
    delivery_key BIGINT NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    organisation VARCHAR(4) NOT NULL,
    cell_month VARCHAR(7) NOT NULL,
    column_no INTEGER NOT NULL,
    header VARCHAR NOT NULL,
    decimals INTEGER NOT NULL,
    sum_before NUMERIC(54, 17) NOT NULL,
    sum_after NUMERIC(54, 17) NOT NULL,
    above_zero_before NUMERIC(54, 17) NOT NULL,
    above_zero_after NUMERIC(54, 17) NOT NULL,
    PRIMARY KEY (delivery_key, table_name, organisation, cell_month, column_no)
);
