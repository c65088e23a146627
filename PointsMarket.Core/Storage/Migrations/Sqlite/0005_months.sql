CREATE TABLE closings (                                 -- a row a closed month: what was sealed, and how the village stood
    village        TEXT    NOT NULL REFERENCES villages,
    month          TEXT    NOT NULL,
    closed_at      TEXT    NOT NULL,
    closed_by      TEXT    NOT NULL,
    first_sequence INTEGER,
    last_sequence  INTEGER NOT NULL,
    hash           BLOB    NOT NULL CHECK (length(hash) = 32),
    village_name   TEXT    NOT NULL,
    settings       INTEGER NOT NULL,
    training       INTEGER NOT NULL CHECK (training IN (0, 1)),
    opening        INTEGER NOT NULL,
    earned         INTEGER NOT NULL,
    deducted       INTEGER NOT NULL,
    redeemed       INTEGER NOT NULL,
    adjusted       INTEGER NOT NULL,
    PRIMARY KEY (village, month),
    FOREIGN KEY (village, settings) REFERENCES settings
) STRICT, WITHOUT ROWID;

CREATE TABLE closing_items (
    village   TEXT    NOT NULL,
    month     TEXT    NOT NULL,
    household TEXT    NOT NULL,
    head      TEXT    NOT NULL,
    area      TEXT    NOT NULL,
    street    TEXT    NOT NULL,
    opening   INTEGER NOT NULL,
    earned    INTEGER NOT NULL,
    deducted  INTEGER NOT NULL,
    redeemed  INTEGER NOT NULL,
    adjusted  INTEGER NOT NULL,
    honour    INTEGER NOT NULL,
    rank      INTEGER,
    PRIMARY KEY (village, month, household),
    FOREIGN KEY (village, month) REFERENCES closings
) STRICT, WITHOUT ROWID;

CREATE TRIGGER closings_are_never_changed BEFORE UPDATE ON closings
BEGIN SELECT RAISE(ABORT, 'a closed month stands'); END;

CREATE TRIGGER closings_are_never_removed BEFORE DELETE ON closings
BEGIN SELECT RAISE(ABORT, 'a closed month stands'); END;

CREATE TRIGGER closing_items_are_never_changed BEFORE UPDATE ON closing_items
BEGIN SELECT RAISE(ABORT, 'a closed month stands'); END;

CREATE TRIGGER closing_items_are_never_removed BEFORE DELETE ON closing_items
BEGIN SELECT RAISE(ABORT, 'a closed month stands'); END;
