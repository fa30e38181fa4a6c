-- Single units that owe an item, besides the kinds in indicator.reporters. Those that have ended stay: periods of before are theirs.
CREATE TABLE indicator_unit (
    id INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    campaign_id INTEGER NOT NULL REFERENCES campaign (id),
    indicator_id INTEGER NOT NULL REFERENCES indicator (id),
    unit_id INTEGER NOT NULL REFERENCES reporting_unit (id),
    UNIQUE (indicator_id, unit_id)
) STRICT;
CREATE INDEX indicator_unit_campaign ON indicator_unit (campaign_id);
CREATE INDEX indicator_unit_unit ON indicator_unit (unit_id);
