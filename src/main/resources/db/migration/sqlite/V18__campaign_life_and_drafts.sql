-- closed_at: since when the office takes no more figures in it; absent while it runs.
ALTER TABLE campaign ADD COLUMN life TEXT NOT NULL DEFAULT 'RUNNING';
ALTER TABLE campaign ADD COLUMN closed_at TEXT CHECK (closed_at GLOB '????-??-??T??:??:??.???Z');

-- Append only: who closed, opened or put away a campaign, when and why.
CREATE TABLE campaign_change (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    became TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z'),
    why TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_change_campaign ON campaign_change (campaign_id, id);

-- Append only: what units were given as targets of their own; was and became are empty where the plan's holds. The item is named by its
-- code, so that the history outlives it.
CREATE TABLE unit_target_change (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    code TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX unit_target_change_campaign ON unit_target_change (campaign_id, code, id);

-- Append only: the campaign's file as it ran until somebody took another.
CREATE TABLE plan_version (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    text TEXT NOT NULL,
    replaced_by TEXT NOT NULL,
    replaced_at TEXT NOT NULL CHECK (replaced_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX plan_version_campaign ON plan_version (campaign_id, id);

-- A campaign's file that is being written on the office's pages; campaign_id absent = of a campaign that does not run yet.
CREATE TABLE plan_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- an old page must never name a newer draft
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER UNIQUE REFERENCES campaign (id),
    text TEXT NOT NULL,
    edition INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL CHECK (changed_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;
CREATE INDEX plan_draft_agency ON plan_draft (agency_id, id);
