-- Reminders: when an agency may write to people, what each campaign says when, and what became of it.

-- windows: "07:00-11:00 18:30-20:30"; quiet_days: "SUNDAY". No row: the preset.
CREATE TABLE reminder_setting (
    agency_id  BIGINT      NOT NULL PRIMARY KEY REFERENCES agency (id),
    windows    TEXT        NOT NULL,
    quiet_days TEXT        NOT NULL,
    per_week   INTEGER     NOT NULL CHECK (per_week BETWEEN 1 AND 7),
    paused     BOOLEAN     NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by TEXT        NOT NULL
);

-- No row of a campaign: the preset.
CREATE TABLE reminder_step (
    campaign_id BIGINT  NOT NULL REFERENCES campaign (id),
    code        TEXT    NOT NULL,
    agency_id   BIGINT  NOT NULL REFERENCES agency (id),
    kind        TEXT    NOT NULL,
    anchor      TEXT    NOT NULL,
    days        INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    recipient   TEXT    NOT NULL,
    PRIMARY KEY (campaign_id, code)
);

-- Somebody who is ill, bereaved or away is left in peace; until_day is the last such day, absent = until they write again.
CREATE TABLE reminder_pause (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL REFERENCES agency (id),
    person_id BIGINT NOT NULL REFERENCES person (id),
    from_day  DATE   NOT NULL,
    until_day DATE,
    reason    TEXT   NOT NULL
);
CREATE INDEX reminder_pause_agency ON reminder_pause (agency_id);

-- What a head asked for, and the office's answer. remind_at: only for "tonight", which needs no answer.
CREATE TABLE reminder_wish (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id   BIGINT      NOT NULL REFERENCES agency (id),
    person_id   BIGINT      NOT NULL REFERENCES person (id),
    unit_id     BIGINT      NOT NULL REFERENCES reporting_unit (id),
    period_id   BIGINT      NOT NULL REFERENCES reporting_period (id),
    kind        TEXT        NOT NULL CHECK (kind IN ('MORE_TIME', 'STAND_IN', 'AWAY', 'TONIGHT')),
    words       TEXT        NOT NULL,
    until_day   DATE,
    remind_at   TIMESTAMPTZ,
    asked_at    TIMESTAMPTZ NOT NULL,
    granted     BOOLEAN,
    answered_at TIMESTAMPTZ,
    answered_by TEXT
);
CREATE UNIQUE INDEX reminder_wish_open ON reminder_wish (person_id, unit_id, period_id, kind) WHERE answered_at IS NULL;
CREATE INDEX reminder_wish_agency ON reminder_wish (agency_id) WHERE answered_at IS NULL;

-- One row for each reminder that was decided on, also for those nobody got: once for ever, whoever rings however often.
CREATE TABLE reminder_ring (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id   BIGINT      NOT NULL REFERENCES agency (id),
    period_id   BIGINT      NOT NULL REFERENCES reporting_period (id),
    step        TEXT        NOT NULL,
    kind        TEXT        NOT NULL,
    unit_id     BIGINT      NOT NULL REFERENCES reporting_unit (id),
    person_id   BIGINT      NOT NULL REFERENCES person (id),
    outcome     TEXT        NOT NULL CHECK (outcome IN ('PLANNED', 'SENT', 'DROPPED', 'CALLED')),
    reason      TEXT        NOT NULL,
    decided_at  TIMESTAMPTZ NOT NULL,
    expires_at  TIMESTAMPTZ,
    message_key TEXT,
    UNIQUE (period_id, unit_id, person_id, step)
);
CREATE INDEX reminder_ring_planned ON reminder_ring (person_id, id) WHERE outcome = 'PLANNED';
CREATE INDEX reminder_ring_agency ON reminder_ring (agency_id, decided_at);
CREATE INDEX reminder_ring_message ON reminder_ring (message_key) WHERE message_key IS NOT NULL;
