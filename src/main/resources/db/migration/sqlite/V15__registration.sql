-- A period in which units say beforehand what they undertake: codes of its items, one a line; empty = a period of results.
ALTER TABLE reporting_period ADD COLUMN registers TEXT NOT NULL DEFAULT '';
