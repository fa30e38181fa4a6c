CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    short_title TEXT NOT NULL,
    plan_number TEXT,
    plan_date TEXT CHECK (plan_date GLOB '????-??-??'),
    flow TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    UNIQUE (agency_id, code)
) STRICT;

-- reporters and aliases: one per line.
CREATE TABLE indicator (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    place INTEGER NOT NULL,
    code TEXT NOT NULL,
    number TEXT NOT NULL,
    listed_in TEXT,
    part_of TEXT,
    wording TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    unit TEXT NOT NULL,
    decimals INTEGER NOT NULL,
    min TEXT CHECK (min NOT GLOB '*[^0-9.-]*'),
    max TEXT CHECK (max NOT GLOB '*[^0-9.-]*'),
    comparator TEXT NOT NULL,
    target TEXT CHECK (target NOT GLOB '*[^0-9.-]*'),
    target_to TEXT CHECK (target_to NOT GLOB '*[^0-9.-]*'),
    target_words TEXT NOT NULL,
    judged TEXT NOT NULL,
    role TEXT NOT NULL,
    horizon TEXT NOT NULL,
    whole TEXT,
    totalling TEXT NOT NULL,
    reporters TEXT NOT NULL,
    aliases TEXT NOT NULL,
    example TEXT NOT NULL,
    question TEXT,
    doubt TEXT,
    UNIQUE (campaign_id, code)
) STRICT;

CREATE TABLE reporting_period (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    label TEXT NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day GLOB '????-??-??'),
    last_day TEXT NOT NULL CHECK (last_day GLOB '????-??-??'),
    history INTEGER NOT NULL CHECK (history IN (0, 1)),
    UNIQUE (campaign_id, first_day, last_day),
    CHECK (first_day <= last_day)
) STRICT;

-- unit_id absent = for every unit; a row of one unit goes before it.
CREATE TABLE deadline (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    period_id INTEGER NOT NULL REFERENCES reporting_period (id),
    unit_id INTEGER REFERENCES reporting_unit (id),
    send_by TEXT NOT NULL CHECK (send_by GLOB '????-??-??T??:??:??.???Z'),
    lock_at TEXT NOT NULL CHECK (lock_at GLOB '????-??-??T??:??:??.???Z'),
    CHECK (send_by <= lock_at)
) STRICT;
CREATE UNIQUE INDEX deadline_of_all ON deadline (period_id) WHERE unit_id IS NULL;
CREATE UNIQUE INDEX deadline_of_one ON deadline (period_id, unit_id) WHERE unit_id IS NOT NULL;
CREATE INDEX deadline_lock ON deadline (agency_id, lock_at);

CREATE TABLE milestone (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    place INTEGER NOT NULL,
    who TEXT NOT NULL,
    words TEXT NOT NULL,
    last_day TEXT NOT NULL CHECK (last_day GLOB '????-??-??'),
    UNIQUE (campaign_id, place)
) STRICT;

-- The office's own calendar; a year without a line is what the law says.
CREATE TABLE day_off (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (agency_id, day)
) STRICT;

-- How a campaign's periods follow each other by themselves.
CREATE TABLE rhythm (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL UNIQUE REFERENCES campaign (id),
    cycle TEXT NOT NULL,
    first_day TEXT NOT NULL CHECK (first_day GLOB '????-??-??'),
    last_day TEXT NOT NULL CHECK (last_day GLOB '????-??-??'),
    cumulative INTEGER NOT NULL CHECK (cumulative IN (0, 1)),
    closes TEXT NOT NULL,
    send_after INTEGER NOT NULL CHECK (send_after >= 1),
    send_at TEXT NOT NULL CHECK (send_at GLOB '??:??'),
    grace INTEGER NOT NULL CHECK (grace >= 0),
    CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX rhythm_last ON rhythm (last_day);

-- Append only: who moved a deadline or a lock, when and why; unit_id absent = of every unit.
CREATE TABLE deadline_change (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    period_id INTEGER NOT NULL REFERENCES reporting_period (id),
    unit_id INTEGER REFERENCES reporting_unit (id),
    send_by TEXT NOT NULL CHECK (send_by GLOB '????-??-??T??:??:??.???Z'),
    lock_at TEXT NOT NULL CHECK (lock_at GLOB '????-??-??T??:??:??.???Z'),
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z'),
    why TEXT NOT NULL
) STRICT;
CREATE INDEX deadline_change_period ON deadline_change (period_id, id);

-- What the figures of one report should hold between each other.
CREATE TABLE cross_check (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    place INTEGER NOT NULL,
    rule TEXT NOT NULL,
    says TEXT NOT NULL,
    UNIQUE (campaign_id, place)
) STRICT;

-- A unit's own target, where it is not the plan's.
CREATE TABLE unit_target (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    target TEXT NOT NULL CHECK (target NOT GLOB '*[^0-9.-]*'),
    words TEXT NOT NULL,
    UNIQUE (unit_id, indicator_id)
) STRICT;
CREATE INDEX unit_target_campaign ON unit_target (campaign_id);
