CREATE TABLE submission (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    period_id INTEGER NOT NULL REFERENCES reporting_period (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    status TEXT NOT NULL,
    revision INTEGER NOT NULL,
    sent_at TEXT CHECK (sent_at GLOB '????-??-??T??:??:??.???Z'),
    sent_by_kind TEXT,
    sent_by_id INTEGER,
    sent_by_name TEXT,
    sheet_received INTEGER NOT NULL CHECK (sheet_received IN (0, 1)),
    UNIQUE (period_id, unit_id),
    CHECK ((revision = 0) = (sent_at IS NULL))
) STRICT;

-- Append only: every answer ever given or withdrawn. The newest row of an indicator is what the reporter sees, the newest
-- with a revision that was sent is what counts.
CREATE TABLE figure (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    revision INTEGER NOT NULL,
    answer TEXT NOT NULL,
    amount TEXT CHECK (amount NOT GLOB '*[^0-9.-]*'),
    numerator TEXT CHECK (numerator NOT GLOB '*[^0-9.-]*'),
    denominator TEXT CHECK (denominator NOT GLOB '*[^0-9.-]*'),
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),
    words TEXT,
    raw_words TEXT NOT NULL,
    message_id INTEGER,
    author_kind TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    entered_at TEXT NOT NULL CHECK (entered_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX figure_submission ON figure (submission_id, id);
-- Not even a slip of the program can rewrite them. Names and words alone may be blotted out when a person asks for it.
CREATE TRIGGER figure_never_changes BEFORE UPDATE OF
    id, agency_id, submission_id, indicator_id, revision, answer, amount, numerator, denominator, approximate,
    author_kind, author_id, entered_at
ON figure
BEGIN SELECT RAISE(ABORT, 'rows of figure never change'); END;
CREATE TRIGGER figure_never_goes BEFORE DELETE ON figure
BEGIN SELECT RAISE(ABORT, 'rows of figure are never deleted'); END;

-- Append only: who moved a report, when and why.
CREATE TABLE status_change (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    old_status TEXT,
    new_status TEXT NOT NULL,
    revision INTEGER NOT NULL,
    author_kind TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z'),
    why TEXT NOT NULL
) STRICT;
CREATE INDEX status_change_submission ON status_change (submission_id, id);
CREATE TRIGGER status_change_never_changes BEFORE UPDATE OF
    id, agency_id, submission_id, old_status, new_status, revision, author_kind, author_id, changed_at, why
ON status_change
BEGIN SELECT RAISE(ABORT, 'rows of status_change never change'); END;
CREATE TRIGGER status_change_never_goes BEFORE DELETE ON status_change
BEGIN SELECT RAISE(ABORT, 'rows of status_change are never deleted'); END;

CREATE TABLE narrative (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    field TEXT NOT NULL,
    words TEXT NOT NULL,
    author_kind TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    told_at TEXT NOT NULL CHECK (told_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (submission_id, field)
) STRICT;

-- The bytes are in the data folder, under their SHA-256.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    field TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    author_kind TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    author_name TEXT NOT NULL,
    attached_at TEXT NOT NULL CHECK (attached_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (submission_id, field, sha256)
) STRICT;
