-- What heads are stuck with. Only the status and the owner of a ticket change; every word about it stands in difficulty_message.

-- source: the place in a report it was told at, absent when it was raised in passing.
CREATE TABLE difficulty (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT      NOT NULL REFERENCES agency (id),
    person_id BIGINT      NOT NULL REFERENCES person (id),
    unit_id   BIGINT REFERENCES reporting_unit (id),
    source    TEXT,
    raised_at TIMESTAMPTZ NOT NULL,
    answer_by DATE        NOT NULL,
    status    TEXT        NOT NULL CHECK (status IN ('NEW', 'IN_HAND', 'ANSWERED')),
    owner_id  BIGINT REFERENCES account (id),
    UNIQUE (agency_id, source)
);
CREATE INDEX difficulty_open ON difficulty (agency_id, answer_by) WHERE status <> 'ANSWERED';
CREATE TRIGGER difficulty_keeps_what_was_raised
    BEFORE DELETE OR UPDATE OF agency_id, person_id, unit_id, source, raised_at, answer_by ON difficulty
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- account_id: the officer who wrote; absent = the head.
CREATE TABLE difficulty_message (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id     BIGINT      NOT NULL REFERENCES agency (id),
    difficulty_id BIGINT      NOT NULL REFERENCES difficulty (id),
    account_id    BIGINT REFERENCES account (id),
    by_name       TEXT        NOT NULL,
    words         TEXT        NOT NULL CHECK (words <> ''),
    written_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX difficulty_message_difficulty ON difficulty_message (difficulty_id, id);
CREATE TRIGGER difficulty_message_only_grows BEFORE UPDATE OR DELETE ON difficulty_message
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
