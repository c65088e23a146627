CREATE TABLE conduct_records (
    village         TEXT    NOT NULL,
    id              INTEGER NOT NULL,
    household       TEXT    NOT NULL,
    resident        TEXT,
    rule            TEXT    NOT NULL,
    version         INTEGER NOT NULL,                   -- in force on the day it happened, fixed at submission
    quantity        INTEGER NOT NULL CHECK (quantity > 0),
    happened_on     TEXT    NOT NULL,
    note            TEXT,
    status          TEXT    NOT NULL CHECK (status IN ('submitted', 'published', 'objected', 'posted', 'rejected', 'withdrawn')),
    asked           INTEGER NOT NULL CHECK (asked <> 0),
    points          INTEGER,                            -- what the caps left of it, from publication on
    submitted_by    TEXT    NOT NULL,
    submitted_at    TEXT    NOT NULL,
    published_until TEXT,                               -- the last day of publicity
    frozen_until    TEXT,                               -- a published veto: the last frozen day
    entry           INTEGER,
    PRIMARY KEY (village, id),
    FOREIGN KEY (village, household) REFERENCES households,
    FOREIGN KEY (village, rule, version) REFERENCES rule_versions,
    FOREIGN KEY (village, entry) REFERENCES entries,
    CHECK ((status = 'posted') = (entry IS NOT NULL)),
    CHECK (status NOT IN ('published', 'objected', 'posted') OR (points IS NOT NULL AND published_until IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX conduct_by_status ON conduct_records (village, status, id);
CREATE INDEX conduct_by_household ON conduct_records (village, household, id);
CREATE INDEX conduct_by_day ON conduct_records (village, happened_on, id);
CREATE INDEX conduct_by_rule ON conduct_records (village, household, rule, happened_on, status, points, entry);
CREATE INDEX conduct_pending ON conduct_records (village, household, points) WHERE status IN ('published', 'objected');
CREATE INDEX conduct_due ON conduct_records (village, published_until, id) WHERE status = 'published';
CREATE INDEX conduct_freezing ON conduct_records (village, household, frozen_until) WHERE frozen_until IS NOT NULL;
CREATE UNIQUE INDEX conduct_by_entry ON conduct_records (village, entry) WHERE entry IS NOT NULL;

CREATE TRIGGER posted_conduct_is_never_changed BEFORE UPDATE ON conduct_records
WHEN OLD.status IN ('posted', 'rejected', 'withdrawn')
BEGIN SELECT RAISE(ABORT, 'what is posted, rejected or withdrawn is not changed'); END;

CREATE TRIGGER conduct_is_never_removed BEFORE DELETE ON conduct_records
BEGIN SELECT RAISE(ABORT, 'conduct records are never removed'); END;

CREATE TABLE reviews (
    village  TEXT    NOT NULL,
    record   INTEGER NOT NULL,
    account  TEXT    NOT NULL,
    decision TEXT    NOT NULL CHECK (decision IN ('approve', 'reject')),
    reason   TEXT,
    at       TEXT    NOT NULL,
    PRIMARY KEY (village, record, account),
    FOREIGN KEY (village, record) REFERENCES conduct_records
) STRICT, WITHOUT ROWID;

CREATE TABLE withdrawals (
    village TEXT    NOT NULL,
    record  INTEGER NOT NULL,
    reason  TEXT    NOT NULL,
    by      TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    PRIMARY KEY (village, record),
    FOREIGN KEY (village, record) REFERENCES conduct_records
) STRICT, WITHOUT ROWID;

CREATE TABLE objections (
    village  TEXT    NOT NULL,
    record   INTEGER NOT NULL,
    n        INTEGER NOT NULL,
    account  TEXT    NOT NULL,                          -- who brought it
    by       TEXT    NOT NULL,                          -- whose it is, in words
    reason   TEXT    NOT NULL,
    at       TEXT    NOT NULL,
    upheld   INTEGER CHECK (upheld IN (0, 1)),
    ruling   TEXT,                                      -- the reason given; null while it waits
    ruled_by TEXT,
    ruled_at TEXT,
    PRIMARY KEY (village, record, n),
    FOREIGN KEY (village, record) REFERENCES conduct_records
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    village TEXT    NOT NULL,
    record  INTEGER NOT NULL,
    n       INTEGER NOT NULL,
    picture BLOB    NOT NULL,                           -- re-encoded JPEG without metadata
    width   INTEGER NOT NULL,
    height  INTEGER NOT NULL,
    by      TEXT    NOT NULL,
    at      TEXT    NOT NULL,
    PRIMARY KEY (village, record, n),
    FOREIGN KEY (village, record) REFERENCES conduct_records
) STRICT;

CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;

CREATE TRIGGER reviews_are_never_removed BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END;

CREATE TRIGGER rulings_stand BEFORE UPDATE ON objections WHEN OLD.ruled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a ruling stands'); END;
