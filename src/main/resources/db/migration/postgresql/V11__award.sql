-- Whom heads propose for an award. Only the status of a proposal changes; what was told of it and what became of it only grow.

-- source: the place in a report or a talk it was told at.
CREATE TABLE award (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id   BIGINT      NOT NULL REFERENCES agency (id),
    person_id   BIGINT      NOT NULL REFERENCES person (id),
    unit_id     BIGINT REFERENCES reporting_unit (id),
    source      TEXT        NOT NULL,
    proposed_at TIMESTAMPTZ NOT NULL,
    status      TEXT        NOT NULL CHECK (status IN ('NEW', 'SEEN', 'LISTED', 'DECLINED', 'WITHDRAWN')),
    UNIQUE (agency_id, source)
);
CREATE INDEX award_status ON award (agency_id, status);
CREATE TRIGGER award_keeps_what_was_proposed
    BEFORE DELETE OR UPDATE OF agency_id, person_id, unit_id, source, proposed_at ON award
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The newest counts.
CREATE TABLE award_telling (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT      NOT NULL REFERENCES agency (id),
    award_id  BIGINT      NOT NULL REFERENCES award (id),
    who       TEXT        NOT NULL,
    name      TEXT        NOT NULL CHECK (name <> ''),
    form      TEXT        NOT NULL,
    deed      TEXT        NOT NULL CHECK (deed <> ''),
    told_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX award_telling_award ON award_telling (award_id, id);
CREATE TRIGGER award_telling_only_grows BEFORE UPDATE OR DELETE ON award_telling
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- account_id: the officer who decided; absent = the head told it anew or took it back.
CREATE TABLE award_step (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id  BIGINT      NOT NULL REFERENCES agency (id),
    award_id   BIGINT      NOT NULL REFERENCES award (id),
    status     TEXT        NOT NULL,
    reason     TEXT        NOT NULL,
    account_id BIGINT REFERENCES account (id),
    by_name    TEXT        NOT NULL,
    taken_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX award_step_award ON award_step (award_id, id);
CREATE TRIGGER award_step_only_grows BEFORE UPDATE OR DELETE ON award_step
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- award_id: absent while the head still talks; the bytes are in the data folder, under their SHA-256.
CREATE TABLE award_file (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id   BIGINT      NOT NULL REFERENCES agency (id),
    person_id   BIGINT      NOT NULL REFERENCES person (id),
    award_id    BIGINT REFERENCES award (id),
    field       TEXT        NOT NULL,
    sha256      TEXT        NOT NULL,
    kind        TEXT        NOT NULL,
    media_type  TEXT        NOT NULL,
    size        BIGINT      NOT NULL,
    name        TEXT        NOT NULL,
    received_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX award_file_award ON award_file (award_id, id);
CREATE INDEX award_file_of_a_talk ON award_file (person_id) WHERE award_id IS NULL;
CREATE TRIGGER award_file_of_a_proposal_never_goes BEFORE DELETE ON award_file
    FOR EACH ROW WHEN (OLD.award_id IS NOT NULL) EXECUTE FUNCTION refuse_change();
