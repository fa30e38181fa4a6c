CREATE TABLE agency (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    office TEXT NOT NULL,
    officer TEXT NOT NULL,
    officer_phone TEXT NOT NULL
) STRICT;

CREATE TABLE reporting_unit (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
    valid_to TEXT CHECK (valid_to GLOB '????-??-??'),
    UNIQUE (agency_id, code)
) STRICT;

CREATE TABLE unit_denominator (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    name TEXT NOT NULL,
    amount TEXT NOT NULL CHECK (amount NOT GLOB '*[^0-9.-]*'),
    counted_on TEXT NOT NULL CHECK (counted_on GLOB '????-??-??'),
    UNIQUE (unit_id, name, counted_on)
) STRICT;
CREATE INDEX unit_denominator_agency ON unit_denominator (agency_id, counted_on);

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    name TEXT NOT NULL,
    address_form TEXT NOT NULL,
    phone TEXT
) STRICT;
CREATE INDEX person_agency ON person (agency_id);

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    role TEXT NOT NULL,
    valid_from TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
    valid_to TEXT CHECK (valid_to GLOB '????-??-??')
) STRICT;
CREATE INDEX post_person ON post (person_id);
CREATE INDEX post_unit ON post (unit_id);
CREATE INDEX post_agency ON post (agency_id);

-- What a person answered to the notice on personal data: every answer is kept, the newest counts.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    text_version TEXT NOT NULL,
    channel TEXT NOT NULL,
    answered_at TEXT NOT NULL CHECK (answered_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX consent_person ON consent (person_id, id);

-- Personal links of the web chat. Only the hash is kept: who reads the database cannot open a chat.
CREATE TABLE chat_link (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    token_hash TEXT NOT NULL UNIQUE,
    expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
    replaced INTEGER NOT NULL CHECK (replaced IN (0, 1))
) STRICT;
CREATE INDEX chat_link_person ON chat_link (person_id);

CREATE TABLE chat_account (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    channel TEXT NOT NULL,
    bot TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    last_used_at TEXT NOT NULL CHECK (last_used_at GLOB '????-??-??T??:??:??.???Z'),
    closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z'), -- blocked or left; the next message from there opens it again
    UNIQUE (channel, bot, chat_id)
) STRICT;
CREATE INDEX chat_account_person ON chat_account (person_id, last_used_at);

-- Codes that bind a chat to a person, once. Only the hash is kept.
CREATE TABLE invite (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    code_hash TEXT NOT NULL UNIQUE,
    expires_at TEXT NOT NULL CHECK (expires_at GLOB '????-??-??T??:??:??.???Z'),
    used_at TEXT CHECK (used_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX invite_person ON invite (person_id);

-- Wrong codes typed in a chat: a few are slips, more are guessing.
CREATE TABLE invite_miss (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    bot TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX invite_miss_chat ON invite_miss (channel, bot, chat_id, at);

-- Strangers who said who they are. Their words are kept until an officer has decided, and no longer.
CREATE TABLE newcomer (
    id INTEGER PRIMARY KEY,
    channel TEXT NOT NULL,
    bot TEXT NOT NULL,
    chat_id TEXT NOT NULL,
    name TEXT NOT NULL,
    words TEXT NOT NULL,
    phone TEXT,
    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'bound', 'refused')),
    decided_by TEXT,
    decided_at TEXT CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (channel, bot, chat_id)
) STRICT;
CREATE INDEX newcomer_waiting ON newcomer (at) WHERE state = 'waiting';

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    username TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL
) STRICT;
