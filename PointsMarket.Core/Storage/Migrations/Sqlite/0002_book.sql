CREATE TABLE heads (                                    -- one row a village: the end of its book, and its sums
    village    TEXT    NOT NULL PRIMARY KEY REFERENCES villages,
    sequence   INTEGER NOT NULL,
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    posted_at  TEXT    NOT NULL,
    balance    INTEGER NOT NULL,
    honour     INTEGER NOT NULL,
    open_month TEXT    NOT NULL                         -- the earliest month that is not closed
) STRICT, WITHOUT ROWID;

CREATE TABLE accounts (
    village   TEXT    NOT NULL,
    household TEXT    NOT NULL,
    balance   INTEGER NOT NULL,
    honour    INTEGER NOT NULL,
    PRIMARY KEY (village, household)
) STRICT, WITHOUT ROWID;

CREATE TABLE year_honours (                             -- awards, deductions and their reversals, by the year of their month
    village   TEXT    NOT NULL,
    year      INTEGER NOT NULL,
    household TEXT    NOT NULL,
    honour    INTEGER NOT NULL,
    PRIMARY KEY (village, year, household)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
    village       TEXT    NOT NULL REFERENCES villages,
    sequence      INTEGER NOT NULL CHECK (sequence > 0),
    household     TEXT    NOT NULL,
    month         TEXT    NOT NULL,
    kind          TEXT    NOT NULL CHECK (kind IN ('opening', 'award', 'deduction', 'redemption', 'reversal', 'expiry')),
    points        INTEGER NOT NULL,
    honour        INTEGER NOT NULL,
    balance_after INTEGER NOT NULL,
    source        TEXT    NOT NULL,
    posted_at     TEXT    NOT NULL,
    posted_by     TEXT    NOT NULL,
    memo          TEXT    NOT NULL,
    hash          BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (village, sequence),
    CHECK (kind <> 'redemption' OR (points < 0 AND balance_after >= 0)),
    CHECK (kind <> 'award' OR points > 0),
    CHECK (kind <> 'deduction' OR points < 0)
) STRICT, WITHOUT ROWID;

-- Covering, so that one household's month is read without touching the book itself.
CREATE INDEX entries_by_household ON entries (village, household, month, sequence, kind, points, honour);
CREATE INDEX entries_by_month ON entries (village, month);

CREATE TABLE reversals (                                -- the primary key is the rule: reversed once
    village  TEXT    NOT NULL,
    reversed INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    kind     TEXT    NOT NULL,                          -- of the entry that was reversed
    PRIMARY KEY (village, reversed),
    UNIQUE (village, sequence),
    FOREIGN KEY (village, reversed) REFERENCES entries,
    FOREIGN KEY (village, sequence) REFERENCES entries
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER entries_follow_the_head BEFORE INSERT ON entries
WHEN NEW.sequence <> (SELECT sequence FROM heads WHERE village = NEW.village) + 1
  OR NEW.month < (SELECT open_month FROM heads WHERE village = NEW.village)
BEGIN SELECT RAISE(ABORT, 'an entry follows the head of the book, in an open month'); END;

CREATE TRIGGER reversals_are_never_changed BEFORE UPDATE ON reversals
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER reversals_are_never_removed BEFORE DELETE ON reversals
BEGIN SELECT RAISE(ABORT, 'the book is append-only'); END;

CREATE TRIGGER months_open_forward BEFORE UPDATE OF open_month ON heads
WHEN NEW.open_month < OLD.open_month
BEGIN SELECT RAISE(ABORT, 'a closed month is not opened again'); END;
