-- Reminders: when an agency may write to people, what each campaign says when, and what became of it.

-- windows: "07:00-11:00 18:30-20:30"; quiet_days: "SUNDAY". No row: the preset.
CREATE TABLE reminder_setting (
    agency_id  INTEGER      NOT NULL PRIMARY KEY REFERENCES agency (id),
    windows    TEXT        NOT NULL,
    quiet_days TEXT        NOT NULL,
    per_week   INTEGER     NOT NULL CHECK (per_week BETWEEN 1 AND 7),
    paused     INTEGER NOT NULL CHECK (paused IN (0, 1)),
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z'),
    changed_by TEXT        NOT NULL
) STRICT;

-- No row of a campaign: the preset.
CREATE TABLE reminder_step (
    campaign_id INTEGER  NOT NULL REFERENCES campaign (id),
    code        TEXT    NOT NULL,
    agency_id   INTEGER  NOT NULL REFERENCES agency (id),
    kind        TEXT    NOT NULL,
    anchor      TEXT    NOT NULL,
    days        INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    recipient   TEXT    NOT NULL,
    PRIMARY KEY (campaign_id, code)
) STRICT;

-- Somebody who is ill, bereaved or away is left in peace; until_day is the last such day, absent = until they write again.
CREATE TABLE reminder_pause (
    id        INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    from_day  TEXT NOT NULL CHECK (from_day GLOB '????-??-??'),
    until_day TEXT CHECK (until_day GLOB '????-??-??'),
    reason    TEXT   NOT NULL
) STRICT;
CREATE INDEX reminder_pause_agency ON reminder_pause (agency_id);

-- What a head asked for, and the office's answer. remind_at: only for "tonight", which needs no answer.
CREATE TABLE reminder_wish (
    id          INTEGER PRIMARY KEY,
    agency_id   INTEGER      NOT NULL REFERENCES agency (id),
    person_id   INTEGER      NOT NULL REFERENCES person (id),
    unit_id     INTEGER      NOT NULL REFERENCES reporting_unit (id),
    period_id   INTEGER      NOT NULL REFERENCES reporting_period (id),
    kind        TEXT        NOT NULL CHECK (kind IN ('MORE_TIME', 'STAND_IN', 'AWAY', 'TONIGHT')),
    words       TEXT        NOT NULL,
    until_day   TEXT CHECK (until_day GLOB '????-??-??'),
    remind_at   TEXT CHECK (remind_at GLOB '????-??-??T??:??:??.???Z'),
    asked_at    TEXT NOT NULL CHECK (asked_at GLOB '????-??-??T??:??:??.???Z'),
    granted     INTEGER CHECK (granted IN (0, 1)),
    answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
    answered_by TEXT
) STRICT;
CREATE UNIQUE INDEX reminder_wish_open ON reminder_wish (person_id, unit_id, period_id, kind) WHERE answered_at IS NULL;
CREATE INDEX reminder_wish_agency ON reminder_wish (agency_id) WHERE answered_at IS NULL;

-- One row for each reminder that was decided on, also for those nobody got: once for ever, whoever rings however often.
CREATE TABLE reminder_ring (
    id          INTEGER PRIMARY KEY,
    agency_id   INTEGER      NOT NULL REFERENCES agency (id),
    period_id   INTEGER      NOT NULL REFERENCES reporting_period (id),
    step        TEXT        NOT NULL,
    kind        TEXT        NOT NULL,
    unit_id     INTEGER      NOT NULL REFERENCES reporting_unit (id),
    person_id   INTEGER      NOT NULL REFERENCES person (id),
    outcome     TEXT        NOT NULL CHECK (outcome IN ('PLANNED', 'SENT', 'DROPPED', 'CALLED')),
    reason      TEXT        NOT NULL,
    decided_at  TEXT NOT NULL CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
    expires_at  TEXT CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
    message_key TEXT,
    UNIQUE (period_id, unit_id, person_id, step)
) STRICT;
CREATE INDEX reminder_ring_planned ON reminder_ring (person_id, id) WHERE outcome = 'PLANNED';
CREATE INDEX reminder_ring_agency ON reminder_ring (agency_id, decided_at);
CREATE INDEX reminder_ring_message ON reminder_ring (message_key) WHERE message_key IS NOT NULL;
