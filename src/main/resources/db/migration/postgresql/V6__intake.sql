-- What a person is talking about: the unit and period, the flow, a message held back while "which one?" is open.
CREATE TABLE talk (
    person_id  BIGINT      NOT NULL PRIMARY KEY REFERENCES person (id),
    agency_id  BIGINT      NOT NULL REFERENCES agency (id),
    state      TEXT        NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);

-- One flow with one person about one duty. Figures are never here: they live in the unit's draft.
CREATE TABLE conversation (
    person_id  BIGINT      NOT NULL REFERENCES person (id),
    duty       TEXT        NOT NULL, -- "unit:period"; empty where a flow is about no unit
    flow       TEXT        NOT NULL,
    agency_id  BIGINT      NOT NULL REFERENCES agency (id),
    state      TEXT        NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (person_id, duty, flow)
);
