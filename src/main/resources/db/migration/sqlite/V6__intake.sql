-- What a person is talking about: the unit and period, the flow, a message held back while "which one?" is open.
CREATE TABLE talk (
    person_id  INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
    agency_id  INTEGER NOT NULL REFERENCES agency (id),
    state      TEXT    NOT NULL,
    updated_at TEXT    NOT NULL
) STRICT;

-- One flow with one person about one duty. Figures are never here: they live in the unit's draft.
CREATE TABLE conversation (
    person_id  INTEGER NOT NULL REFERENCES person (id),
    duty       TEXT    NOT NULL, -- "unit:period"; empty where a flow is about no unit
    flow       TEXT    NOT NULL,
    agency_id  INTEGER NOT NULL REFERENCES agency (id),
    state      TEXT    NOT NULL,
    updated_at TEXT    NOT NULL,
    PRIMARY KEY (person_id, duty, flow)
) STRICT, WITHOUT ROWID;
