-- Workbooks of Excel. content: only between the preview and the writing; what nobody agrees to is deleted after a day.
CREATE TABLE workbook_upload (
    id         INTEGER PRIMARY KEY AUTOINCREMENT, -- an old page must never name a newer file
    agency_id  INTEGER NOT NULL REFERENCES agency (id),
    file_name  TEXT NOT NULL,
    content    BLOB,
    account_id INTEGER NOT NULL REFERENCES account (id),
    by_name    TEXT NOT NULL,
    at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
    summary    TEXT NOT NULL
) STRICT;
CREATE INDEX workbook_upload_agency ON workbook_upload (agency_id, id);

-- What a workbook changed, row by row. Of people it says what kind of thing changed, not what it is now.
CREATE TABLE workbook_change (
    id        INTEGER PRIMARY KEY,
    agency_id INTEGER NOT NULL REFERENCES agency (id),
    upload_id INTEGER NOT NULL REFERENCES workbook_upload (id),
    sheet     TEXT NOT NULL,
    subject   TEXT NOT NULL,
    words     TEXT NOT NULL
) STRICT;
CREATE INDEX workbook_change_upload ON workbook_change (upload_id, id);
