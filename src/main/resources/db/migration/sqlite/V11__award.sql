-- Whom heads propose for an award. Only the status of a proposal changes; what was told of it and what became of it only grow.

-- source: the place in a report or a talk it was told at.
CREATE TABLE award (
    id          INTEGER PRIMARY KEY,
    agency_id   INTEGER NOT NULL REFERENCES agency (id),
    person_id   INTEGER NOT NULL REFERENCES person (id),
    unit_id     INTEGER REFERENCES reporting_unit (id),
    source      TEXT NOT NULL,
    proposed_at TEXT NOT NULL CHECK (proposed_at GLOB '????-??-??T??:??:??.???Z'),
    status      TEXT NOT NULL CHECK (status IN ('NEW', 'SEEN', 'LISTED', 'DECLINED', 'WITHDRAWN')),
    UNIQUE (agency_id, source)
) STRICT;
CREATE INDEX award_status ON award (agency_id, status);
CREATE TRIGGER award_keeps_what_was_proposed BEFORE UPDATE OF agency_id, person_id, unit_id, source, proposed_at ON award
BEGIN SELECT RAISE(ABORT, 'what was proposed never changes'); END;
CREATE TRIGGER award_never_goes BEFORE DELETE ON award
BEGIN SELECT RAISE(ABORT, 'rows of award are never deleted'); END;

-- The newest counts.
CREATE TABLE award_telling (
    id        INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    award_id  INTEGER NOT NULL REFERENCES award (id),
    who       TEXT NOT NULL,
    name      TEXT NOT NULL CHECK (name <> ''),
    form      TEXT NOT NULL,
    deed      TEXT NOT NULL CHECK (deed <> ''),
    told_at   TEXT NOT NULL CHECK (told_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX award_telling_award ON award_telling (award_id, id);
CREATE TRIGGER award_telling_never_changes BEFORE UPDATE ON award_telling
BEGIN SELECT RAISE(ABORT, 'rows of award_telling never change'); END;
CREATE TRIGGER award_telling_never_goes BEFORE DELETE ON award_telling
BEGIN SELECT RAISE(ABORT, 'rows of award_telling are never deleted'); END;

-- account_id: the officer who decided; absent = the head told it anew or took it back.
CREATE TABLE award_step (
    id         INTEGER PRIMARY KEY,
    agency_id  INTEGER NOT NULL REFERENCES agency (id),
    award_id   INTEGER NOT NULL REFERENCES award (id),
    status     TEXT NOT NULL,
    reason     TEXT NOT NULL,
    account_id INTEGER REFERENCES account (id),
    by_name    TEXT NOT NULL,
    taken_at   TEXT NOT NULL CHECK (taken_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX award_step_award ON award_step (award_id, id);
CREATE TRIGGER award_step_never_changes BEFORE UPDATE ON award_step
BEGIN SELECT RAISE(ABORT, 'rows of award_step never change'); END;
CREATE TRIGGER award_step_never_goes BEFORE DELETE ON award_step
BEGIN SELECT RAISE(ABORT, 'rows of award_step are never deleted'); END;

-- award_id: absent while the head still talks; the bytes are in the data folder, under their SHA-256.
CREATE TABLE award_file (
    id          INTEGER PRIMARY KEY,
    agency_id   INTEGER NOT NULL REFERENCES agency (id),
    person_id   INTEGER NOT NULL REFERENCES person (id),
    award_id    INTEGER REFERENCES award (id),
    field       TEXT NOT NULL,
    sha256      TEXT NOT NULL,
    kind        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    size        INTEGER NOT NULL,
    name        TEXT NOT NULL,
    received_at TEXT NOT NULL CHECK (received_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX award_file_award ON award_file (award_id, id);
CREATE INDEX award_file_of_a_talk ON award_file (person_id) WHERE award_id IS NULL;
CREATE TRIGGER award_file_of_a_proposal_never_goes BEFORE DELETE ON award_file WHEN OLD.award_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'files of a proposal are never deleted'); END;
