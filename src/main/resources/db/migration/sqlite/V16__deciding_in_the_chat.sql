-- Officials who decide on reports in the chat, and the account whose name stands beside what they decide.
CREATE TABLE decider (
    person_id  INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
    agency_id  INTEGER NOT NULL REFERENCES agency (id),
    account_id INTEGER NOT NULL UNIQUE REFERENCES account (id),
    let_by     TEXT    NOT NULL,
    let_at     TEXT    NOT NULL CHECK (let_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX decider_agency ON decider (agency_id);

-- Decided in the chat, not on a page of the office.
ALTER TABLE decision ADD COLUMN in_chat INTEGER NOT NULL DEFAULT 0 CHECK (in_chat IN (0, 1));
