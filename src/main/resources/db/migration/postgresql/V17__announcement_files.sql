-- A message may bring several files: what was one is a list now. The column keeps its name.
UPDATE outbox SET file = '[' || file || ']' WHERE file IS NOT NULL;

-- Plans and guidance that go out with an announcement. token: of the form, since files come before the announcement is written; once
-- it is, none is added and none goes.
CREATE TABLE announcement_file (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id  BIGINT      NOT NULL REFERENCES agency (id),
    token      TEXT        NOT NULL,
    sha256     TEXT        NOT NULL,
    kind       TEXT        NOT NULL,
    media_type TEXT        NOT NULL,
    size       BIGINT      NOT NULL,
    name       TEXT        NOT NULL,
    added_at   TIMESTAMPTZ NOT NULL,
    UNIQUE (agency_id, token, sha256)
);
CREATE FUNCTION keep_sent_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM announcement a WHERE a.agency_id = OLD.agency_id AND a.token = OLD.token) THEN
        RAISE integrity_constraint_violation USING MESSAGE = 'files of a sent announcement are never deleted';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER announcement_file_never_changes BEFORE UPDATE ON announcement_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER announcement_file_stays BEFORE DELETE ON announcement_file
    FOR EACH ROW EXECUTE FUNCTION keep_sent_files();

-- When it was given to the outbox for this person, or found that it cannot be; empty: its turn is still to come.
ALTER TABLE announcement_receipt ADD COLUMN handed_at TIMESTAMPTZ;
UPDATE announcement_receipt SET handed_at = (SELECT written_at FROM announcement a WHERE a.id = announcement_id);
CREATE INDEX announcement_receipt_waiting ON announcement_receipt (announcement_id, id) WHERE handed_at IS NULL;
