CREATE TABLE trail (                                    -- who changed what, when and from where, outside the book
    village      TEXT    NOT NULL REFERENCES villages,
    id           INTEGER NOT NULL,
    at           TEXT    NOT NULL,
    account      TEXT    NOT NULL,
    from_address TEXT,                                  -- null for the clock and for an operator's verb
    deed         TEXT    NOT NULL,
    subject      TEXT    NOT NULL,                      -- household:01-001, rule:G01, conduct:12, settings
    changes      TEXT    NOT NULL,                      -- JSON: [{"field":"head","before":"王","after":"李"}]
    PRIMARY KEY (village, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX trail_by_subject ON trail (village, subject, id);
CREATE INDEX trail_by_account ON trail (village, account, id);
CREATE INDEX trail_by_deed ON trail (village, deed, id);
CREATE INDEX trail_by_day ON trail (village, at, id);

CREATE TRIGGER trail_is_never_changed BEFORE UPDATE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;

CREATE TRIGGER trail_is_never_removed BEFORE DELETE ON trail
BEGIN SELECT RAISE(ABORT, 'the trail is append-only'); END;
