-- Officials who decide on reports in the chat, and the account whose name stands beside what they decide.
CREATE TABLE decider (
    person_id  BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
    agency_id  BIGINT NOT NULL REFERENCES agency (id),
    account_id BIGINT NOT NULL UNIQUE REFERENCES account (id),
    let_by     TEXT   NOT NULL,
    let_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX decider_agency ON decider (agency_id);

-- Decided in the chat, not on a page of the office.
ALTER TABLE decision ADD COLUMN in_chat BOOLEAN NOT NULL DEFAULT FALSE;
