-- The same records with their checks spelt out: a check of a list (status IN (...)) makes a small tree anew for each row that is
-- written, and for each that is proved.

CREATE TABLE new_conduct_records (
    village         TEXT    NOT NULL,
    id              INTEGER NOT NULL,
    household       TEXT    NOT NULL,
    resident        TEXT,
    rule            TEXT    NOT NULL,
    version         INTEGER NOT NULL,                   -- in force on the day it happened, fixed at submission
    quantity        INTEGER NOT NULL CHECK (quantity > 0),
    happened_on     TEXT    NOT NULL,
    note            TEXT,
    status          TEXT    NOT NULL,
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
    CHECK (status = 'posted' OR status = 'submitted' OR status = 'published' OR status = 'objected' OR status = 'rejected' OR status = 'withdrawn'),
    CHECK ((status = 'posted') = (entry IS NOT NULL)),
    CHECK ((status <> 'published' AND status <> 'objected' AND status <> 'posted') OR (points IS NOT NULL AND published_until IS NOT NULL))
) STRICT, WITHOUT ROWID;

INSERT INTO new_conduct_records SELECT * FROM conduct_records;
DROP TABLE conduct_records;
ALTER TABLE new_conduct_records RENAME TO conduct_records;

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

CREATE TRIGGER conduct_is_handed_in_first BEFORE INSERT ON conduct_records
WHEN NEW.status <> 'submitted'
  OR NEW.id <> 1 + (SELECT coalesce(max(id), 0) FROM conduct_records WHERE village = NEW.village)
BEGIN SELECT RAISE(ABORT, 'a record begins as submitted, with the next number'); END;

CREATE TRIGGER conduct_stays_as_it_was_handed_in
BEFORE UPDATE OF village, id, household, resident, rule, version, quantity, happened_on, note, asked, submitted_by, submitted_at ON conduct_records
BEGIN SELECT RAISE(ABORT, 'a record stays as it was handed in'); END;

CREATE TRIGGER conduct_is_published_once BEFORE UPDATE OF points, published_until, frozen_until ON conduct_records
WHEN OLD.points IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what was published does not move'); END;

CREATE TRIGGER conduct_goes_forward BEFORE UPDATE OF status ON conduct_records
WHEN OLD.status || ' ' || NEW.status NOT IN (
    'submitted published', 'submitted rejected', 'submitted withdrawn',
    'published objected', 'published posted', 'published withdrawn',
    'objected published', 'objected rejected', 'objected withdrawn')
BEGIN SELECT RAISE(ABORT, 'a record does not go this way'); END;

CREATE TRIGGER posted_conduct_has_its_entry BEFORE UPDATE OF entry ON conduct_records
WHEN NOT EXISTS (
    SELECT 1 FROM entries WHERE village = NEW.village AND sequence = NEW.entry AND source = 'conduct:' || NEW.id)
BEGIN SELECT RAISE(ABORT, 'a posted record has its entry in the book'); END;
