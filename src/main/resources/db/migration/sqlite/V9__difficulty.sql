-- What heads are stuck with. Only the status and the owner of a ticket change; every word about it stands in difficulty_message.

-- source: the place in a report it was told at, absent when it was raised in passing.
CREATE TABLE difficulty (
    id        INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    unit_id   INTEGER REFERENCES reporting_unit (id),
    source    TEXT,
    raised_at TEXT NOT NULL CHECK (raised_at GLOB '????-??-??T??:??:??.???Z'),
    answer_by TEXT NOT NULL CHECK (answer_by GLOB '????-??-??'),
    status    TEXT NOT NULL CHECK (status IN ('NEW', 'IN_HAND', 'ANSWERED')),
    owner_id  INTEGER REFERENCES account (id),
    UNIQUE (agency_id, source)
) STRICT;
CREATE INDEX difficulty_open ON difficulty (agency_id, answer_by) WHERE status <> 'ANSWERED';
CREATE TRIGGER difficulty_keeps_what_was_raised BEFORE UPDATE OF agency_id, person_id, unit_id, source, raised_at, answer_by ON difficulty
BEGIN SELECT RAISE(ABORT, 'what was raised never changes'); END;
CREATE TRIGGER difficulty_never_goes BEFORE DELETE ON difficulty
BEGIN SELECT RAISE(ABORT, 'rows of difficulty are never deleted'); END;

-- account_id: the officer who wrote; absent = the head.
CREATE TABLE difficulty_message (
    id            INTEGER PRIMARY KEY,
    agency_id     INTEGER NOT NULL REFERENCES agency (id),
    difficulty_id INTEGER NOT NULL REFERENCES difficulty (id),
    account_id    INTEGER REFERENCES account (id),
    by_name       TEXT NOT NULL,
    words         TEXT NOT NULL CHECK (words <> ''),
    written_at    TEXT NOT NULL CHECK (written_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX difficulty_message_difficulty ON difficulty_message (difficulty_id, id);
CREATE TRIGGER difficulty_message_never_changes BEFORE UPDATE ON difficulty_message
BEGIN SELECT RAISE(ABORT, 'rows of difficulty_message never change'); END;
CREATE TRIGGER difficulty_message_never_goes BEFORE DELETE ON difficulty_message
BEGIN SELECT RAISE(ABORT, 'rows of difficulty_message are never deleted'); END;
