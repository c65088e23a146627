CREATE TABLE goods (
    village         TEXT    NOT NULL REFERENCES villages,
    code            TEXT    NOT NULL,
    name            TEXT    NOT NULL,
    unit            TEXT    NOT NULL,
    points          INTEGER NOT NULL CHECK (points > 0),
    barcode         TEXT,
    limit_per_month INTEGER,
    reorder_at      INTEGER,
    retired_at      TEXT,
    PRIMARY KEY (village, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE stocks (
    village  TEXT    NOT NULL,
    goods    TEXT    NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    PRIMARY KEY (village, goods),
    FOREIGN KEY (village, goods) REFERENCES goods
) STRICT, WITHOUT ROWID;

CREATE TABLE redemptions (
    village   TEXT    NOT NULL,
    id        INTEGER NOT NULL,
    number    TEXT    NOT NULL,
    household TEXT    NOT NULL,
    total     INTEGER NOT NULL CHECK (total > 0),
    collector TEXT,
    relation  TEXT,
    month     TEXT    NOT NULL,
    at        TEXT    NOT NULL,
    by        TEXT    NOT NULL,
    entry     INTEGER NOT NULL,
    PRIMARY KEY (village, id),
    FOREIGN KEY (village, entry) REFERENCES entries
) STRICT, WITHOUT ROWID;

CREATE INDEX redemptions_by_month ON redemptions (village, month, id);
CREATE INDEX redemptions_by_household ON redemptions (village, household, month, id);
CREATE UNIQUE INDEX redemptions_by_entry ON redemptions (village, entry);

CREATE TABLE redemption_lines (
    village    TEXT    NOT NULL,
    redemption INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    goods      TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    points     INTEGER NOT NULL,                        -- a piece, as it was priced
    PRIMARY KEY (village, redemption, position),
    FOREIGN KEY (village, redemption) REFERENCES redemptions,
    FOREIGN KEY (village, goods) REFERENCES goods
) STRICT, WITHOUT ROWID;

CREATE TABLE redemption_reversals (
    village    TEXT    NOT NULL,
    redemption INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    restock    INTEGER NOT NULL CHECK (restock IN (0, 1)),
    at         TEXT    NOT NULL,
    by         TEXT    NOT NULL,
    entry      INTEGER NOT NULL,
    PRIMARY KEY (village, redemption),
    FOREIGN KEY (village, redemption) REFERENCES redemptions,
    FOREIGN KEY (village, entry) REFERENCES entries
) STRICT, WITHOUT ROWID;

CREATE TABLE movements (
    village    TEXT    NOT NULL,
    goods      TEXT    NOT NULL,
    id         INTEGER NOT NULL,                        -- counts within the goods
    kind       TEXT    NOT NULL CHECK (kind IN ('receipt', 'count', 'redemption', 'restock')),
    quantity   INTEGER NOT NULL,                        -- signed; a count's is the difference
    stock      INTEGER NOT NULL CHECK (stock >= 0),     -- after it
    unit_cost  INTEGER,                                 -- fen
    supplier   TEXT,
    invoice    TEXT,
    counted    INTEGER,
    reason     TEXT,
    redemption INTEGER,
    at         TEXT    NOT NULL,
    by         TEXT    NOT NULL,
    PRIMARY KEY (village, goods, id),
    FOREIGN KEY (village, goods) REFERENCES goods
) STRICT, WITHOUT ROWID;

CREATE TRIGGER redemptions_are_never_changed BEFORE UPDATE ON redemptions
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemptions_are_never_removed BEFORE DELETE ON redemptions
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemption_lines_are_never_changed BEFORE UPDATE ON redemption_lines
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemption_lines_are_never_removed BEFORE DELETE ON redemption_lines
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemption_reversals_are_never_changed BEFORE UPDATE ON redemption_reversals
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemption_reversals_are_never_removed BEFORE DELETE ON redemption_reversals
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER movements_are_never_changed BEFORE UPDATE ON movements
BEGIN SELECT RAISE(ABORT, 'movements of goods are append-only'); END;

CREATE TRIGGER movements_are_never_removed BEFORE DELETE ON movements
BEGIN SELECT RAISE(ABORT, 'movements of goods are append-only'); END;
