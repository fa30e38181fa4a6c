-- Workbooks of Excel. content: only between the preview and the writing; what nobody agrees to is deleted after a day.
CREATE TABLE workbook_upload (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id  BIGINT      NOT NULL REFERENCES agency (id),
    file_name  TEXT        NOT NULL,
    content    BYTEA,
    account_id BIGINT      NOT NULL REFERENCES account (id),
    by_name    TEXT        NOT NULL,
    at         TIMESTAMPTZ NOT NULL,
    summary    TEXT        NOT NULL
);
CREATE INDEX workbook_upload_agency ON workbook_upload (agency_id, id);

-- What a workbook changed, row by row. Of people it says what kind of thing changed, not what it is now.
CREATE TABLE workbook_change (
    id        BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_id BIGINT NOT NULL REFERENCES agency (id),
    upload_id BIGINT NOT NULL REFERENCES workbook_upload (id),
    sheet     TEXT   NOT NULL,
    subject   TEXT   NOT NULL,
    words     TEXT   NOT NULL
);
CREATE INDEX workbook_change_upload ON workbook_change (upload_id, id);
