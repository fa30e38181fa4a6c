-- What an officer typed off a paper sheet, and the head's yes. last_figure and last_file say what was there when it was asked: a yes
-- is to no later figures. revision: the sending it waits for.
CREATE TABLE sheet_reading (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id     BIGINT      NOT NULL REFERENCES agency (id),
    submission_id BIGINT      NOT NULL REFERENCES submission (id),
    revision      INTEGER     NOT NULL,
    asked         INTEGER     NOT NULL,
    asked_by_id   BIGINT      NOT NULL REFERENCES account (id),
    asked_by_name TEXT        NOT NULL,
    asked_at      TIMESTAMPTZ NOT NULL,
    last_figure   BIGINT      NOT NULL,
    last_file     BIGINT      NOT NULL,
    person_id     BIGINT REFERENCES person (id),
    person_name   TEXT,
    answered_at   TIMESTAMPTZ,
    UNIQUE (submission_id, revision),
    CHECK ((person_id IS NULL) = (answered_at IS NULL))
);

-- What an office tells its units. token: of the form it was written on, so that one form is one announcement. to_whom: kinds
-- and numbers of units as they were chosen, for whoever reads it later.
CREATE TABLE announcement (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id       BIGINT      NOT NULL REFERENCES agency (id),
    token           TEXT        NOT NULL,
    words           TEXT        NOT NULL CHECK (words <> ''),
    link            TEXT,
    to_whom         TEXT        NOT NULL,
    urgent          BOOLEAN     NOT NULL,
    call_after_days INTEGER     NOT NULL CHECK (call_after_days BETWEEN 1 AND 30),
    written_by_id   BIGINT      NOT NULL REFERENCES account (id),
    written_by_name TEXT        NOT NULL,
    written_at      TIMESTAMPTZ NOT NULL,
    UNIQUE (agency_id, token)
);
CREATE TRIGGER announcement_never_changes BEFORE UPDATE OR DELETE ON announcement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- read_words: what the person said or tapped; nothing else makes a receipt. why_not: empty while it is on its way or arrived.
CREATE TABLE announcement_receipt (
    id              BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id       BIGINT NOT NULL REFERENCES agency (id),
    announcement_id BIGINT NOT NULL REFERENCES announcement (id),
    person_id       BIGINT NOT NULL REFERENCES person (id),
    unit_id         BIGINT NOT NULL REFERENCES reporting_unit (id),
    why_not         TEXT   NOT NULL CHECK (why_not IN ('', 'NO_CONSENT', 'NO_CHANNEL', 'AWAY', 'FAILED')),
    read_at         TIMESTAMPTZ,
    read_words      TEXT,
    called_at       TIMESTAMPTZ,
    called_by_id    BIGINT REFERENCES account (id),
    called_by_name  TEXT,
    UNIQUE (announcement_id, person_id),
    CHECK ((read_at IS NULL) = (read_words IS NULL))
);
CREATE INDEX announcement_receipt_open ON announcement_receipt (person_id, announcement_id) WHERE read_at IS NULL;
CREATE INDEX announcement_receipt_agency ON announcement_receipt (agency_id) WHERE read_at IS NULL AND called_at IS NULL;
