-- What a report was sent with last, written again in one line ("17=85;18=298/312"): a period is added up from one short row for
-- each unit. Table figure stays the truth; a report without this line is read from there.
ALTER TABLE submission ADD COLUMN sent_figures TEXT;

-- Merges and splits of units. Several predecessors of one unit: merged; several successors of one unit: split.
CREATE TABLE unit_succession (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    former_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    next_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??.???Z'),
    UNIQUE (former_id, next_id),
    CHECK (former_id <> next_id)
) STRICT;
CREATE INDEX unit_succession_next ON unit_succession (next_id);
CREATE INDEX unit_succession_agency ON unit_succession (agency_id, id);

-- An agency lets the one above it read its totals of approved figures; nothing else is ever seen by another agency.
CREATE TABLE roll_up_agreement (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    upper_id INTEGER NOT NULL REFERENCES agency (id),
    agreed_by TEXT NOT NULL,
    agreed_at TEXT NOT NULL CHECK (agreed_at GLOB '????-??-??T??:??:??.???Z'),
    ended_by TEXT,
    ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
    CHECK (agency_id <> upper_id)
) STRICT;
CREATE UNIQUE INDEX roll_up_agreement_open ON roll_up_agreement (agency_id, upper_id) WHERE ended_at IS NULL;
CREATE INDEX roll_up_agreement_upper ON roll_up_agreement (upper_id) WHERE ended_at IS NULL;
