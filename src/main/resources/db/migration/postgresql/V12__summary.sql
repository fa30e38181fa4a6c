-- Summaries: which officials get one, what the numbers were, and what was said to whom.

-- An official may ask for numbers in the chat while active. A change of day or hour holds from changed_at on.
CREATE TABLE summary_recipient (
    person_id  BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
    agency_id  BIGINT NOT NULL REFERENCES agency (id),
    weekday    INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    at_hour    INTEGER NOT NULL CHECK (at_hour BETWEEN 0 AND 23),
    active     BOOLEAN NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by TEXT    NOT NULL
);
CREATE INDEX summary_recipient_agency ON summary_recipient (agency_id);

-- The numbers of an agency on a day, which the weeks after it are compared with.
CREATE TABLE summary_day (
    agency_id BIGINT NOT NULL REFERENCES agency (id),
    noted_on  DATE    NOT NULL,
    numbers   TEXT    NOT NULL,
    PRIMARY KEY (agency_id, noted_on)
);

-- One row for each message that was decided on, also for those nobody got: once for ever, whoever rings however often.
-- matter: "week:2025-12-15", "month:2025-11", "period:12".
CREATE TABLE summary_sent (
    person_id   BIGINT NOT NULL REFERENCES person (id),
    matter      TEXT    NOT NULL,
    agency_id   BIGINT NOT NULL REFERENCES agency (id),
    outcome     TEXT    NOT NULL CHECK (outcome IN ('SENT', 'DROPPED')),
    reason      TEXT    NOT NULL,
    decided_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, matter)
);
CREATE INDEX summary_sent_agency ON summary_sent (agency_id, decided_at);
