CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    revision INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    by_id INTEGER NOT NULL REFERENCES account (id),
    by_name TEXT NOT NULL,
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX decision_submission ON decision (submission_id, id);
CREATE TRIGGER decision_never_changes BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'rows of decision never change'); END;
CREATE TRIGGER decision_never_goes BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'rows of decision are never deleted'); END;

-- The figure commented on is the one sent with that revision or before it: table figure only grows.
CREATE TABLE figure_comment (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    submission_id INTEGER NOT NULL REFERENCES submission (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    revision INTEGER NOT NULL,
    words TEXT NOT NULL,
    by_id INTEGER NOT NULL REFERENCES account (id),
    by_name TEXT NOT NULL,
    made_at TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (submission_id, revision, indicator_id)
) STRICT;
CREATE TRIGGER figure_comment_never_changes BEFORE UPDATE ON figure_comment
BEGIN SELECT RAISE(ABORT, 'rows of figure_comment never change'); END;
CREATE TRIGGER figure_comment_never_goes BEFORE DELETE ON figure_comment
BEGIN SELECT RAISE(ABORT, 'rows of figure_comment are never deleted'); END;

CREATE TABLE call_request (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    unit_id INTEGER REFERENCES reporting_unit (id),
    reason TEXT NOT NULL,
    asked_at TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
    called_at TEXT CHECK (called_at GLOB '????-??-??T??:??:??.???Z'),
    called_by_id INTEGER REFERENCES account (id),
    called_by_name TEXT
) STRICT;
CREATE UNIQUE INDEX call_request_open ON call_request (person_id) WHERE called_at IS NULL;
CREATE INDEX call_request_agency ON call_request (agency_id) WHERE called_at IS NULL;
