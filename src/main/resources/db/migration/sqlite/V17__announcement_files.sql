-- A message may bring several files: what was one is a list now. The column keeps its name.
UPDATE outbox SET file = '[' || file || ']' WHERE file IS NOT NULL;

-- Plans and guidance that go out with an announcement. token: of the form, since files come before the announcement is written; once
-- it is, none is added and none goes.
CREATE TABLE announcement_file (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    token TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    added_at TEXT NOT NULL CHECK (added_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (agency_id, token, sha256)
) STRICT;
CREATE TRIGGER announcement_file_never_changes BEFORE UPDATE ON announcement_file
BEGIN SELECT RAISE(ABORT, 'rows of announcement_file never change'); END;
CREATE TRIGGER announcement_file_stays BEFORE DELETE ON announcement_file
WHEN EXISTS (SELECT 1 FROM announcement a WHERE a.agency_id = OLD.agency_id AND a.token = OLD.token)
BEGIN SELECT RAISE(ABORT, 'files of a sent announcement are never deleted'); END;

-- When it was given to the outbox for this person, or found that it cannot be; empty: its turn is still to come.
ALTER TABLE announcement_receipt ADD COLUMN handed_at TEXT CHECK (handed_at GLOB '????-??-??T??:??:??.???Z');
UPDATE announcement_receipt SET handed_at = (SELECT written_at FROM announcement a WHERE a.id = announcement_id);
CREATE INDEX announcement_receipt_waiting ON announcement_receipt (announcement_id, id) WHERE handed_at IS NULL;
