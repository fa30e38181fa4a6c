-- What an officer typed off a paper sheet, and the head's yes. last_figure and last_file say what was there when it was asked: a yes
-- is to no later figures. revision: the sending it waits for.
CREATE TABLE sheet_reading (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    revision INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    asked_by_id INTEGER NOT NULL REFERENCES account (id),
    asked_by_name TEXT NOT NULL,
    asked_at TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
    last_figure INTEGER NOT NULL,
    last_file INTEGER NOT NULL,
    person_id INTEGER REFERENCES person (id),
    person_name TEXT,
    answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (submission_id, revision),
    CHECK ((person_id IS NULL) = (answered_at IS NULL))
) STRICT;

-- What an office tells its units. token: of the form it was written on, so that one form is one announcement. to_whom: kinds
-- and numbers of units as they were chosen, for whoever reads it later.
CREATE TABLE announcement (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    token TEXT NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    link TEXT,
    to_whom TEXT NOT NULL,
    urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
    call_after_days INTEGER NOT NULL CHECK (call_after_days BETWEEN 1 AND 30),
    written_by_id INTEGER NOT NULL REFERENCES account (id),
    written_by_name TEXT NOT NULL,
    written_at TEXT NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (agency_id, token)
) STRICT;
CREATE TRIGGER announcement_never_changes BEFORE UPDATE ON announcement
BEGIN SELECT RAISE(ABORT, 'rows of announcement never change'); END;
CREATE TRIGGER announcement_never_goes BEFORE DELETE ON announcement
BEGIN SELECT RAISE(ABORT, 'rows of announcement are never deleted'); END;

-- read_words: what the person said or tapped; nothing else makes a receipt. why_not: empty while it is on its way or arrived.
CREATE TABLE announcement_receipt (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    announcement_id INTEGER NOT NULL REFERENCES announcement (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    why_not TEXT NOT NULL CHECK (why_not IN ('', 'NO_CONSENT', 'NO_CHANNEL', 'AWAY', 'FAILED')),
    read_at TEXT CHECK (read_at GLOB '????-??-??T??:??:??.???Z'),
    read_words TEXT,
    called_at TEXT CHECK (called_at GLOB '????-??-??T??:??:??.???Z'),
    called_by_id INTEGER REFERENCES account (id),
    called_by_name TEXT,
    UNIQUE (announcement_id, person_id),
    CHECK ((read_at IS NULL) = (read_words IS NULL))
) STRICT;
CREATE INDEX announcement_receipt_open ON announcement_receipt (person_id, announcement_id) WHERE read_at IS NULL;
CREATE INDEX announcement_receipt_agency ON announcement_receipt (agency_id) WHERE read_at IS NULL AND called_at IS NULL;
