-- Points are hundredths, quantities hundredths, money fen; days and months ISO text of the village, instants UTC text.

CREATE TABLE villages (
    village     TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL,
    first_month TEXT NOT NULL,
    made_at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (                                 -- each change is a new version; the newest counts
    village                 TEXT    NOT NULL REFERENCES villages,
    version                 INTEGER NOT NULL,
    publicity_days          INTEGER NOT NULL,
    reviewers_required      INTEGER NOT NULL,
    contact_limit           INTEGER NOT NULL,
    carry_over              TEXT    NOT NULL,
    monthly_budget          INTEGER,
    redemption_days         TEXT    NOT NULL,           -- "5,15,31", empty for any day
    public_names            TEXT    NOT NULL,
    objection_phone         TEXT,
    point_value             INTEGER,                    -- fen
    star_satisfaction_floor INTEGER NOT NULL,
    changed_at              TEXT    NOT NULL,
    changed_by              TEXT    NOT NULL,
    PRIMARY KEY (village, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE people (
    village       TEXT NOT NULL REFERENCES villages,
    account       TEXT NOT NULL,
    name          TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    roles         TEXT NOT NULL,                        -- empty: the account has ended
    phone         TEXT,
    household     TEXT,
    PRIMARY KEY (village, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    token_hash BLOB NOT NULL PRIMARY KEY,
    village    TEXT NOT NULL REFERENCES villages,
    account    TEXT NOT NULL,                           -- a person's account, or a household's code
    villager   INTEGER NOT NULL CHECK (villager IN (0, 1)),
    made_at    TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_account ON sessions (village, account);

CREATE TABLE failed_sign_ins (                          -- pruned after 15 minutes
    id      INTEGER NOT NULL PRIMARY KEY,
    village TEXT    NOT NULL,
    account TEXT    NOT NULL,
    address TEXT    NOT NULL,
    at      TEXT    NOT NULL
) STRICT;

CREATE INDEX failed_sign_ins_by_account ON failed_sign_ins (village, account, at);
CREATE INDEX failed_sign_ins_by_address ON failed_sign_ins (address, at);

CREATE TABLE households (
    village          TEXT NOT NULL REFERENCES villages,
    code             TEXT NOT NULL,
    head             TEXT NOT NULL,
    initials         TEXT NOT NULL,
    area             TEXT NOT NULL,
    street           TEXT NOT NULL,
    phone            TEXT,
    categories       TEXT NOT NULL,                     -- one a line
    departed_on      TEXT,                              -- the last day of belonging
    departure_reason TEXT,
    pin_hash         TEXT,
    made_at          TEXT NOT NULL,
    PRIMARY KEY (village, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE residents (
    village    TEXT    NOT NULL,
    household  TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    birth_year INTEGER,
    elder      INTEGER NOT NULL CHECK (elder IN (0, 1)),
    mobile     INTEGER NOT NULL CHECK (mobile IN (0, 1)),
    PRIMARY KEY (village, household, position),
    FOREIGN KEY (village, household) REFERENCES households
) STRICT, WITHOUT ROWID;

CREATE TABLE cards (                                    -- the highest number is the one that opens
    village    TEXT    NOT NULL,
    household  TEXT    NOT NULL,
    number     INTEGER NOT NULL,
    token_hash BLOB    NOT NULL UNIQUE,
    reason     TEXT    NOT NULL,
    made_at    TEXT    NOT NULL,
    made_by    TEXT    NOT NULL,
    PRIMARY KEY (village, household, number),
    FOREIGN KEY (village, household) REFERENCES households
) STRICT, WITHOUT ROWID;

CREATE TABLE rules (
    village    TEXT NOT NULL REFERENCES villages,
    code       TEXT NOT NULL,
    retired_on TEXT,                                    -- the first day it no longer counts
    PRIMARY KEY (village, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_versions (
    village           TEXT    NOT NULL,
    code              TEXT    NOT NULL,
    version           INTEGER NOT NULL,
    effective_from    TEXT    NOT NULL,                 -- 0001-01-01: for every earlier day too
    category          TEXT    NOT NULL,
    title             TEXT    NOT NULL,
    points            INTEGER NOT NULL CHECK (points <> 0),
    unit              TEXT    NOT NULL,
    cap_per_month     INTEGER,
    cap_per_year      INTEGER,
    self_report       INTEGER NOT NULL CHECK (self_report IN (0, 1)),
    evidence_required INTEGER NOT NULL CHECK (evidence_required IN (0, 1)),
    freeze_months     INTEGER,                          -- a veto
    made_at           TEXT    NOT NULL,
    made_by           TEXT    NOT NULL,
    PRIMARY KEY (village, code, version),
    FOREIGN KEY (village, code) REFERENCES rules
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_answers (                             -- idempotency keys, pruned after 7 days
    village     TEXT    NOT NULL,
    account     TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    fingerprint BLOB    NOT NULL,
    status      INTEGER NOT NULL,
    location    TEXT,
    body        BLOB    NOT NULL,
    at          TEXT    NOT NULL,
    PRIMARY KEY (village, account, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX kept_answers_by_age ON kept_answers (at);
