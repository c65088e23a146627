-- What every redemption writes, made lean. A statement with a trigger and something to take back halfway keeps a journal of
-- each page that it touches: these four tables are written row by row with INSERT OR FAIL, their triggers fail before anything
-- is written, and they ask for what belongs to a row in the same look that a foreign key would take again.
-- A check of a list (kind IN (...)) makes a small tree anew for each row: it is spelt out.
-- Dropped: indexes that another way leads past (a month's entries go household by household, an entry's source names its redemption).

CREATE TABLE new_entries (
    village       TEXT    NOT NULL,
    sequence      INTEGER NOT NULL CHECK (sequence > 0),
    household     TEXT    NOT NULL,
    month         TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    points        INTEGER NOT NULL,
    honour        INTEGER NOT NULL,
    balance_after INTEGER NOT NULL,
    source        TEXT    NOT NULL,
    posted_at     TEXT    NOT NULL,
    posted_by     TEXT    NOT NULL,
    memo          TEXT    NOT NULL,
    hash          BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (village, sequence),
    CHECK (kind = 'redemption' OR kind = 'award' OR kind = 'deduction' OR kind = 'reversal' OR kind = 'opening' OR kind = 'expiry'),
    CHECK (kind <> 'redemption' OR (points < 0 AND balance_after >= 0)),
    CHECK (kind <> 'award' OR points > 0),
    CHECK (kind <> 'deduction' OR points < 0)
) STRICT, WITHOUT ROWID;

INSERT INTO new_entries SELECT * FROM entries;
DROP TABLE entries;
ALTER TABLE new_entries RENAME TO entries;

-- Covering, so that one household's month is read without touching the book itself.
CREATE INDEX entries_by_household ON entries (village, household, month, sequence, kind, points, honour);

CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER entries_follow_the_head BEFORE INSERT ON entries
WHEN NOT EXISTS (
    SELECT 1 FROM heads WHERE village = NEW.village AND sequence = NEW.sequence - 1 AND open_month <= NEW.month)
BEGIN SELECT RAISE(FAIL, 'an entry follows the head of the book, in an open month'); END;

CREATE TABLE new_redemptions (
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
    PRIMARY KEY (village, id)
) STRICT, WITHOUT ROWID;

INSERT INTO new_redemptions SELECT * FROM redemptions;
DROP TABLE redemptions;
ALTER TABLE new_redemptions RENAME TO redemptions;

CREATE INDEX redemptions_by_month ON redemptions (village, month, id);

CREATE TRIGGER redemptions_are_never_changed BEFORE UPDATE ON redemptions
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemptions_are_never_removed BEFORE DELETE ON redemptions
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemptions_have_their_entry BEFORE INSERT ON redemptions
WHEN NOT EXISTS (
    SELECT 1 FROM entries WHERE village = NEW.village AND sequence = NEW.entry AND source = 'redemption:' || NEW.id)
BEGIN SELECT RAISE(FAIL, 'a redemption has its entry in the book'); END;

CREATE TABLE new_redemption_lines (
    village    TEXT    NOT NULL,
    redemption INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    goods      TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    quantity   INTEGER NOT NULL CHECK (quantity > 0),
    points     INTEGER NOT NULL,                        -- a piece, as it was priced
    PRIMARY KEY (village, redemption, position)
) STRICT, WITHOUT ROWID;

INSERT INTO new_redemption_lines SELECT * FROM redemption_lines;
DROP TABLE redemption_lines;
ALTER TABLE new_redemption_lines RENAME TO redemption_lines;

CREATE TRIGGER redemption_lines_are_never_changed BEFORE UPDATE ON redemption_lines
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemption_lines_are_never_removed BEFORE DELETE ON redemption_lines
BEGIN SELECT RAISE(ABORT, 'redemptions are append-only'); END;

CREATE TRIGGER redemption_lines_stay_within_the_total BEFORE INSERT ON redemption_lines
WHEN NOT EXISTS (
    SELECT 1 FROM redemptions r
    WHERE r.village = NEW.village AND r.id = NEW.redemption AND r.total >= NEW.quantity * NEW.points + (
        SELECT coalesce(sum(quantity * points), 0) FROM redemption_lines WHERE village = NEW.village AND redemption = NEW.redemption))
BEGIN SELECT RAISE(FAIL, 'the lines of a redemption add up to its total'); END;

CREATE TABLE new_movements (
    village    TEXT    NOT NULL,
    goods      TEXT    NOT NULL,
    id         INTEGER NOT NULL,                        -- counts within the goods
    kind       TEXT    NOT NULL CHECK (kind = 'redemption' OR kind = 'receipt' OR kind = 'restock' OR kind = 'count'),
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
    PRIMARY KEY (village, goods, id)
) STRICT, WITHOUT ROWID;

INSERT INTO new_movements SELECT * FROM movements;
DROP TABLE movements;
ALTER TABLE new_movements RENAME TO movements;

CREATE TRIGGER movements_are_never_changed BEFORE UPDATE ON movements
BEGIN SELECT RAISE(ABORT, 'movements of goods are append-only'); END;

CREATE TRIGGER movements_are_never_removed BEFORE DELETE ON movements
BEGIN SELECT RAISE(ABORT, 'movements of goods are append-only'); END;

CREATE TRIGGER movements_follow_the_stock BEFORE INSERT ON movements
WHEN NOT EXISTS (
    SELECT 1 FROM stocks WHERE village = NEW.village AND goods = NEW.goods AND quantity = NEW.stock - NEW.quantity)
  OR NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM movements WHERE village = NEW.village AND goods = NEW.goods)
BEGIN SELECT RAISE(FAIL, 'a movement follows the one before it'); END;

-- Numbered as they come, so that answers are written at the end of the table and pruned from its beginning.
CREATE TABLE new_kept_answers (
    id          INTEGER NOT NULL PRIMARY KEY,
    village     TEXT    NOT NULL,
    account     TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    fingerprint BLOB    NOT NULL,
    status      INTEGER NOT NULL,
    location    TEXT,
    body        BLOB    NOT NULL,
    at          TEXT    NOT NULL,
    UNIQUE (village, account, key)
) STRICT;

INSERT INTO new_kept_answers (village, account, key, fingerprint, status, location, body, at)
SELECT village, account, key, fingerprint, status, location, body, at FROM kept_answers ORDER BY at;
DROP TABLE kept_answers;
ALTER TABLE new_kept_answers RENAME TO kept_answers;
